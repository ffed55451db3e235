/**
 * Paragraphs as units, and what the whole article's names tell: one walk over the prose, paragraph by paragraph, that keeps
 * the units of each for attribution and notes every name for the cast and for pronouns.
 */

import { isVerb } from "./attribution/verb.ts";
import type { CastNotes } from "./cast.ts";
import type { Lexicon } from "./lexicon/type.ts";
import type { MarkedPassage } from "./marks.ts";
import { findNames, type Unit } from "./name.ts";
import type { Mentioned } from "./pronoun.ts";
import { type Quoted, readTokens } from "./token.ts";

export interface Paragraph {
  readonly index: number;
  readonly units: readonly Unit[];
}

export function readParagraphs(
  prose: string,
  passages: readonly MarkedPassage[],
  lexicon: Lexicon,
  note: (paragraph: Paragraph) => void,
): readonly Paragraph[] {
  const quoted: Quoted[] = passages.flatMap(({ marked, parts }, passage) =>
    marked.map(({ start, end }, index) => ({ start, end, passage, text: prose.slice(parts[index]?.start, parts[index]?.end) })),
  );
  const paragraphs: Paragraph[] = [];
  let next = 0;
  for (let start = 0; start < prose.length; ) {
    const newline = prose.indexOf("\n", start);
    const end = newline < 0 ? prose.length : newline;
    if (prose.slice(start, end).trim() !== "") {
      const from = next;
      while (next < quoted.length && (quoted[next] as Quoted).start < end) next += 1;
      const tokens = readTokens(prose, start, end, quoted.slice(from, next), lexicon);
      const paragraph = { index: paragraphs.length, units: findNames(tokens, lexicon) };
      paragraphs.push(paragraph);
      note(paragraph);
    }
    start = end + 1;
  }
  return paragraphs;
}

/** Notes a paragraph's names: who is surely a person, who stands as a subject, and what he and she say of whom. */
export function noteNames(
  { index: paragraph, units }: Paragraph,
  notes: CastNotes,
  mentions: Mentioned[],
  lexicon: Lexicon,
): void {
  let only: Unit | null = null;
  let sentence = -1;
  let names = 0;
  units.forEach((unit, at) => {
    if (unit.sentence !== sentence) {
      sentence = unit.sentence;
      names = 0;
      only = null;
    }
    if (unit.name !== null) {
      names += 1;
      only = names === 1 ? unit : null;
      notes.add(unit.name, unit.start, isEvident(units, at, lexicon));
      mentions.push({ at: unit.start, name: unit.name, paragraph, subject: isSubject(units, at, lexicon) });
    } else if (only !== null && (unit.lower === "he" || unit.lower === "she")) {
      const name = (only as Unit).name;
      if (name !== null) notes.vote(name, unit.lower);
      only = null;
    }
  });
}

/** `spokesman Ana Reyes`, `Reyes said`, `Reyes, 45,`, `Reyes, who`: only people are written of so. */
function isEvident(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const before = units[at - 1];
  const after = units[at + 1];
  const beyond = units[at + 2];
  if (before !== undefined && before.kind === "word" && lexicon.roles.has(before.lower)) return true;
  if (after === undefined) return false;
  if (after.kind === "word") return lexicon.cues.has(after.lower) || after.lower === "who";
  if (after.text === "," && beyond !== undefined)
    return beyond.lower === "who" || beyond.lower === "whose" || /^\d\d$/.test(beyond.text);
  return before?.kind === "word" && lexicon.cues.has(before.lower) && units[at - 2]?.kind === "quotation";
}

function isSubject(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const before = units[at - 1];
  const after = units[at + 1];
  if (after?.lower === "'s") return false;
  if (before === undefined || before.sentence !== units[at]?.sentence) return true;
  if (before.kind === "word" && lexicon.cues.has(before.lower) && units[at - 2]?.kind === "quotation") return true;
  if (after === undefined || !isVerb(units, at + 1, lexicon)) return false;
  return !lexicon.prepositions.has(before.lower);
}
