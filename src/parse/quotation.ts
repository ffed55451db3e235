/**
 * Quotations and their speakers, read from plain prose. The public door of quotation reading: marks, names and attribution
 * stand behind it.
 */
import type { Found, Place } from "./attribution/rule.ts";
import { type Attribution, attribute, CARRIED, OWN } from "./attribution.ts";
import { Cast } from "./cast.ts";
import { CastNotes } from "./cast-notes.ts";
import { lexiconOf } from "./lexicon/lexicon.ts";
import type { Lexicon } from "./lexicon/type.ts";
import { findPassages, type MarkedPassage } from "./marks.ts";
import { noteNames } from "./notice.ts";
import { findSpot, ParagraphReader, type Spot } from "./paragraph.ts";
import type { Mentioned } from "./pronoun.ts";
import type { Basis } from "./record.ts";
import { type Speaker, SpeakerReader } from "./speaker.ts";
import { isSpeech } from "./speech.ts";

/** Somebody people.yml knows: used to tell who a bare surname is. */
export interface KnownPerson {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly roles: readonly string[];
  readonly sameAs: readonly string[];
  readonly pronoun: "he" | "she" | "they" | null;
}

export interface ReadingOptions {
  /** BCP 47; chooses the word lists. */
  readonly language: string;
  readonly people: readonly KnownPerson[];
  /** Names in the title line, headline and Context are no speakers, but tell what a bare surname in the text stands for. */
  readonly alsoNamed: readonly string[];
}

/** A half-open stretch of the prose, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ReadQuotation extends Span {
  /** What stands between the marks; paragraphs joined by a blank line, re-opened marks left out. */
  readonly text: string;
  /** One span per paragraph the quotation runs through, between the marks; the first starts at `start`, the last ends at `end`. */
  readonly parts: readonly Span[];
  /** The same, marks included where they are printed. */
  readonly marked: readonly Span[];
  readonly speaker: string | null;
  readonly basis: Basis;
  readonly cue: string | null;
  /** Name of the rule that named the speaker, for `explain`. */
  readonly rule: string;
}

/** In order, not crossing. Any newline ends a paragraph. */
export function readQuotations(prose: string, options: ReadingOptions): ReadQuotation[] {
  const lexicon = lexiconOf(options.language);
  const passages = findPassages(prose);
  if (passages.length === 0) return [];
  const paragraphs = new ParagraphReader(prose, passages, lexicon);
  const notes = new CastNotes();
  const mentions: Mentioned[] = [];
  for (let index = 0; index < paragraphs.count; index += 1) {
    const paragraph = paragraphs.read(index);
    if (paragraph !== null) noteNames(paragraph, notes, mentions, lexicon);
  }
  const speakers = new SpeakerReader(prose, paragraphs, mentions, new Cast(notes, options));
  const quotations: ReadQuotation[] = [];
  let before: Before | null = null;
  for (let index = 0; index < passages.length; index += 1) {
    const passage = passages[index] as MarkedPassage;
    const through = paragraphs.paragraphsOf(index);
    const first = findSpot(paragraphs.read(through[0] ?? -1), index);
    const last = through.length < 2 ? first : findSpot(paragraphs.read(through.at(-1) ?? -1), index);
    if (first === null || last === null) continue; // a nickname in a name
    const text = textOf(prose, passage);
    const place = placeOf(first, text, before, paragraphs, lexicon);
    const attribution: Attribution | null =
      attribute(OWN, place) ??
      (last === first ? null : attribute(OWN, placeOf(last, text, before, paragraphs, lexicon))) ??
      attribute(CARRIED, place);
    if (!isSpeech(place, attribution)) continue;
    const speaker = speakers.read(attribution?.found ?? null, first, last);
    before = { spot: last, found: attribution?.found ?? null };
    quotations.push(quotationOf(passage, text, speaker, attribution));
  }
  return quotations;
}

function textOf(prose: string, { parts }: MarkedPassage): string {
  const only = parts[0];
  if (only !== undefined && parts.length === 1) return prose.slice(only.start, only.end);
  return parts.map(({ start, end }) => prose.slice(start, end)).join("\n\n");
}

/** The quotation before, and what was found for it. */
interface Before {
  readonly spot: Spot;
  readonly found: Found | null;
}

function placeOf(
  { paragraph, at }: Spot,
  text: string,
  before: Before | null,
  paragraphs: ParagraphReader,
  lexicon: Lexicon,
): Place {
  const { units, index } = paragraph;
  const beside = before?.spot.paragraph.index === index && before.spot.at < at;
  return {
    lexicon,
    units,
    at,
    text,
    previous: before !== null && beside ? { at: before.spot.at, found: before.found } : null,
    /** Read only where a rule asks: most quotations say themselves who speaks. */
    get above() {
      const up = paragraphs.read(index - 1);
      if (up === null) return null;
      return { units: up.units, found: before?.spot.paragraph.index === up.index ? before.found : null };
    },
  };
}

function quotationOf(
  { parts, marked }: MarkedPassage,
  text: string,
  { speaker, basis }: Speaker,
  attribution: Attribution | null,
): ReadQuotation {
  return {
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    text,
    parts,
    marked,
    speaker,
    basis,
    cue: attribution?.found.cue ?? null,
    rule: attribution?.rule ?? "no rule",
  };
}
