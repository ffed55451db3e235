/** The display title and where it was found: stated, the title line, the source line's headline, the first words, or the file's name. */

import type { TitleFrom } from "../record.ts";
import type { Stated } from "../stated.ts";
import { withoutTrailing } from "../trailing.ts";
import type { Layout } from "./layout.ts";
import type { Plain } from "./plain.ts";

export interface Title {
  readonly title: string;
  readonly titleFrom: TitleFrom;
  /** Those of the title line. */
  readonly topics: readonly string[];
}

/** A title made of first words is no longer than this. */
const LONGEST_MADE = 80;

/** `topics` come from the title line whichever title is chosen. */
export function readTitle(plain: Plain, layout: Layout, stated: Stated, path: string): Title {
  const line = layout.head.title;
  const printed = line === null ? null : plain.text.slice(line.start, line.end).replace(/\s+/g, " ");
  const topics = layout.titleReference?.topics ?? [];
  if (stated.title !== null) return { title: stated.title, titleFrom: "stated", topics };
  if (printed !== null) return { title: printed, titleFrom: "title-line", topics };
  const headline = stated.headline ?? layout.source?.headline ?? null;
  if (headline !== null) return { title: headline, titleFrom: "headline", topics };
  const block = layout.blocks.lead ?? layout.blocks.text;
  const words =
    block === null ? null : firstWords(plain.text.slice(block.start, Math.min(block.end, block.start + 400)));
  if (words !== null) return { title: words, titleFrom: "lead", topics };
  return { title: fileTitle(path), titleFrom: "file", topics };
}

/** The words of the first line that has any, as far as they go into a title, with an ellipsis where it was cut; null for none. */
function firstWords(text: string): string | null {
  const line = text
    .split("\n")
    .find((words) => /[\p{L}\p{N}]/u.test(words))
    ?.replace(/\s+/g, " ")
    .trim();
  if (line === undefined) return null;
  if (line.length <= LONGEST_MADE) return line;
  const border = line.lastIndexOf(" ", LONGEST_MADE);
  const cut = line.slice(0, border > LONGEST_MADE / 2 ? border : LONGEST_MADE).replace(/[\ud800-\udbff]$/, "");
  return `${withoutTrailing(cut, /[\s,;:.–—-]/)}…`;
}

function fileTitle(path: string): string {
  const name = (path.split("/").at(-1) ?? path).replace(/\.[^.]+$/, "");
  return name.trim() === "" ? path : name;
}
