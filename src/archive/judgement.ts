/**
 * Candidates judged and one chosen, or none. An article that an entry's date speaks against is not meant, nor one whose title
 * line has other topics, another headline or another speaker. Of those left, one that is beaten by none is chosen; several are a tie.
 */
import type { ResolvedEntry } from "./archive.ts";
import type { Candidate, Library } from "./candidate.ts";
import { agreement, type Evidence, isWeakAlone, LEAST_CONFIDENCE, weigh } from "./evidence.ts";
import { compareFacets, titleSpeaker } from "./facet.ts";
import { passageAt, type Row } from "./passage.ts";
import type { Reference } from "./reference.ts";

export interface Judged {
  readonly candidate: Candidate;
  readonly agreement: number;
  readonly confidence: number;
}

/** A damaged entry must be nearer to one article than to any other by this many edits. */
const CLEAR_EDITS = 2;

/** `other`: the article cannot be meant, under any key. `weak`: too little says that it is. */
export function judge(library: Library, reference: Reference, candidate: Candidate): Judged | "other" | "weak" {
  const { articles, row } = library;
  const { record } = articles[candidate.article] as Library["articles"][number];
  const isTitle = candidate.evidence.key === "title";
  const compared = {
    record,
    isTitle,
    quote: candidate.place === null ? null : passageAt(row, candidate.place).quote,
    holds: (word: string) => standsIn(row, candidate.article, word),
    vocabulary: row.vocabulary,
  };
  const facets = compareFacets(reference, compared, candidate.isWhole);
  if (facets.date < 0) return "other";
  if (facets.speaker < 0 && isTitle && titleSpeaker(record) !== null) return "other";
  const hasTitleLine = record.titleFrom === "title-line" || record.titleFrom === "stated";
  if (hasTitleLine && (facets.headline < 0 || facets.topics < 0)) return "other";
  const evidence: Evidence = { ...candidate.evidence, facets };
  const confidence = weigh(evidence);
  if (confidence < LEAST_CONFIDENCE || isWeakAlone(evidence)) return "weak";
  return { candidate, agreement: agreement(facets), confidence };
}

/** @param judged one or more */
export function decide({ articles, row }: Library, { entry }: Reference, judged: readonly Judged[]): ResolvedEntry {
  const best = unbeaten(judged);
  const [first] = best as [Judged];
  const { article, place, state, evidence } = first.candidate;
  const { key, distance } = evidence;
  const id = (number: number): string => articles[number]?.record.id ?? "";
  if (best.length > 1) {
    const confidence = Math.round((first.confidence / best.length) * 1000) / 1000;
    const candidates = best.map((one) => id(one.candidate.article)).sort();
    return { entry, state: "ambiguous", key, confidence, distance, target: null, candidates };
  }
  const target = place === null ? { article: id(article), quote: null, paragraph: null } : passageAt(row, place);
  return { entry, state, key, confidence: first.confidence, distance, target, candidates: [] };
}

export function missing({ entry }: Pick<Reference, "entry">): ResolvedEntry {
  return { entry, state: "missing", key: null, confidence: 0, distance: 0, target: null, candidates: [] };
}

/** Each is compared with one of every kind, never with each other: thousands may share a title. */
function unbeaten(judged: readonly Judged[]): readonly Judged[] {
  const kinds = new Map(judged.map((one) => [`${one.agreement} ${one.candidate.evidence.distance}`, one]));
  const others = [...kinds.values()];
  return judged.filter((one) => !others.some((other) => beats(other, one)));
}

/** Better in agreement and no farther, or clearly nearer and agreeing as well. */
function beats(one: Judged, other: Judged): boolean {
  const nearer = other.candidate.evidence.distance - one.candidate.evidence.distance;
  return (
    (one.agreement > other.agreement && nearer >= 0) || (one.agreement >= other.agreement && nearer >= CLEAR_EDITS)
  );
}

function standsIn({ words, fieldStart, vocabulary }: Row, article: number, word: string): boolean {
  const id = vocabulary.find(word);
  return id !== 0 && words.subarray(fieldStart[article * 4], fieldStart[article * 4 + 4]).includes(id);
}
