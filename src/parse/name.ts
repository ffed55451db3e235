/**
 * Names in a paragraph: tokens in, units out, in which every run of capitals that names somebody or something is one unit.
 * Titles, roles, nations and bodies that stand before a name are put aside but stay in the unit: `Republican Senator Ana
 * Reyes` is one unit whose name is Ana Reyes. What the run alone cannot tell stays `unknown`; cast.ts sees the whole article.
 */
import { readFirstName } from "./first-name.ts";
import type { Lexicon } from "./lexicon/type.ts";
import type { Name, Unit } from "./unit.ts";

const HYPHEN = 45;
const PARTICLE = /^(?:de|del|della|di|da|dos|du|van|von|der|den|ter|ten|bin|ibn|al|el|la|le|y)$/;
const JOINING = /^(?:of|for|on|the|and)$/;
/** Longer runs of capitals are headlines. */
const LONGEST = 12;
/** Surnames that are also words of organisations. */
const SURNAME =
  /^(?:hall|day|church|house|park|post|street|lake|law|bay|beach|bush|west|star|bill|bridge|banks?|force|rivers?)$/;

/** The same units, every name one of them. */
export function findNames(tokens: readonly Unit[], lexicon: Lexicon): readonly Unit[] {
  const units: Unit[] = [];
  for (let index = 0; index < tokens.length; ) {
    const first = tokens[index] as Unit;
    const end = first.kind === "word" ? runEnd(tokens, index, lexicon) : index;
    const name = end > index ? readName(tokens, index, end, lexicon) : null;
    if (name !== null) {
      const text = name.words.join(" ");
      const last = tokens[end - 1] as Unit;
      units.push({ ...first, kind: "name", end: last.end, text, lower: text.toLowerCase(), name });
      index = end;
      continue;
    }
    const stop = Math.max(end, index + 1);
    for (; index < stop; index += 1) units.push(tokens[index] as Unit);
  }
  return units;
}

/** Where the run of capitals that begins at `start` ends; `start` itself where none begins. */
function runEnd(tokens: readonly Unit[], start: number, lexicon: Lexicon): number {
  const first = tokens[start];
  if (first === undefined || !isNameWord(first, lexicon)) return start;
  let end = start + 1;
  let formal =
    lexicon.organisations.has(first.lower) || lexicon.titles.has(first.lower) || lexicon.roles.has(first.lower);
  while (end < tokens.length && end - start < LONGEST) {
    const next = tokens[end] as Unit;
    const after = tokens[end + 1];
    if (next.sentence !== first.sentence) break;
    if (isNameWord(next, lexicon)) {
      formal ||= lexicon.organisations.has(next.lower) || lexicon.roles.has(next.lower);
      end += 1;
      continue;
    }
    if (after === undefined) break;
    if (isNickname(next, after, end - start) && isNameWord(after, lexicon)) {
      end += 2;
      continue;
    }
    const joins =
      (next.kind === "word" && PARTICLE.test(next.text)) ||
      next.text === "&" ||
      (formal && JOINING.test(next.text) && next.lower !== "and");
    if (joins && isNameWord(after, lexicon)) {
      end += 2;
      continue;
    }
    const beyond = tokens[end + 2];
    if (formal && next.lower === "of" && after.lower === "the" && beyond && isNameWord(beyond, lexicon)) {
      end += 3;
      continue;
    }
    break;
  }
  return end;
}

/** Robert “Bobby” Reyes. */
function isNickname(token: Unit, after: Unit, words: number): boolean {
  return (
    token.kind === "quotation" &&
    words <= 3 &&
    /^\p{Lu}[\p{L}'’.-]{1,14}$/u.test(token.text) &&
    after.start - token.end < 3
  );
}

function isNameWord(token: Unit, lexicon: Lexicon): boolean {
  if (token.kind !== "word") return false;
  if (!token.capital) return token.text.charCodeAt(2) === HYPHEN && /^(?:al|el|ad|as)-\p{Lu}/u.test(token.text);
  if (lexicon.noNames.has(token.lower)) return false;
  return !lexicon.calendar.has(token.lower) || readFirstName(token.lower) !== null;
}

function readName(tokens: readonly Unit[], start: number, end: number, lexicon: Lexicon): Name | null {
  const run = tokens.slice(start, end).filter((token) => token.kind !== "quotation");
  const words = run.map((token) => token.text);
  const first = run[0] as Unit;
  const initial =
    start === 0 || tokens[start - 1]?.sentence !== first.sentence || /^[:"“‘(]$/.test(tokens[start - 1]?.text ?? "");
  const plain = { title: null, gender: null, initial };
  if (run.length === 1 && isCommon(first, initial, lexicon)) return null;
  const whole = words.join(" ");
  const article = tokens[start - 1];
  if (
    article?.text === "The" &&
    !lexicon.titles.has(first.lower) &&
    article.sentence === first.sentence &&
    start > 1 &&
    tokens[start - 2]?.sentence === first.sentence
  )
    return { ...plain, words: ["The", ...words], kind: "organisation" };
  if (lexicon.places.has(whole)) return { ...plain, words, kind: "place" };
  const titled = readTitled(run, lexicon);
  if (titled !== null) return { ...titled, initial };
  const at = personAt(run, lexicon);
  if (at >= 0) return { ...plain, words: words.slice(at), kind: "person" };
  if (
    run.some((token) => lexicon.organisations.has(token.lower) || lexicon.roles.has(token.lower) || token.text === "&")
  )
    return { ...plain, words, kind: "organisation" };
  if (words.length === 1 && /^\p{Lu}[\p{Lu}.&-]{1,4}s?$/u.test(whole)) return { ...plain, words, kind: "organisation" };
  let skip = 0;
  while (skip < words.length - 1 && isAside(words, skip, lexicon)) skip += 1;
  return {
    ...plain,
    words: words.slice(skip),
    kind: lexicon.places.has(words.slice(skip).join(" ")) ? "place" : "unknown",
  };
}

/** A single capital that is a word of the language or of the calendar, not a name. */
function isCommon(token: Unit, initial: boolean, lexicon: Lexicon): boolean {
  const { lower, text } = token;
  if (lexicon.adjectives.has(text) || lexicon.roles.has(lower) || lexicon.calendar.has(lower)) return true;
  if (!initial) return false;
  return (
    lexicon.cues.has(lower) ||
    lexicon.presents.has(lower) ||
    lexicon.pasts.has(lower) ||
    lexicon.documents.has(lower) ||
    lexicon.bodies.has(lower) ||
    lexicon.speechNouns.has(lower) ||
    lexicon.prepositions.has(lower) ||
    (/(?:ing|ed|ly)$/.test(lower) && readFirstName(lower) === null)
  );
}

/** `[…] Title Name`: the last title or role with words after it that are no organisation. */
function readTitled(run: readonly Unit[], lexicon: Lexicon): Omit<Name, "initial"> | null {
  for (let at = run.length - 2; at >= 0; at -= 1) {
    const { lower } = run[at] as Unit;
    const gender = lexicon.titles.get(lower);
    if (gender === undefined && !lexicon.roles.has(lower.slice(lower.lastIndexOf("-") + 1))) continue;
    if (at === 0 && gender === undefined && readFirstName(lower) !== null) continue; // Marine Le Pen
    if (at > 0 && readFirstName((run[at - 1] as Unit).lower) !== null && at === run.length - 2 && at === 1) continue;
    let rest = run.slice(at + 1);
    if (rest[0]?.lower === "of" || rest[0]?.lower === "for" || rest[0]?.lower === "on") {
      const from = rest.findIndex((token, index) => index > 1 && readFirstName(token.lower) !== null);
      if (from < 0) return null;
      rest = rest.slice(from);
    }
    if (rest.some((token) => lexicon.organisations.has(token.lower) && !SURNAME.test(token.lower))) {
      const from = rest.findIndex(
        (token, index) => index > 0 && index < rest.length - 1 && readFirstName(token.lower) !== null,
      );
      if (from < 0) return null;
      rest = rest.slice(from);
    }
    if (rest.length > 2 && readFirstName(rest[0]?.lower ?? "") === null && readFirstName(rest[1]?.lower ?? "") !== null)
      rest = rest.slice(1);
    const words = rest.map((token) => token.text);
    // Mum Corners Reyes: a role before capitals makes no name of them
    const sure = gender !== undefined || words.length === 1 || readFirstName(rest[0]?.lower ?? "") !== null;
    return { words, kind: sure ? "person" : "unknown", title: lower, gender: gender ?? null };
  }
  return null;
}

/** Where a person's name begins in the run: at a first name that only bodies, places and adjectives stand before; or -1. */
function personAt(run: readonly Unit[], lexicon: Lexicon): number {
  for (let at = 0; at < run.length - 1 && at < 8; at += 1) {
    const here = run[at] as Unit;
    if (readFirstName(here.lower) !== null && run.length - at <= 5) {
      const rest = run.slice(at + 1);
      const body = rest.some(
        (token, index) =>
          lexicon.organisations.has(token.lower) &&
          !(rest.length <= 2 && index === rest.length - 1 && SURNAME.test(token.lower)),
      );
      const joined = rest.some((token) => JOINING.test(token.lower));
      if (!body && !joined) return at;
    }
    const aside =
      lexicon.organisations.has(here.lower) ||
      isAside(
        run.map((token) => token.text),
        at,
        lexicon,
      );
    if (!aside && !JOINING.test(here.lower)) return -1;
  }
  return -1;
}

/** An adjective of nation or party, or a place, before the name. */
function isAside(words: readonly string[], at: number, lexicon: Lexicon): boolean {
  const word = words[at] as string;
  if (lexicon.adjectives.has(word) || lexicon.places.has(word)) return true;
  const next = words[at + 1];
  const before = words[at - 1];
  return (
    (next !== undefined && lexicon.places.has(`${word} ${next}`)) ||
    (before !== undefined && lexicon.places.has(`${before} ${word}`))
  );
}
