/**
 * Every kind of page, so that no test forgets one: a new kind does not compile before it stands here. `sample`: the sample
 * archive has one. `made`: only an archive made for a test has, in `layout.test.ts`.
 */
import type { View } from "../../src/site/view.ts";

export type Kind = View["kind"];

const FOUND: Readonly<Record<Kind, "sample" | "made">> = {
  home: "sample",
  article: "sample",
  years: "sample",
  year: "sample",
  month: "sample",
  day: "sample",
  undated: "sample",
  speakers: "sample",
  speaker: "sample",
  outlets: "sample",
  outlet: "sample",
  topics: "sample",
  topic: "sample",
  beside: "sample",
  names: "sample",
  "named-by": "made",
  quotes: "sample",
  quote: "sample",
  wanted: "sample",
  "wanted-article": "sample",
  search: "sample",
  text: "sample",
  moved: "made",
  gone: "made",
  "not-found": "sample",
};

export const KINDS = Object.keys(FOUND) as readonly Kind[];
export const SAMPLE_KINDS = KINDS.filter((kind) => FOUND[kind] === "sample");
