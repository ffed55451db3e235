/** What a page is called: in its title, and in the words a search engine shows beneath it. */
import type { InterfaceText } from "./interface-text.ts";
import type { View } from "./view.ts";

/** Null for the home page, which bears the site's own title. */
export function headingOf(view: View, words: InterfaceText): string | null {
  switch (view.kind) {
    case "home":
      return null;
    case "article":
    case "text":
      return view.title;
    case "speaker":
    case "outlet":
    case "topic":
    case "year":
    case "month":
    case "day":
      return view.name;
    case "quote":
      return words.inMarks(firstWords(view.paragraphs.join(" "), 12));
    case "moved":
      return words.moved;
    case "gone":
    case "wanted-article":
      return view.name;
    case "beside":
      return words.besideTitle(view.sides[0].name, view.sides[1].name);
    case "names":
      return words.partOf(view.owner.name, words.part[view.part]);
    case "named-by":
      return words.partOf(view.article.title, words.part["named-by"]);
    case "not-found":
      return words.notFound;
    case "quotes":
    case "search":
    case "speakers":
    case "outlets":
    case "topics":
    case "undated":
    case "wanted":
    case "years":
      return words[view.kind];
  }
}

/** The heading, and on a further page of a long list which page it is. */
export function titleOf(view: View, words: InterfaceText): string | null {
  const heading = headingOf(view, words);
  const pager = "pager" in view ? view.pager : null;
  return heading === null || pager === null || pager.number === 1
    ? heading
    : `${heading}, ${words.pageNumber(pager.number)}`;
}

/** One sentence for people who see the page listed elsewhere; null where the heading says it all. */
export function summaryOf(view: View, words: InterfaceText, description: string | null): string | null {
  switch (view.kind) {
    case "home":
    case "search":
    case "text":
      return description;
    case "article": {
      const opening = (view.text[0] ?? view.lead[0])?.runs.map((run) => run.text).join("") ?? "";
      return opening.trim() === "" ? null : firstWords(opening, 30);
    }
    case "speaker":
      return `${words.quotations(view.count)}, ${words.articles(view.articles)}.`;
    case "outlet":
    case "topic":
    case "years":
    case "year":
    case "month":
      return `${words.articles(view.count)}.`;
    case "day":
      return `${words.articles(view.count)}.`;
    case "quote":
      return `${words.printings(view.count)}.`;
    case "speakers":
      return words.speakersIntro;
    case "outlets":
      return words.outletsIntro;
    case "topics":
      return words.topicsIntro;
    case "quotes":
      return words.quotesIntro;
    case "wanted":
      return words.wantedIntro;
    case "wanted-article":
      return words.wantedArticleIntro;
    case "undated":
      return words.undatedIntro;
    case "beside":
      return view.company === "speakers" ? words.besideIntroSpeakers : words.besideIntroOutlets;
    case "names":
    case "named-by":
    case "moved":
    case "gone":
    case "not-found":
      return null;
  }
}

/** At most `most` words, an ellipsis where some are left out. */
export function firstWords(text: string, most: number): string {
  const words = text.trim().split(/\s+/);
  return words.length > most ? `${words.slice(0, most).join(" ")}…` : words.join(" ");
}
