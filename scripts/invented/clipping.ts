/** An invented article as a clipping, as people paste them: title line, block, outlet note, source line, Context. */
import type { InventedArticle, InventedEntry, Stretch } from "./press.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export function writeClipping(article: InventedArticle): string {
  const text = article.paragraphs.map((paragraph) => paragraph.map(writeStretch).join("")).join("\n\n");
  return [
    writeTitle(article),
    "",
    `'${text}`,
    "",
    "This is an excerpt from",
    `${article.outlet}.'`,
    "",
    `- ${article.headline}, ${formatDate(article.date)}`,
    "",
    "Context",
    "",
    article.context.map(writeEntry).join("\n\n"),
    "",
  ].join("\n");
}

/** @example formatDate("2022-02-07") → "February 7, 2022" */
export function formatDate(date: string): string {
  const [year = "", month = "1", day = "1"] = date.split("-");
  return `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}`;
}

export function writeTitle({ known, topics, headline }: InventedArticle): string {
  return writeEntry({ quotes: [known.text], topics, speaker: null, headline, date: null });
}

/** In the forms of the wild: `'quotation' - (Topic) Headline`, `(Topic) - 'quotation' - Speaker`, `Headline, date`. */
export function writeEntry({ quotes, topics, speaker, headline, date }: InventedEntry): string {
  const quoted = quotes.map((quote) => `'${quote}'`).join(" - ");
  const about = topics.map((topic) => `(${topic})`).join("");
  if (headline !== null) {
    const named = [about, headline].filter((part) => part !== "").join(" ");
    return [quoted, named].filter((part) => part !== "").join(" - ") + (date === null ? "" : `, ${date}`);
  }
  return [about, quoted, speaker ?? ""].filter((part) => part !== "").join(" - ");
}

function writeStretch(stretch: Stretch): string {
  return typeof stretch === "string" ? stretch : `‘${stretch.text}’`;
}
