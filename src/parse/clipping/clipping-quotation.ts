/**
 * The quotations of one clipping: those of the text with their ids and speakers, those of the lead as passages that point into
 * the text, and the prose cut into runs by both.
 */
import { type Complaint, complainOf } from "../complaint.ts";
import type { Prose } from "../prose.ts";
import { type ReadingOptions, type ReadQuotation, readQuotations, type Span } from "../quotation.ts";
import type { Quotation } from "../record.ts";
import type { Source } from "../source.ts";
import type { Stated } from "../stated.ts";
import { quotationId, readWords } from "../words.ts";
import type { Layout } from "./layout.ts";
import { findLeadPassages } from "./lead.ts";
import { type PlacedProse, readProse, toPlainSpan } from "./placed-prose.ts";
import { type Plain, toFile } from "./plain.ts";
import { cutRuns, type Marking } from "./run.ts";

export interface Attributed {
  readonly prose: Prose;
  /** The same, with places, for segments. */
  readonly leadProse: PlacedProse;
  readonly textProse: PlacedProse;
  readonly quotes: Quotation[];
  readonly lead: string[] | null;
  readonly speaker: string | null;
  readonly speakers: string[];
  readonly rules: (Span & { id: string; rule: string })[];
  readonly complainOf: (source: Source) => Complaint[];
}

/** A quotation with its id, and the place in the plain text of its first paragraph, marks included. */
interface Named extends Span {
  readonly quotation: Quotation;
  readonly rule: string;
}

export function readAttributed(plain: Plain, layout: Layout, stated: Stated, options: ReadingOptions): Attributed {
  const { lines, isWrapped, blocks } = layout;
  const leadProse = readProse(plain.text, lines, blocks.lead === null ? [] : [blocks.lead], isWrapped);
  const bodies = [blocks.text, layout.after].filter((block) => block !== null);
  const textProse = readProse(plain.text, lines, bodies, isWrapped);

  const inText = readQuotations(textProse.text, options);
  const inLead = leadProse.text === "" ? [] : readQuotations(leadProse.text, options);
  const passages = findLeadPassages(leadProse.text, inLead, inText);
  const ids = new IdMaker();
  const named = inText.map((quotation) => name(textProse, quotation, ids));
  const apart = new Map<ReadQuotation, Named>();
  for (const { of, quotation } of passages)
    if (of === null && !apart.has(quotation)) apart.set(quotation, name(leadProse, quotation, ids));

  const textMarkings = inText.flatMap((quotation, i) =>
    markingsOf(quotation.marked, "quotation", named[i]?.quotation.id ?? ""),
  );
  const leadMarkings = passages.flatMap(({ marked, of, quotation }) => {
    const own = apart.get(quotation);
    if (of === null) return markingsOf(marked, "quotation", own?.quotation.id ?? "");
    return markingsOf(marked, "passage", named[of]?.quotation.id ?? "");
  });
  const all = attributeStated([...apart.values(), ...named], plain, layout, stated);
  const leadIds = passages.map(
    ({ of, quotation }) => (of === null ? apart.get(quotation) : named[of])?.quotation.id ?? "",
  );
  const people = all.filter(({ quotation }) => quotation.speaker !== null && quotation.basis !== "nominal");
  return {
    prose: { lead: cutRuns(leadProse, leadMarkings), text: cutRuns(textProse, textMarkings) },
    leadProse,
    textProse,
    quotes: all.map(({ quotation }) => quotation),
    lead: blocks.lead === null ? null : [...new Set(leadIds)],
    speaker: mostQuoted(people),
    speakers: [...new Set(people.flatMap(({ quotation }) => quotation.speaker ?? []))],
    rules: all.map(({ quotation, rule, ...span }) => ({ id: quotation.id, rule, ...toFile(plain, span) })),
    complainOf: (source) =>
      [...apart.keys()].map((quotation) => {
        const span = toFile(plain, toPlainSpan(leadProse, quotation.marked[0] ?? quotation));
        const message = "this quotation of the pulled excerpt does not stand in the text below";
        return complainOf("lead-quotation-apart", source, span, message);
      }),
  };
}

class IdMaker {
  private readonly counts = new Map<string, number>();

  /** A second occurrence of the same words gets `-2`. */
  make(text: string): string {
    const id = quotationId(text);
    const count = (this.counts.get(id) ?? 0) + 1;
    this.counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  }
}

function name(prose: PlacedProse, read: ReadQuotation, ids: IdMaker): Named {
  const { text, speaker, basis, cue, rule } = read;
  const { start, end } = toPlainSpan(prose, read.marked[0] ?? read);
  return { quotation: { id: ids.make(text), speaker, basis, cue, text, status: null, note: null }, rule, start, end };
}

function markingsOf(marked: readonly Span[], kind: Marking["kind"], id: string): Marking[] {
  return marked.map(({ start, end }, i) => ({ start, end, kind, id, continued: kind === "quotation" && i > 0 }));
}

/**
 * What the clipping itself says of its speakers. The title line's speaker said the title line's words. A speaker stated in front
 * matter said what stands unattributed, but only where nobody else is quoted.
 */
function attributeStated(all: readonly Named[], plain: Plain, layout: Layout, stated: Stated): Named[] {
  const title = layout.titleReference;
  const said = title?.speaker ? title.quotes.map((quote) => wordsOf(plain.text.slice(quote.start, quote.end))) : [];
  const isSaid = (text: string): boolean => said.some((words) => words.length > 2 && wordsOf(text).includes(words));
  const othersSpeak = all.some(({ quotation }) => quotation.speaker !== null && quotation.speaker !== stated.speaker);
  return all.map((one) => {
    if (one.quotation.speaker !== null) return one;
    const byTitle = title?.speaker && isSaid(one.quotation.text) ? title.speaker : null;
    const speaker = byTitle ?? (othersSpeak ? null : stated.speaker);
    if (speaker === null) return one;
    const rule = byTitle === null ? "speaker stated in front matter" : "speaker named in the title line";
    return { ...one, rule, quotation: { ...one.quotation, speaker, basis: "stated", cue: null } };
  });
}

const wordsOf = (text: string): string => ` ${readWords(text).join(" ")} `;

/** The one quoted with most words; of equals, the one quoted first. */
function mostQuoted(people: readonly Named[]): string | null {
  const counts = new Map<string, number>();
  for (const { quotation } of people)
    if (quotation.speaker !== null)
      counts.set(quotation.speaker, (counts.get(quotation.speaker) ?? 0) + readWords(quotation.text).length);
  let most: string | null = null;
  for (const [speaker, count] of counts) if (most === null || count > (counts.get(most) ?? 0)) most = speaker;
  return most;
}
