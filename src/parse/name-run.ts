/**
 * Runs of capitals: where a stretch of words that may be one name ends. Initials, particles (de Sousa), nicknames (Robert
 * “Bobby” Reyes) and the small words of bodies and offices (Secretary of State) belong to it.
 */
import { readFirstName } from "./first-name.ts";
import type { Lexicon } from "./lexicon/type.ts";
import type { Unit } from "./unit.ts";

const HYPHEN = 45;
/** Reyes and Co. */
const COMPANY = /^(?:co|company|sons|brothers|partners|associates)$/;
/** Tunisian-born, Porto-based: an adjective, though it begins like a name. */
const COMPOUND = /-(?:born|based|bred|of-the-match)$/;
const PARTICLE = /^(?:de|del|della|di|da|dos|du|van|von|der|den|ter|ten|bin|ibn|al|el|la|le|y)$/;
/** van der Berg, de la Cruz. */
const MOST_PARTICLES = 2;
/** Small words inside the names of bodies and offices. */
const JOINING = /^(?:of|for|on|the)$/;
/** Longer runs of capitals are headlines. */
const LONGEST = 12;

/** Where the run of capitals that begins at `start` ends; `start` itself where none begins. */
export function runEnd(tokens: readonly Unit[], start: number, lexicon: Lexicon): number {
  const first = tokens[start];
  if (first === undefined) return start;
  if (!isNameWord(first, lexicon)) return isSurnameToo(tokens, start, lexicon) ? start + 1 : start;
  let end = start + 1;
  let formal = isFormal(first, lexicon) || lexicon.titles.has(first.lower);
  while (end < tokens.length && end - start < LONGEST) {
    const next = tokens[end] as Unit;
    const after = tokens[end + 1];
    if (next.sentence !== first.sentence) break;
    if (isNameWord(next, lexicon)) {
      formal ||= isFormal(next, lexicon);
      end += 1;
      continue;
    }
    if (isSurnameToo(tokens, end, lexicon)) {
      end += 1;
      break;
    }
    if (after === undefined) break;
    const named = afterParticles(tokens, end);
    const bearer = tokens[named];
    if (named > end && bearer !== undefined && isNameWord(bearer, lexicon)) {
      end = named + 1;
      continue;
    }
    if (isNickname(next, after, end - start) && isNameWord(after, lexicon)) {
      end += 2;
      continue;
    }
    const joins =
      next.text === "&" ||
      (next.text === "and" && COMPANY.test(after.lower)) ||
      (formal && JOINING.test(next.text)) ||
      isBetweenPortfolios(tokens, end, lexicon);
    if (joins && isNameWord(after, lexicon)) {
      end += 2;
      continue;
    }
    const beyond = tokens[end + 2];
    const body = beyond && isNameWord(beyond, lexicon) && !isBareAdjective(beyond, tokens[end + 3], lexicon);
    if (formal && next.lower === "of" && after.lower === "the" && body) {
      end += 3;
      continue;
    }
    break;
  }
  return end;
}

/** A word of bodies and offices, and no first name: not Bill, Dean. */
function isFormal({ lower }: Unit, lexicon: Lexicon): boolean {
  return (lexicon.organisations.has(lower) || lexicon.roles.has(lower)) && readFirstName(lower) === null;
}

/** Professor Ana Reyes of the Swiss (research group). */
function isBareAdjective({ text }: Unit, after: Unit | undefined, lexicon: Lexicon): boolean {
  return lexicon.adjectives.has(text) && after?.capital !== true;
}

/** Past de (Sousa) and van der (Berg); `start` itself where neither stands there. */
function afterParticles(tokens: readonly Unit[], start: number): number {
  let at = start;
  while (at - start < MOST_PARTICLES && tokens[at]?.kind === "word" && PARTICLE.test(tokens[at]?.text ?? "")) at += 1;
  return at;
}

/** Trade (and) Industry Secretary; Culture(,) Media and Sport Secretary. */
function isBetweenPortfolios(tokens: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const [before, here, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (here?.text !== "and" && here?.text !== ",") return false;
  return lexicon.portfolios.has(before?.lower ?? "") && after?.capital === true && lexicon.portfolios.has(after.lower);
}

/** Theresa (May), Mrs (May), (May) said: a word of the calendar or the like, beside what only stands beside a name. */
function isSurnameToo(tokens: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const [before, here, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (here === undefined || !here.capital || !lexicon.surnamesToo.has(here.lower) || after?.capital === true)
    return false;
  const called =
    before?.sentence === here.sentence &&
    before.capital &&
    (readFirstName(before.lower) !== null || lexicon.titles.has(before.lower));
  const cue = after?.kind === "word" ? lexicon.cues.get(after.lower) : undefined;
  return called || (cue !== undefined && /^(?:say|tell|add|reply|insist|write)$/.test(cue.base) && cue.form !== "base");
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
  if (lexicon.noNames.has(token.lower) || COMPOUND.test(token.text)) return false;
  return !lexicon.calendar.has(token.lower) || readFirstName(token.lower) !== null;
}
