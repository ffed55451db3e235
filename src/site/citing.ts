/**
 * Both sides of a link in words: on the passage, who names it and the sentence that quotes it; at the Context entry, the
 * passage in its paragraph.
 */
import type { Article, Passage } from "../archive/archive.ts";
import type { Paragraph, Run } from "../parse/prose.ts";
import { withoutUnreadable } from "../parse/unseen.ts";
import { articleAddress, atFragment, contextAnchor } from "./address.ts";
import type { CitingLine, Preview } from "./article-view.ts";
import { type Desk, echoesOf } from "./desk.ts";
import { firstWords } from "./heading.ts";
import { articleMention } from "./line.ts";
import { passagePath } from "./link.ts";

/** Words of a sentence, and of a paragraph, that are shown at most. */
const MOST_SENTENCE = 70;
const MOST_PARAGRAPH = 140;

/** A quotation's id, or `p` and a paragraph's number → the articles that name it, in the archive's order, each once. */
export function citingLines(desk: Desk, id: string): ReadonlyMap<string, readonly CitingLine[]> {
  const lines = new Map<string, CitingLine[]>();
  const seen = new Set<string>();
  for (const { from, kind, entry } of desk.archive.linksTo.get(id) ?? []) {
    const article = desk.archive.byId.get(from);
    const target = entry === null ? null : (article?.context[entry]?.target ?? null);
    if (kind !== "context" || !article || entry === null || target === null) continue;
    const anchor = target.quote ?? (target.paragraph === null ? null : `p${target.paragraph}`);
    if (anchor === null || seen.has(`${anchor} ${from}`)) continue;
    seen.add(`${anchor} ${from}`);
    const line = citingLine(desk, article, entry, target);
    const known = lines.get(anchor);
    if (known === undefined) lines.set(anchor, [line]);
    else known.push(line);
  }
  return lines;
}

/** The sentence in which the citing article prints the words itself, or else its Context entry. */
function citingLine(desk: Desk, article: Article, entry: number, target: Passage): CitingLine {
  const { id } = article.record;
  const page = articleAddress(article.record);
  const ofTarget = new Set(target.quote === null ? [] : echoesOf(desk, target.article, target.quote));
  const printing = (desk.echoesIn.get(id) ?? [])
    .filter((echo) => ofTarget.has(echo))
    .flatMap(({ printings }) => printings)
    .find(({ passage }) => passage.article === id && passage.quote !== null);
  const sentence = printing === undefined ? null : sentenceAround(article, printing.passage.quote ?? "");
  const path = printing === undefined || sentence === null ? null : passagePath(desk, printing.passage);
  return {
    path: path ?? atFragment(page, contextAnchor(entry)),
    article: articleMention(desk, article),
    words: firstWords(sentence ?? withoutUnreadable(article.context[entry]?.entry.text ?? ""), MOST_SENTENCE),
    isPrinted: sentence !== null,
  };
}

const isQuotation = (run: Run, id: string): boolean => run.kind === "quotation" && run.id === id;

/** From the end of the sentence before a quotation to the end of its own. */
function sentenceAround({ prose }: Article, quote: string): string | null {
  const paragraph = [...prose.text, ...prose.lead].find(({ runs }) => runs.some((run) => isQuotation(run, quote)));
  if (!paragraph) return null;
  const at = paragraph.runs.findIndex((run) => isQuotation(run, quote));
  const join = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");
  const before =
    join(paragraph.runs.slice(0, at))
      .split(/(?<=[.!?]['"’”»)]?)\s+/)
      .at(-1) ?? "";
  const own = paragraph.runs[at]?.text ?? "";
  const isEnded = /[.!?]['"’”»]?$/.test(own);
  const after = join(paragraph.runs.slice(at + 1));
  const end = /[.!?]['"’”»)]?(?=\s|$)/.exec(after);
  const rest =
    isEnded && !/^\s+\p{Ll}/u.test(after)
      ? ""
      : after.slice(0, end === null ? after.length : end.index + end[0].length);
  return `${before}${own}${rest}`.trim();
}

/** The paragraph a passage stands in, the passage marked; of an article as a whole its first paragraph. */
export function previewOf({ archive }: Pick<Desk, "archive">, passage: Passage): Preview | null {
  const article = archive.byId.get(passage.article);
  if (!article) return null;
  const { text, lead } = article.prose;
  const { quote } = passage;
  const paragraph: Paragraph | undefined =
    quote !== null
      ? [...text, ...lead].find(({ runs }) => runs.some((run) => isQuotation(run, quote)))
      : (text[(passage.paragraph ?? 1) - 1] ?? lead[0]);
  if (!paragraph) return null;
  const runs = shorten(paragraph.runs, quote);
  return {
    language: article.record.language,
    runs: runs.map(({ text: words, isMeant }) => ({ text: words, isMeant })),
  };
}

interface Stretch {
  readonly text: string;
  readonly isMeant: boolean;
}

/** A long paragraph is cut at both ends, never in the passage that is meant. */
function shorten(runs: readonly Run[], quote: string | null): readonly Stretch[] {
  const stretches = runs.map((run) => ({ text: run.text, isMeant: quote !== null && isQuotation(run, quote) }));
  const words = stretches.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  if (words <= MOST_PARAGRAPH) return stretches;
  const at = stretches.findIndex(({ isMeant }) => isMeant);
  const join = (some: readonly Stretch[]): string => some.map(({ text }) => text).join("");
  if (at < 0) return [{ text: firstWords(join(stretches), MOST_PARAGRAPH), isMeant: false }];
  const before = join(stretches.slice(0, at)).split(/(?<=\s)/);
  const cut = before.length > MOST_PARAGRAPH / 3 ? `…${before.slice(-MOST_PARAGRAPH / 3).join("")}` : before.join("");
  const after = join(stretches.slice(at + 1));
  const space = /^\s/.test(after) ? " " : "";
  return [
    { text: cut, isMeant: false },
    stretches[at] as Stretch,
    { text: after === "" ? "" : space + firstWords(after, Math.floor(MOST_PARAGRAPH / 3)), isMeant: false },
  ].filter(({ text }) => text !== "");
}
