/**
 * What the browser side says. Each language fills this in; `n` is a number that its words count. The build bundles one language
 * only: see `../text.ts`.
 */
import type { Facet } from "../facet.ts";
import type { Field } from "../query.ts";
import type { CopyFormat } from "../quotation-citation.ts";

export interface ClientText {
  readonly loading: string;
  readonly still: string;
  /** Said in place of the counts, until they have come. */
  readonly counting: string;
  readonly failed: string;
  readonly prompt: string;
  readonly found: (n: number) => string;
  readonly spoken: (n: number) => string;
  readonly phrase: (n: number) => string;
  readonly closest: (n: number) => string;
  readonly closestSpoken: (n: number) => string;
  readonly undated: (n: number) => string;
  readonly none: string;
  /** Said after what was found so far, while older volumes of the index are still being asked. */
  readonly goingOn: string;
  /** Articles that may answer and were left out, because too many had to be read. */
  readonly unread: (n: number) => string;
  /** The query was longer than can be asked. */
  readonly tooLong: (n: number) => string;
  readonly absent: (words: readonly string[]) => string;
  readonly adviceFilters: string;
  readonly adviceNear: (word: string) => string;
  readonly adviceArticles: string;
  readonly adviceWords: string;
  readonly adviceWithout: (words: readonly string[]) => string;
  readonly more: (n: number) => string;
  readonly shownOf: (shown: number, all: number) => string;
  readonly copy: string;
  readonly copyQuotation: (which: string) => string;
  readonly copyAs: string;
  readonly copyForms: Readonly<Record<CopyFormat, string>>;
  readonly copied: (form: string) => string;
  readonly copyByHand: string;
  readonly noDate: string;
  readonly noOutlet: string;
  readonly unattributed: string;
  readonly inStory: string;
  readonly openQuotation: string;
  readonly openPassage: string;
  readonly openedIn: (place: string, title: string) => string;
  readonly otherPassages: (n: number) => string;
  readonly showAll: (n: number) => string;
  readonly showFewer: string;
  readonly filterValues: (facet: string) => string;
  readonly noValues: string;
  readonly remove: (facet: string, value: string) => string;
  readonly pasted: string;
  readonly clear: string;
  readonly date: string;
  readonly period: (from: string | null, to: string | null) => string;
  /** Of a list narrowed on its page. */
  readonly narrow: string;
  readonly narrowAny: string;
  readonly narrowed: (shown: number, all: number) => string;
  readonly narrowedToNone: string;
  readonly narrowElsewhere: string;
  readonly close: string;
  readonly quickTitle: string;
  readonly quickLabel: string;
  readonly seeAll: string;
  readonly saveAs: string;
  /** Before and behind a name, its feeds following. */
  readonly follow: readonly [string, string];
  readonly followBy: (name: string, format: string) => string;
  /** The histogram of years, as a table. */
  readonly asTable: string;
  readonly articles: string;
  readonly quotations: string;
  /** Under a long facet: so many of its values are listed. */
  readonly listed: (shown: number, all: number) => string;
  readonly saved: (saved: number, all: number) => string;
  readonly notSaved: string;
  readonly resultFailed: string;
  /** What is stated of a quotation, and of an article as a whole, by its status. */
  readonly stated: Readonly<Record<string, string>>;
  readonly statedOfArticle: Readonly<Record<string, string>>;
  /** 1234 → “1,234”. */
  readonly number: (n: number) => string;
  /** A facet's title, and its value for what is not known. */
  readonly facets: Readonly<Record<Facet, string>>;
  readonly unknown: Readonly<Record<Facet, string>>;
  /** What the language calls a query's fields (`sprecher:`), in small letters, beside the English names, which always hold. */
  readonly fields: Readonly<Record<string, Field>>;
  /** What it calls `OR`, likewise. */
  readonly or: readonly string[];
  /** Somebody's words in the language's own quotation marks. */
  readonly inMarks: (words: string) => string;
}
