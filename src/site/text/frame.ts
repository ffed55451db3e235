/** The words around every page, and those that many kinds of page share. Each language fills this in. */
import type { Precision } from "../../parse/record.ts";

export interface FrameText {
  readonly skip: string;
  readonly mainMenu: string;
  readonly speakers: string;
  readonly outlets: string;
  readonly topics: string;
  readonly years: string;
  readonly quotes: string;
  readonly wanted: string;
  readonly search: string;
  readonly about: string;
  readonly data: string;
  readonly home: string;
  readonly notFound: string;
  readonly undated: string;
  readonly madeWith: string;
  readonly software: string;
  /** Somebody's words in the language's own quotation marks. */
  readonly inMarks: (words: string) => string;
  readonly articles: (n: number) => string;
  readonly quotations: (n: number) => string;
  readonly speakersCounted: (n: number) => string;
  readonly outletsCounted: (n: number) => string;
  readonly bytes: (n: number) => string;
  readonly until: string;
  readonly date: string;
  readonly outlet: string;
  readonly author: string;
  readonly postedBy: string;
  readonly topic: (n: number) => string;
  readonly noDate: string;
  readonly precision: Readonly<Record<Precision, string>>;
  readonly unattributed: string;
  readonly follow: string;
  readonly citeAll: string;
  readonly previous: string;
  readonly next: string;
  readonly notFoundText: string;
  readonly notFoundHelp: string;
  readonly moved: string;
  readonly movedText: string;
  readonly gone: string;
  readonly goneText: (name: string, date: string | null) => string;
  readonly goneHelp: string;
  readonly pageNumber: (n: number) => string;
  readonly pageOf: (n: number, all: number) => string;
  readonly pages: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly listSteps: string;
  readonly previousOnList: string;
  readonly nextOnList: string;
}
