/**
 * One clipping's bytes in, its record out, with the segments that account for every character and the complaints that say what
 * is wrong. Nothing throws; the same file gives the same record on every machine. What front matter states always wins.
 */

import { type Complaint, complainOf, limitComplaints } from "../complaint.ts";
import { readFrontMatter } from "../front-matter.ts";
import { sha256 } from "../hash.ts";
import { findOutlet, type KnownOutlet, nameOutlet } from "../outlets.ts";
import type { Prose } from "../prose.ts";
import type { KnownPerson, Span } from "../quotation.ts";
import type { ContextEntry, RecordFields } from "../record.ts";
import { recordId } from "../record-id.ts";
import { type Limits, readSource, type Source } from "../source.ts";
import { NOTHING_STATED, type Stated } from "../stated.ts";
import { complainOfFormulas, complainOfLayout } from "./clipping-complaint.ts";
import { partsOf } from "./clipping-part.ts";
import { type Attributed, readAttributed } from "./clipping-quotation.ts";
import { type Layout, readLayout } from "./layout.ts";
import { outletName } from "./outlet-note.ts";
import { type Plain, readPlain, toFile } from "./plain.ts";
import { applyRemarks } from "./remark.ts";
import { coverFile, type Segment } from "./segment.ts";
import { readTitle } from "./title.ts";

export interface ClippingOptions {
  /** BCP 47; the site's, for clippings that state none. */
  readonly language: string;
  readonly people: readonly KnownPerson[];
  readonly outlets: readonly KnownOutlet[];
  readonly limits: Limits;
}

/** Which rule read a quotation, for `explain`; with the place of its first paragraph in the file's text. */
export interface QuotationRule extends Span {
  readonly id: string;
  readonly rule: string;
}

export interface ClippingReading {
  /** Null when an error holds the clipping back. */
  readonly fields: RecordFields | null;
  readonly prose: Prose | null;
  /** Cover the file's text, each character in exactly one; empty when the file is no text. */
  readonly segments: readonly Segment[];
  readonly complaints: readonly Complaint[];
  readonly stated: Stated;
  readonly rules: readonly QuotationRule[];
}

/** `path` is relative to the content folder, with forward slashes. */
export function readClipping(file: { path: string; bytes: Uint8Array }, options: ClippingOptions): ClippingReading {
  const { source, complaint } = readSource(file, options.limits);
  if (source === null)
    return { fields: null, prose: null, segments: [], complaints: [complaint], stated: NOTHING_STATED, rules: [] };
  const markLength = source.text.startsWith("\ufeff") ? 1 : 0;
  const front = readFrontMatter(source, markLength, options.limits);
  const stated = front.stated ?? NOTHING_STATED;
  const plain = readPlain(source.text, front.bodyStart);
  const layout = readLayout(plain, options.people);

  const language = stated.language ?? options.language;
  const title = readTitle(plain, layout, stated, file.path);
  const quoted = readAttributed(plain, layout, stated, {
    language,
    people: options.people,
    alsoNamed: namesIn(plain, layout, stated, options),
  });
  const remarked = applyRemarks(quoted.quotes, stated.quotes, source);
  const complaints = limitComplaints([
    ...front.complaints,
    ...complainOfLayout(source, plain, layout, front.stated, title),
    ...quoted.complainOf(source),
    ...remarked.complaints,
    ...complainOfNumbers(source, plain, layout, quoted, options.limits),
  ]);
  const parts = partsOf(plain, layout, quoted);
  const head = [
    { start: 0, end: markLength, kind: "byte-order-mark" as const, rule: "byte order mark" },
    {
      start: markLength,
      end: front.bodyStart,
      kind: "front-matter" as const,
      rule: "between two lines of three hyphens",
    },
  ];
  const segments = coverFile(source.text, [...head, ...parts], plain.oddments);
  const result = { segments, complaints, stated, rules: quoted.rules };
  if (front.stated === null || complaints.some(({ severity }) => severity === "error"))
    return { ...result, fields: null, prose: null };

  const date = stated.date ?? (layout.source?.date?.kind === "date" ? layout.source.date : null);
  const fields: RecordFields = {
    id: recordId(title.title, date?.date ?? null),
    title: title.title,
    titleFrom: title.titleFrom,
    headline: stated.headline ?? layout.source?.headline ?? null,
    date: date?.date ?? null,
    precision: date?.precision ?? null,
    ...readPublication(plain, layout, stated, options),
    speaker: stated.speaker ?? quoted.speaker,
    speakers: quoted.speakers,
    topics: [...new Set(stated.topics ?? title.topics)],
    language,
    status: stated.status,
    note: stated.note,
    lead: quoted.lead,
    quotes: remarked.quotes,
    context: layout.context.map((entry) => readEntry(source, plain, entry)),
    source: { path: file.path, sha256: sha256(file.bytes), bytes: file.bytes.length },
  };
  const all = limitComplaints([...complaints, ...complainOfFormulas(fields)]);
  return { ...result, complaints: all, fields, prose: quoted.prose };
}

/** At the first quotation, or entry, that is one too many. */
function complainOfNumbers(
  source: Source,
  plain: Plain,
  layout: Layout,
  { rules }: Attributed,
  limits: Limits,
): Complaint[] {
  const complaints: Complaint[] = [];
  const quotation = rules[limits.quotations];
  if (quotation) {
    const message = `of the clipping's ${rules.length} quotations this is one more than the ${limits.quotations} it may hold`;
    complaints.push(complainOf("quotations-too-many", source, quotation, message));
  }
  const entry = layout.context[limits.entries];
  if (entry) {
    const message = `of the clipping's ${layout.context.length} Context entries this is one more than the ${limits.entries} it may hold`;
    complaints.push(complainOf("entries-too-many", source, toFile(plain, entry), message));
  }
  return complaints;
}

function readPublication(
  plain: Plain,
  layout: Layout,
  stated: Stated,
  options: ClippingOptions,
): Pick<RecordFields, "outlet" | "author" | "postedBy"> {
  const { note } = layout.blocks;
  const noted = note?.outlet ? outletName(plain.text.slice(note.outlet.start, note.outlet.end)) : null;
  // A source line sometimes names the outlet where others name the author; only a known outlet is believed there.
  const inSource =
    layout.source?.author && findOutlet(layout.source.author, options.outlets) ? layout.source.author : null;
  const printed = stated.outlet ?? noted ?? inSource;
  const author = inSource === null ? (layout.source?.author ?? null) : null;
  const posted = layout.head.postedBy[0]?.name;
  return {
    outlet: printed === null || printed === "" ? null : nameOutlet(printed, options.outlets),
    author: stated.author ?? author,
    postedBy: stated.postedBy ?? (posted ? plain.text.slice(posted.start, posted.end) : null),
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function readEntry(source: Source, plain: Plain, entry: Layout["context"][number]): ContextEntry {
  const span = toFile(plain, entry);
  return {
    text: source.text.slice(span.start, span.end),
    quotes: entry.quotes
      .map((quote) => oneLine(plain.text.slice(quote.start, quote.end)))
      .filter((quote) => quote !== ""),
    speaker: entry.speaker,
    topics: [...entry.topics],
    headline: entry.headline,
    date: entry.date,
  };
}

/** Where else in the clipping people are named. */
function namesIn(plain: Plain, layout: Layout, stated: Stated, options: ClippingOptions): string[] {
  const title = layout.head.title;
  return [
    ...(stated.speaker === null ? [] : [stated.speaker]),
    ...(title === null ? [] : [plain.text.slice(title.start, title.end)]),
    ...(stated.headline === null ? [] : [stated.headline]),
    ...(layout.source?.headline ? [layout.source.headline] : []),
    ...layout.context.flatMap(({ speaker }) => speaker ?? []),
  ].filter((words) => findOutlet(words, options.outlets) === null);
}
