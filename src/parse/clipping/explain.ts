/**
 * A reading, told segment by segment: where, what it was taken for, the rule that said so, the words; under the prose its
 * quotations, each with its speaker and how we know. For `npm run explain`.
 */

import { placeOf } from "../complaint.ts";
import type { Quotation, RecordFields } from "../record.ts";
import { findLineStarts } from "../source.ts";
import type { ClippingReading, QuotationRule } from "./clipping.ts";
import type { Segment } from "./segment.ts";

/** Words of a segment shown at most; longer ones lose their middle. */
const LONGEST = 300;

/** White space between segments is left out; everything else of the file is there, in order. */
export function formatReading(reading: ClippingReading): string {
  const file = { lineStarts: findLineStarts(reading.segments.map(({ text }) => text).join("")) };
  const quotes = new Map(reading.fields?.quotes.map((quotation) => [quotation.id, quotation]));
  const lines = reading.fields === null ? [] : formatFields(reading.fields);
  for (const segment of reading.segments) {
    if (segment.kind === "space") continue;
    const { line, column } = placeOf(file, segment.start);
    lines.push(`${line}:${column}  ${segment.kind}  (${segment.rule})`, `    ${shorten(segment.text)}`);
    for (const rule of rulesWithin(segment, reading.rules)) {
      const quotation = quotes.get(rule.id);
      if (quotation) lines.push(...formatQuotation(quotation, rule));
    }
  }
  return `${lines.join("\n")}\n`;
}

function formatFields(fields: RecordFields): string[] {
  const { id, title, titleFrom, headline, date, outlet, author, postedBy, speaker, topics } = fields;
  const shown = {
    id,
    title: `${title} (from: ${titleFrom})`,
    headline,
    date,
    outlet,
    author,
    postedBy,
    speaker,
    topics: topics.join(", "),
  };
  const known = Object.entries(shown).filter(([, value]) => value !== null && value !== "");
  return [...known.map(([name, value]) => `${name.padEnd(9)} ${value}`), ""];
}

function rulesWithin(segment: Segment, rules: readonly QuotationRule[]): readonly QuotationRule[] {
  if (segment.kind !== "text" && segment.kind !== "lead") return [];
  return rules.filter(({ start }) => start >= segment.start && start < segment.end);
}

function formatQuotation(quotation: Quotation, { rule }: QuotationRule): string[] {
  const { id, speaker, basis, cue, text } = quotation;
  const by = speaker === null ? "nobody named" : speaker;
  const how = [`basis: ${basis}`, ...(cue === null ? [] : [`cue: ${cue}`]), `rule: ${rule}`].join(", ");
  return [`    | ${id}  ${by}  (${how})`, `    |   ${shorten(text)}`];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST - 80).trimEnd()} … ${line.slice(-70).trimStart()}`;
}
