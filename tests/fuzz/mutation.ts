/** Ways in which a file is damaged, on purpose or on its way through twenty years of programs: bytes in, other bytes out. */
import type { Random } from "../../scripts/invented/random.ts";

/** `others`: the files that parts may be taken from. */
export type Mutation = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

const CONTROLS = ["\0", "\u0001", "\u0007", "\u000b", "\f", "\u001b", "\u007f", "\u0085", "\u2028", "\u2029", "\ufffe"];
const UNSEEN = ["\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\u00ad", "\u2060"];
const MARKS = [..."'\"‘’“”„‚«»‹›`´", "''", "’’", "“‘", "..", "…", " - ", "(", ")", "[", "]", "\\", "<", ">", "&", ":"];
const LINES = ["Context", "-", "---", "---js", "Posted by x", "This is an excerpt from", "> x", "# x", "", "\ufeff"];

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "cut off": (bytes, random) => bytes.slice(0, random.between(0, bytes.length)),
  "beginning lost": (bytes, random) => bytes.slice(random.between(0, bytes.length)),
  "a stretch lost": (bytes, random) => {
    const [from, to] = stretchOf(bytes.length, random);
    return join(bytes.slice(0, from), bytes.slice(to));
  },
  "a stretch twice": (bytes, random) => {
    const [from, to] = stretchOf(bytes.length, random);
    return join(bytes.slice(0, to), bytes.slice(from));
  },
  "bits flipped": (bytes, random) => {
    const flipped = bytes.slice();
    for (let i = random.between(1, 4); i > 0 && flipped.length > 0; i--) {
      const at = random.between(0, flipped.length - 1);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.between(0, 7));
    }
    return flipped;
  },
  "letters flipped": inText((text, random) =>
    putIn(text, random, () => String.fromCharCode(random.between(0x20, 0x7e)), 1),
  ),
  "two spliced": (bytes, random, others) => {
    const other = random.pick(others);
    return join(bytes.slice(0, random.between(0, bytes.length)), other.slice(random.between(0, other.length)));
  },
  "one within another": (bytes, random, others) => {
    const at = random.between(0, bytes.length);
    const other = random.pick(others);
    const [from, to] = stretchOf(other.length, random);
    return join(bytes.slice(0, at), other.slice(from, to), bytes.slice(at));
  },
  "as UTF-16": (bytes, random) => {
    const little = Buffer.from(`\ufeff${decode(bytes)}`, "utf16le");
    return new Uint8Array(random.chance(0.5) ? little : little.swap16()).slice(random.chance(0.3) ? 2 : 0);
  },
  "as windows-1252": (bytes) => Uint8Array.from(decode(bytes), (letter) => windowsByte(letter)),
  "encoded twice": (bytes) => encode(Buffer.from(bytes).toString("latin1")),
  "CRLF lines": inText((text) => text.replace(/\r?\n/g, "\r\n")),
  "CR lines": inText((text) => text.replace(/\r?\n/g, "\r")),
  "mixed line ends": inText((text, random) => text.replace(/\r?\n/g, () => random.pick(["\n", "\r\n", "\r", "\n\n"]))),
  "no line ends": inText((text) => text.replace(/[\r\n]+/g, "")),
  "a byte order mark": inText((text, random) => (random.chance(0.7) ? `\ufeff${text}` : `\ufeff\ufeff${text}`)),
  "lines twice": inLines((lines, random) => lines.flatMap((line) => (random.chance(0.2) ? [line, line] : [line]))),
  "lines lost": inLines((lines, random) => lines.filter(() => random.chance(0.8))),
  "lines shuffled": inLines((lines, random) => {
    const [i, j] = [random.between(0, lines.length - 1), random.between(0, lines.length - 1)];
    return lines.map((line, at) => (at === i ? (lines[j] ?? "") : at === j ? (lines[i] ?? "") : line));
  }),
  "lines put in": inLines((lines, random) =>
    lines.flatMap((line) => (random.chance(0.1) ? [random.pick(LINES), line] : [line])),
  ),
  "controls put in": inText((text, random) => putIn(text, random, () => random.pick(CONTROLS), 0)),
  "unseen signs put in": inText((text, random) => putIn(text, random, () => random.pick(UNSEEN), 0)),
  "marks put in": inText((text, random) => putIn(text, random, () => random.pick(MARKS), 0)),
  "marks exchanged": inText((text, random) =>
    text.replace(/['"‘’“”]/g, (mark) => (random.chance(0.15) ? random.pick(MARKS) : mark)),
  ),
  "any sign put in": inText((text, random) =>
    putIn(text, random, () => String.fromCodePoint(anySign(random.between(1, 0x10ffff))), 0),
  ),
};

/** Where Windows has the marks that Latin-1 has not. */
const WINDOWS: Readonly<Record<string, number>> = { "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "…": 0x85 };

function windowsByte(letter: string): number {
  const code = letter.charCodeAt(0);
  return WINDOWS[letter] ?? (code <= 0xff ? code : 0x3f);
}

const anySign = (code: number): number => (code >= 0xd800 && code <= 0xdfff ? 0xfffd : code);

function inText(change: (text: string, random: Random) => string): Mutation {
  return (bytes, random) => encode(change(decode(bytes), random));
}

function inLines(change: (lines: readonly string[], random: Random) => readonly string[]): Mutation {
  return inText((text, random) => change(text.split("\n"), random).join("\n"));
}

/** A few signs at random places, instead of `replaced` characters each. */
function putIn(text: string, random: Random, sign: () => string, replaced: number): string {
  let changed = text;
  for (let i = random.between(1, 6); i > 0; i--) {
    const at = random.between(0, changed.length);
    changed = changed.slice(0, at) + sign() + changed.slice(at + replaced);
  }
  return changed;
}

function stretchOf(length: number, random: Random): readonly [number, number] {
  const from = random.between(0, length);
  return [from, random.between(from, Math.min(length, from + random.pick([1, 8, 80, 800])))];
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

export interface Mutant {
  readonly kinds: readonly string[];
  readonly bytes: Uint8Array;
}

const KINDS = Object.keys(MUTATIONS);

/** The next mutant: each kind in its turn, often with others after it. */
export function mutate(material: readonly Uint8Array[], number: number, random: Random): Mutant {
  const more = random.pick([0, 0, 1, 3]);
  const kinds = [KINDS[number % KINDS.length] ?? "", ...Array.from({ length: more }, () => random.pick(KINDS))];
  const bytes = kinds.reduce(
    (bytes, kind) => MUTATIONS[kind]?.(bytes, random, material) ?? bytes,
    random.pick(material),
  );
  return { kinds, bytes };
}
