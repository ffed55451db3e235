/**
 * Quotations and their speakers, read from plain prose. The public door of quotation reading: marks, names and attribution
 * stand behind it.
 */

import { type Mention, printed } from "./attribution/phrase.ts";
import type { Found, Place } from "./attribution/rule.ts";
import { type Attribution, attribute, CARRIED, OWN } from "./attribution.ts";
import { type Cast, CastNotes, type Person } from "./cast.ts";
import { lexiconOf } from "./lexicon/lexicon.ts";
import type { MarkedPassage } from "./marks.ts";
import { findPassages } from "./marks.ts";
import type { Unit } from "./name.ts";
import { noteNames, type Paragraph, readParagraphs } from "./paragraph.ts";
import { type Mentioned, resolvePronoun, type Spoken } from "./pronoun.ts";
import type { Basis } from "./record.ts";
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
  const notes = new CastNotes();
  const mentions: Mentioned[] = [];
  const paragraphs = readParagraphs(prose, passages, lexicon, (paragraph) =>
    noteNames(paragraph, notes, mentions, lexicon),
  );
  const cast = notes.finish(options);
  const quotations: ReadQuotation[] = [];
  const places = placesOf(paragraphs);
  const byPassage: (Settled | undefined)[] = new Array(passages.length);
  let last: Spoken | null = null;
  passages.forEach((passage, index) => {
    const spots = places.get(index);
    const first = spots?.[0];
    if (first === undefined) return;
    const text = passage.parts.map(({ start, end }) => prose.slice(start, end)).join("\n\n");
    const place = placeOf(prose, lexicon, first, text, byPassage, paragraphs);
    const end = spots?.at(-1) ?? first;
    const attribution =
      attribute(OWN, place) ??
      (end === first ? null : attribute(OWN, placeOf(prose, lexicon, end, text, byPassage, paragraphs))) ??
      attribute(CARRIED, place);
    if (!isSpeech(place, attribution)) return;
    const sentence = first.paragraph.firstSentence + (first.paragraph.units[first.at]?.sentence ?? 0);
    const spoken = settle(prose, attribution, { paragraph: first.paragraph.index, sentence }, mentions, last, cast);
    byPassage[index] = { found: attribution?.found ?? null, spoken };
    if (spoken.speaker !== null)
      last = { paragraph: end.paragraph.index, sentence, person: spoken.person };
    quotations.push(quotationOf(passage, text, spoken, attribution));
  });
  return quotations;
}

/** A quotation's token in its paragraph. */
interface Spot {
  readonly paragraph: Paragraph;
  readonly at: number;
}

interface Speaker {
  readonly speaker: string | null;
  readonly person: Person | null;
  readonly basis: Basis;
}

interface Settled {
  readonly found: Found | null;
  readonly spoken: Speaker;
}

function placesOf(paragraphs: readonly Paragraph[]): ReadonlyMap<number, readonly Spot[]> {
  const places = new Map<number, Spot[]>();
  for (const paragraph of paragraphs)
    paragraph.units.forEach((unit, at) => {
      if (unit.kind !== "quotation") return;
      const spots = places.get(unit.passage);
      if (spots === undefined) places.set(unit.passage, [{ paragraph, at }]);
      else spots.push({ paragraph, at });
    });
  return places;
}

function placeOf(
  prose: string,
  lexicon: Place["lexicon"],
  { paragraph, at }: Spot,
  text: string,
  settled: readonly (Settled | undefined)[],
  paragraphs: readonly Paragraph[],
): Place {
  const { units } = paragraph;
  let previous: Place["previous"] = null;
  for (let index = at - 1; index >= 0 && previous === null; index -= 1) {
    const unit = units[index] as Unit;
    const earlier = unit.kind === "quotation" ? settled[unit.passage] : undefined;
    if (earlier !== undefined) previous = { at: index, found: earlier.found };
  }
  const up = paragraphs[paragraph.index - 1];
  let above: Place["above"] = null;
  if (up !== undefined) {
    const lastQuoted = up.units.findLast((unit) => unit.kind === "quotation" && settled[unit.passage] !== undefined);
    above = { units: up.units, found: lastQuoted === undefined ? null : (settled[lastQuoted.passage]?.found ?? null) };
  }
  return { prose, lexicon, units, at, text, previous, above };
}

/** From who is mentioned to who it is. */
function settle(
  prose: string,
  attribution: Attribution | null,
  here: { readonly paragraph: number; readonly sentence: number },
  mentions: readonly Mentioned[],
  last: Spoken | null,
  cast: Cast,
): Speaker {
  if (attribution === null) return { speaker: null, person: null, basis: "none" };
  const { found } = attribution;
  const { mention } = found;
  const basis = (usual: Basis): Basis => found.basis ?? usual;
  if (mention.kind === "name") {
    const { name, start } = mention.unit;
    if (name === null) return { speaker: null, person: null, basis: "none" };
    const person = cast.personOf(name, start);
    if (person !== null) return { speaker: person.name, person, basis: basis("cue") };
    if (cast.isDoubtful(name, start)) return { speaker: null, person: null, basis: "none" };
    const speaker = name.words.join(" ");
    return { speaker, person: null, basis: name.kind === "organisation" ? "nominal" : basis("cue") };
  }
  if (mention.kind === "pronoun") return settlePronoun(mention, found, here, mentions, last, cast);
  if (mention.kind === "nobody") return { speaker: null, person: null, basis: "none" };
  return { speaker: printed(prose, found.units, mention), person: null, basis: "nominal" };
}

function settlePronoun(
  mention: Extract<Mention, { kind: "pronoun" }>,
  found: Found,
  here: { readonly paragraph: number; readonly sentence: number },
  mentions: readonly Mentioned[],
  last: Spoken | null,
  cast: Cast,
): Speaker {
  const none: Speaker = { speaker: null, person: null, basis: "none" };
  if (mention.pronoun !== "he" && mention.pronoun !== "she") return none;
  const at = found.units[mention.from]?.start ?? 0;
  const person = resolvePronoun(mention.pronoun, { at, ...here }, mentions, last, cast);
  return person === null ? none : { speaker: person.name, person, basis: found.basis ?? "pronoun" };
}

function quotationOf(
  passage: MarkedPassage,
  text: string,
  spoken: Speaker,
  attribution: Attribution | null,
): ReadQuotation {
  const { parts, marked } = passage;
  return {
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    text,
    parts,
    marked,
    speaker: spoken.speaker,
    basis: spoken.basis,
    cue: attribution?.found.cue ?? null,
    rule: attribution?.rule ?? "no rule",
  };
}
