/** What happens to words between the article they were printed in and the entry that names it. Seeded chance in, text out. */
import type { Random } from "./random.ts";

const ELISIONS = ["..", "...", "…", "[...]"];
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** Keeps the beginning or the end, `least` words or more; one in five is cut within a word. */
export function truncate(random: Random, text: string, least: number): string {
  const words = text.split(" ");
  if (words.length <= least) return text;
  const kept = random.between(Math.max(least, Math.floor(words.length * 0.4)), words.length - 1);
  const atEnd = random.chance(0.5);
  let part = (atEnd ? words.slice(-kept) : words.slice(0, kept)).join(" ");
  if (random.chance(0.2)) part = atEnd ? part.slice(2) : part.slice(0, -2);
  return atEnd ? `..${part}` : `${part}${random.pick(["..", "...", "…"])}`;
}

/** Leaves out two to eight words somewhere inside, `least` words or more kept on each side. */
export function elide(random: Random, text: string, least: number): string {
  const words = text.split(" ");
  const out = random.between(2, 8);
  if (words.length < out + 2 * least) return text;
  const at = random.between(least, words.length - least - out);
  return [...words.slice(0, at), random.pick(ELISIONS), ...words.slice(at + out)].join(" ");
}

/** Other case, other marks, other dashes, other spaces: nothing that is read aloud changes. */
export function remark(random: Random, text: string): string {
  const changes: readonly ((text: string) => string)[] = [
    (from) => from.toUpperCase(),
    (from) => from.toLowerCase(),
    (from) => from.replace(/\./g, ""),
    (from) => from.replace(/ /g, () => (random.chance(0.2) ? "\u00a0" : " ")),
    (from) => `“${from.replace(/\.$/, "")}”`,
    (from) => from.replace(" and ", ", and ").replace(" but ", " – but "),
  ];
  return random.pick(changes)(text);
}

/** Typing errors: this share of the letters put in, left out, replaced or swapped with the next. Digits are spared. */
export function mistype(random: Random, text: string, rate: number): string {
  const letters = [...text];
  const places = letters.flatMap((letter, i) => (/\p{L}/u.test(letter) ? [i] : []));
  const hit = new Set<number>();
  const count = Math.round(places.length * rate);
  while (hit.size < count) hit.add(random.pick(places));
  let typed = "";
  for (let i = 0; i < letters.length; i += 1) {
    const letter = letters[i] as string;
    if (!hit.has(i)) {
      typed += letter;
      continue;
    }
    const kind = random.between(0, 3);
    if (kind === 0) typed += random.pick([...LETTERS]);
    else if (kind === 1) typed += letter + random.pick([...LETTERS]);
    else if (kind === 2 && i + 1 < letters.length) {
      typed += (letters[i + 1] as string) + letter;
      i += 1;
    }
  }
  return typed;
}

/** Exchanges one word that carries meaning for another of the language, a number for its neighbour, or puts in “not”. */
export function exchangeWord(random: Random, text: string, word: () => string): string {
  const words = text.split(" ");
  const kind = random.between(0, 5);
  const number = words.findIndex((one) => /^\d+$/.test(one));
  if (kind === 0 && number >= 0) {
    words[number] = String(Number(words[number]) + 1);
    return words.join(" ");
  }
  const verb = words.findIndex((one) => /^(is|was|be|been|are|were)$/.test(one));
  if (kind === 1 && verb >= 0) {
    words.splice(verb + 1, 0, "not");
    return words.join(" ");
  }
  const long = words.flatMap((one, i) => (one.length > 3 && !/[()]/.test(one) ? [i] : []));
  const at = long.length > 0 ? random.pick(long) : 0;
  const old = words[at] as string;
  let other = word();
  while (other.length < 4 || other === old.toLowerCase().replace(/\W/g, "")) other = word();
  const isCapital = /^\p{Lu}/u.test(old);
  words[at] = (isCapital ? other.charAt(0).toUpperCase() + other.slice(1) : other) + (old.endsWith(".") ? "." : "");
  return words.join(" ");
}
