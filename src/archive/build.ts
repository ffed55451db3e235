/** All records in, one linked archive out: the order of work. Linear in the archive's words, whatever the records' order. */
import type { KnownOutlet } from "../parse/outlets.ts";
import type { Prose } from "../parse/prose.ts";
import type { KnownPerson } from "../parse/quotation.ts";
import type { RecordFields } from "../parse/record.ts";
import type { Sketches } from "../parse/sketch.ts";
import type { Archive, Article, Link } from "./archive.ts";
import { byDate } from "./chronology.ts";
import { buildEchoes, echoLinks } from "./echo.ts";
import { findStanding, formerRow, type LastLinking, readTitles, remember } from "./last-linking.ts";
import { resolveEntries } from "./link.ts";
import { buildOutlets } from "./outlet.ts";
import { applyOverrides, type Override } from "./override.ts";
import { buildRow } from "./passage.ts";
import { buildSpeakers } from "./speaker.ts";
import { buildTopics } from "./topic.ts";
import { buildWanted } from "./wanted.ts";

/** A record as the parser gives it and the record files keep it. */
export interface RecordWithProse {
  readonly fields: RecordFields;
  readonly prose: Prose;
  /** Where they are known; else they are made when they are asked for. */
  readonly sketches?: Sketches;
}

/** What people.yml and outlets.yml say. */
export interface Known {
  readonly people: readonly KnownPerson[];
  readonly outlets: readonly KnownOutlet[];
  /** What clippings say of their own Context entries. */
  readonly overrides?: readonly Override[];
}

/**
 * The archive of these records. Their ids must be unique. The same records give the same archive, in whatever order they
 * come.
 */
export function buildArchive(records: readonly RecordWithProse[], known: Known): Archive {
  return linkArchive(records, known, null).archive;
}

/** The same archive, also where much of it is known from the last linking; and what this one leaves to the next. */
export function linkArchive(
  records: readonly RecordWithProse[],
  known: Known,
  last: LastLinking | null,
): { readonly archive: Archive; readonly leave: () => LastLinking | null } {
  const sorted = [...records].sort((a, b) => byDate(a.fields, b.fields));
  const fields = sorted.map((record) => record.fields);
  const unlinked = sorted.map(({ fields: record, prose }) => ({ record, prose }));

  const row = buildRow(unlinked, last && formerRow(last));
  const titles = readTitles(last, unlinked);
  const resolution = resolveEntries(unlinked, row, titles, findStanding(last, unlinked, row, titles));
  const resolved = applyOverrides(unlinked, resolution.entries, known.overrides ?? []);
  const articles: readonly Article[] = unlinked.map((article, i) => ({ ...article, context: resolved[i] ?? [] }));
  const speakers = buildSpeakers(fields, known.people);
  const echoes = buildEchoes(unlinked, row, speakers.speakerOf);
  const links = [...contextLinks(articles), ...echoLinks(echoes)];

  const archive = {
    articles,
    byId: new Map(articles.map((article) => [article.record.id, article])),
    ...speakers,
    ...buildOutlets(fields, known.outlets),
    ...buildTopics(fields),
    links,
    wanted: buildWanted(articles),
    echoes,
    linksTo: groupByTarget(links),
  };
  return { archive, leave: () => remember(unlinked, row, titles, resolution) };
}

function contextLinks(articles: readonly Article[]): readonly Link[] {
  return articles.flatMap(({ record, context }) =>
    context.map(({ state, confidence, target }, entry) => ({
      from: record.id,
      to: target?.article ?? null,
      kind: "context" as const,
      state,
      confidence,
      fromQuote: null,
      toQuote: target?.quote ?? null,
      entry,
    })),
  );
}

function groupByTarget(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const linksTo = new Map<string, Link[]>();
  for (const link of links) {
    if (link.to === null) continue;
    const known = linksTo.get(link.to);
    if (known === undefined) linksTo.set(link.to, [link]);
    else known.push(link);
  }
  return linksTo;
}
