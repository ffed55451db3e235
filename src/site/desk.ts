/**
 * The desk: the archive with what every view needs to hand, worked out once: which echoes and wanted articles belong where, and how
 * dates and names are written.
 */
import type { Archive, Article, Echo, Wanted } from "../archive/archive.ts";
import { type DateWriter, dateWriter } from "./date-text.ts";
import { type InterfaceText, interfaceText } from "./interface-text.ts";
import type { ArticleLine } from "./line.ts";
import { findRemarked, type RemarkedPrinting } from "./remark.ts";
import type { Settings } from "./settings.ts";
import type { Complaints } from "./source-facts.ts";
import { layOutSources, type Sources } from "./source-file.ts";

export interface Desk {
  readonly archive: Archive;
  readonly settings: Settings;
  readonly words: InterfaceText;
  readonly dates: DateWriter;
  /** Puts names in the order of the site's language. */
  readonly collator: Intl.Collator;
  /** Article id, or `id#quotation` → its echoes, in the archive's order. */
  readonly echoesIn: ReadonlyMap<string, readonly Echo[]>;
  /** Article id and number of the Context entry (`id 0`) → what it asks for. */
  readonly wantedBy: ReadonlyMap<string, Wanted>;
  /** Echo id → its printings of which anything is stated. */
  readonly remarked: ReadonlyMap<string, readonly RemarkedPrinting[]>;
  /** What is to be looked at in the source files. */
  readonly complaints: Complaints;
  /** Where readers get the source files. */
  readonly sources: Sources;
  /** Lines already made, by record: `articleLine` keeps them here. */
  readonly lines: WeakMap<Article["record"], ArticleLine>;
  /** A digest of what views are made from beside the archive: the code, the settings. Null where nothing is remembered. */
  readonly ground: string | null;
}

export function buildDesk(
  archive: Archive,
  settings: Settings,
  complaints: Complaints = new Map(),
  ground: string | null = null,
): Desk {
  const echoesIn = new Map<string, Echo[]>();
  for (const echo of archive.echoes) {
    const passages = echo.printings.map(({ passage: { article, quote } }) => [article, `${article}#${quote}`]);
    for (const place of new Set(passages.flat())) {
      const list = echoesIn.get(place);
      if (list) list.push(echo);
      else echoesIn.set(place, [echo]);
    }
  }
  const wantedBy = new Map<string, Wanted>();
  for (const wanted of archive.wanted) {
    for (const { article, entry } of wanted.namedBy) wantedBy.set(`${article} ${entry}`, wanted);
  }
  return {
    archive,
    settings,
    words: interfaceText(settings.language),
    dates: dateWriter(settings.language),
    collator: new Intl.Collator(settings.language),
    echoesIn,
    wantedBy,
    remarked: findRemarked(archive),
    complaints,
    sources: layOutSources(
      archive.articles.map(({ record }) => record.source),
      settings.sources,
    ),
    lines: new WeakMap(),
    ground,
  };
}

/** The articles with these ids, in the order of the ids; an id the archive does not hold is left out. */
export function articlesOf(desk: Desk, ids: readonly string[]): readonly Article[] {
  return ids.flatMap((id) => desk.archive.byId.get(id) ?? []);
}

/** Those that a quotation is a printing of. */
export function echoesOf({ echoesIn }: Pick<Desk, "echoesIn">, article: string, quotation: string): readonly Echo[] {
  return echoesIn.get(`${article}#${quotation}`) ?? [];
}
