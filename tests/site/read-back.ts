/** Citations read back by citation-js, which is only ever given text of our own making and never an address. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { type CslName, nameInOrder } from "../../src/site/csl.ts";

/** What a citation says, whatever form it came in; null where it does not say it. */
export interface ReadBack {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly date: readonly number[] | null;
  readonly address: string | null;
  readonly note: string | null;
}

type Name = CslName | { readonly family: string };

interface Csl {
  readonly title?: string;
  readonly author?: readonly Name[];
  /** Where the library keeps the author of a newspaper's RIS: untouched, the family name first. */
  readonly reporter?: string | readonly string[];
  readonly "container-title"?: string;
  readonly issued?: { readonly "date-parts"?: readonly (readonly (number | string)[])[] };
  readonly URL?: string;
  readonly note?: string;
}

/** Of BibTeX or CSL-JSON. */
export function readBack(text: string): readonly ReadBack[] {
  return (plugins.input.chain(text) as readonly Csl[]).map((csl) => ({
    title: csl.title ?? null,
    authors: [csl.author ?? csl.reporter ?? []].flat().map(nameOf),
    outlet: csl["container-title"] ?? null,
    date: csl.issued?.["date-parts"]?.[0]?.map(Number) ?? null,
    address: csl.URL ?? null,
    note: csl.note ?? null,
  }));
}

function nameOf(name: Name | string): string {
  if (typeof name === "string") return name.split(", ").reverse().join(" ");
  return "given" in name || "literal" in name ? nameInOrder(name) : name.family;
}

/** Of RIS, whose day the library does not look for in a newspaper: it is read from the tag that holds it. */
export function readBackRis(text: string): readonly ReadBack[] {
  const dates: (number[] | null)[] = [];
  for (const [, tag, value = ""] of text.matchAll(/^(TY|DA) {2}- (.*)$/gm)) {
    if (tag === "TY") dates.push(null);
    else dates[dates.length - 1] = value.split("/").flatMap((part) => (part.trim() === "" ? [] : Number(part)));
  }
  return readBack(text).map((read, at) => {
    const date = dates[at] ?? null;
    if (read.date?.[0] !== date?.[0])
      throw new Error(`RIS: the year ${read.date?.[0]} is not that of ${date?.join("-")}`);
    return { ...read, date };
  });
}
