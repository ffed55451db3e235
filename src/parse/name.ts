/**
 * Names in a paragraph: units in, units out, in which every run of capitals that names somebody or something is one unit.
 * Titles, roles, nations and bodies that stand before a name are put aside but stay in the unit: `Republican Senator Ana
 * Reyes` is one unit whose name is Ana Reyes. What the run alone cannot tell stays `unknown`; cast.ts sees the whole article.
 */
import { readFirstName } from "./first-name.ts";
import type { Lexicon } from "./lexicon/type.ts";
import { runEnd } from "./name-run.ts";
import type { Name, NameKind, Unit } from "./unit.ts";

const JOINING = /^(?:of|for|on|the|and)$/;
const ACRONYM = /^\p{Lu}[\p{Lu}.&-]{1,4}s?$/u;
/** R-Maine, after a politician’s name. */
const CONSTITUENCY = /^[DRI]-\p{Lu}/u;
const OPENS = new Set([":", '"', "“", "‘", "("]);
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

function readName(tokens: readonly Unit[], start: number, end: number, lexicon: Lexicon): Name | null {
  const first = tokens[start] as Unit;
  const before = tokens[start - 1];
  const initial = before === undefined || before.sentence !== first.sentence || OPENS.has(before.text);
  const one = end === start + 1;
  if (one && isCommon(first, initial, lexicon)) return null;
  const article = before?.text === "The" && !initial && !lexicon.titles.has(first.lower);
  if (article && tokens[start - 2]?.sentence === first.sentence) {
    const words = ["The", ...tokens.slice(start, end).map((token) => token.text)];
    return { words, kind: "organisation", title: null, gender: null, initial };
  }
  if (one) return { words: [first.text], kind: kindOf(first, lexicon), title: null, gender: null, initial };
  const whole = tokens.slice(start, end).filter((token) => token.kind !== "quotation");
  const run = before?.lower === "the" ? whole : withoutPostnominals(whole, lexicon);
  const name = withoutStop(readTitled(run, initial, lexicon) ?? readPlain(run, initial, lexicon));
  return name.kind === "organisation" && isBearer(run, before, lexicon) ? { ...name, kind: "person" } : name;
}

/** Norbert Ore., whose name is Oregon's for short as well. */
function withoutStop(name: Name): Name {
  const last = name.words.at(-1) ?? "";
  if (name.words.length < 2 || !/^\p{Lu}\p{Ll}{2,}\.$/u.test(last) || last === "Esq.") return name;
  return { ...name, words: [...name.words.slice(0, -1), last.slice(0, -1)] };
}

/** governor Park Seung, analyst David Tower: after a role in small letters, two words that are no body’s but for the last. */
function isBearer(run: readonly Unit[], before: Unit | undefined, lexicon: Lexicon): boolean {
  if (before?.kind !== "word" || before.capital || before.sentence !== run[0]?.sentence || run.length !== 2)
    return false;
  if (lexicon.adjectives.has(run[0]?.text ?? "") || lexicon.places.has(run[0]?.text ?? "")) return false;
  return lexicon.roles.has(before.lower) && run.filter(({ lower }) => lexicon.organisations.has(lower)).length === 1;
}

function kindOf(token: Unit, lexicon: Lexicon): NameKind {
  const { text, lower } = token;
  if (lexicon.places.has(text) || CONSTITUENCY.test(text)) return "place";
  const isBody = lexicon.organisations.has(lower) || isRole(token, lexicon) || ACRONYM.test(text);
  return isBody ? "organisation" : "unknown";
}

/** Ana Reyes (QC), Tom Hale (MP). A Porto Central MP is no Porto Central. */
function withoutPostnominals(run: readonly Unit[], lexicon: Lexicon): readonly Unit[] {
  let end = run.length;
  while (end > 2 && isPostnominal(run[end - 1] as Unit, lexicon)) end -= 1;
  const isRoleToo = run.slice(end).some(({ lower }) => lexicon.roles.has(lower));
  return isRoleToo && !run.some(isFirstName) ? run : run.slice(0, end);
}

function isPostnominal({ lower, text }: Unit, lexicon: Lexicon): boolean {
  return lexicon.postnominals.has(lower) && text === text.toUpperCase();
}

/** Several words without a title. */
function readPlain(run: readonly Unit[], initial: boolean, lexicon: Lexicon): Name {
  const plain = { title: null, gender: null, initial };
  const words = run.map((token) => token.text);
  if (lexicon.places.has(words.join(" "))) return { ...plain, words, kind: "place" };
  const at = personAt(run, lexicon);
  if (at >= 0) return { ...plain, words: words.slice(at), kind: "person" };
  if (run.some(({ lower, text }) => lexicon.organisations.has(lower) || lexicon.roles.has(lower) || text === "&"))
    return { ...plain, words, kind: "organisation" };
  let skip = 0;
  while (skip < words.length - 1 && isAside(words, skip, lexicon)) skip += 1;
  const rest = words.slice(skip);
  const name = { ...plain, words: rest, kind: lexicon.places.has(rest.join(" ")) ? "place" : "unknown" } as const;
  return skip > 0 && rest.length === 1 ? { ...name, nation: true } : name;
}

/** A role, and no first name: not Dean, who may be Howard Dean. */
function isRole({ lower }: Unit, lexicon: Lexicon): boolean {
  return lexicon.roles.has(lower) && readFirstName(lower) === null;
}

/** A single capital that is a word of the language or of the calendar, not a name. */
function isCommon(token: Unit, initial: boolean, lexicon: Lexicon): boolean {
  const { lower, text } = token;
  if (lexicon.adjectives.has(text) || isRole(token, lexicon)) return true;
  if (lexicon.calendar.has(lower) && !lexicon.surnamesToo.has(lower)) return true;
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
function readTitled(run: readonly Unit[], initial: boolean, lexicon: Lexicon): Name | null {
  for (let at = run.length - 2; at >= 0; at -= 1) {
    const { lower } = run[at] as Unit;
    const gender = lexicon.titles.get(lower);
    const inTwo = lower.slice(lower.lastIndexOf("-") + 1); // prosecutor-general, but fly-half
    if (gender === undefined && !lexicon.roles.has(lower) && !lexicon.roles.has(inTwo)) continue;
    if (at === 0 && gender === undefined && readFirstName(lower) !== null) continue; // Marine Le Pen
    if (at === 1 && run.length === 3 && isFirstName(run[0])) continue; // Larry King Live
    const rest = afterTitle(withoutHome(run.slice(at + 1)), lexicon);
    if (rest === null) return null;
    const words = rest.map((token) => token.text);
    // Mum Corners Reyes: a role before capitals makes no name of them
    const sure = gender !== undefined || words.length === 1 || isFirstName(rest[0]);
    return { words, kind: sure ? "person" : "unknown", title: lower, gender: gender ?? null, initial };
  }
  return null;
}

/** Ana Reyes (of Porto), Ana Reyes (of the University of Porto), (Lord) Reyes (of Porto). */
function withoutHome(words: readonly Unit[]): readonly Unit[] {
  const isPerson = isFirstName(words[0]) || words[1]?.text === "of";
  const home = isPerson ? words.findIndex(({ text }, index) => index > 0 && JOINING.test(text)) : -1;
  return home < 0 ? words : words.slice(0, home);
}

/** What is left for the name: (Secretary) of State John Kerry, (Miss) Universe Alicia Reyes; null: (Justice) Department. */
function afterTitle(words: readonly Unit[], lexicon: Lexicon): readonly Unit[] | null {
  const office = JOINING.test(words[0]?.lower ?? "");
  const body = words.some(({ lower }) => lexicon.organisations.has(lower) && !SURNAME.test(lower));
  if (office || body) {
    const from = words.findIndex(
      (word, index) => index > (office ? 1 : 0) && index < words.length - 1 && isFirstName(word),
    );
    return from < 0 ? null : words.slice(from);
  }
  return words.length > 2 && !isFirstName(words[0]) && isFirstName(words[1]) ? words.slice(1) : words;
}

function isFirstName(word: Unit | undefined): boolean {
  return word?.capital === true && readFirstName(word.lower) !== null;
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
