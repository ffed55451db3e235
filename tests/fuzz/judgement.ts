/**
 * What holds for every clipping, whatever its bytes: a record or a complaint that the catalogue knows, every character accounted
 * for, and the record file read as it was written.
 */
import assert from "node:assert/strict";
import { type ClippingOptions, type ClippingReading, readClipping } from "../../src/parse/clipping/clipping.ts";
import { readPlain } from "../../src/parse/clipping/plain.ts";
import type { Segment, SegmentKind } from "../../src/parse/clipping/segment.ts";
import { formatComplaint } from "../../src/parse/complaint.ts";
import { CATALOGUE } from "../../src/parse/complaint-catalogue.ts";
import { readRecord, writeRecord } from "../../src/parse/front-matter.ts";
import type { Prose } from "../../src/parse/prose.ts";
import type { RecordFields } from "../../src/parse/record.ts";
import { DEFAULT_LIMITS } from "../../src/parse/source.ts";

export const OPTIONS: ClippingOptions = { language: "en", people: [], outlets: [], limits: DEFAULT_LIMITS };

export type Reader = typeof readClipping;

/** No reading of a file of some kilobytes takes so long, in milliseconds, unless it grows with more than the file. */
const PATIENCE = 10_000;

/** The reading of a file that keeps the promises. Throws where one is broken. */
export function judgeClipping(bytes: Uint8Array, read: Reader = readClipping, path = "a.txt"): ClippingReading {
  const before = bytes.slice();
  const from = performance.now();
  const reading = read({ path, bytes }, OPTIONS);
  assert.ok(performance.now() - from < PATIENCE, "read in time");
  assert.deepEqual(bytes, before, "the file's bytes are left alone");
  const { fields, prose, segments, complaints } = reading;
  const errors = complaints.filter(({ severity }) => severity === "error");
  assert.equal(fields === null, errors.length > 0, "held back if, and only if, there is an error");
  for (const complaint of complaints) {
    assert.ok(complaint.code in CATALOGUE, complaint.code);
    assert.ok(formatComplaint(complaint).includes(complaint.remedy), "a complaint can be printed");
  }
  if (segments.length > 0) judgeSegments(bytes, segments);
  else assert.ok(errors.length > 0, "what is no text is complained of");
  if (fields === null || prose === null) return reading;
  assert.deepEqual(readRecord(writeRecord(fields, prose), "a.md"), { fields, prose }, "the record is read as written");
  judgeWords(segments, fields, prose);
  judgeQuotations(fields, prose);
  return reading;
}

function judgeSegments(bytes: Uint8Array, segments: readonly Segment[]): void {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  assert.equal(segments.map((segment) => segment.text).join(""), text, "segments cover the file");
  for (const { rule } of segments) assert.notEqual(rule, "not covered by any rule", "each character belongs to a part");
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, "");
/** Entities as the characters they stand for. */
const wordsOf = (segment: Segment): string => withoutSpace(readPlain(segment.text, 0).text);

function judgeWords(segments: readonly Segment[], fields: RecordFields, prose: Prose): void {
  const of = (...kinds: readonly SegmentKind[]): readonly Segment[] =>
    segments.filter(({ kind }) => kinds.includes(kind));
  const printed = [...prose.lead, ...prose.text].flatMap(({ runs }) => runs.map(({ text }) => text)).join("");
  assert.equal(
    withoutSpace(printed),
    of("lead", "text").map(wordsOf).join(""),
    "the body says what the prose segments say, in order",
  );
  const named = fields.context.map(({ text }) => text).join("\n");
  let at = 0;
  for (const { text } of of("context-entry")) {
    const found = named.indexOf(text.trim(), at);
    assert.ok(found >= 0, "a Context entry is kept as received");
    at = found + text.trim().length;
  }
}

function judgeQuotations(fields: RecordFields, prose: Prose): void {
  const ids = new Set(fields.quotes.map(({ id }) => id));
  assert.equal(ids.size, fields.quotes.length, "ids are unique");
  const runs = [...prose.lead, ...prose.text].flatMap((paragraph) => paragraph.runs);
  const opened = runs.flatMap((run) => (run.kind === "quotation" && !run.continued ? [run.id] : []));
  assert.deepEqual(opened, [...ids], "each quotation begins once, in the order of the record");
  for (const run of runs) {
    assert.notEqual(run.text, "", "no run is empty");
    if (run.kind === "passage") assert.ok(ids.has(run.of), "a passage points at a quotation that is there");
  }
  for (const id of fields.lead ?? []) assert.ok(ids.has(id), "the lead's quotations are there");
}
