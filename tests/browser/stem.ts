/**
 * The English stemmer of the search engine (Snowball's "Porter2", Martin Porter 2002), written again from its description, so that
 * brute force can say which words are forms of one. Lower-case letters in, the stem out.
 */

const VOWEL = /[aeiouy]/;
const DOUBLES = new Set(["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"]);

const EXCEPTIONS: Readonly<Record<string, string>> = {
  ...{
    skis: "ski",
    skies: "sky",
    dying: "die",
    lying: "lie",
    tying: "tie",
    idly: "idl",
    gently: "gentl",
    ugly: "ugli",
  },
  ...{ early: "earli", only: "onli", singly: "singl", sky: "sky", news: "news", howe: "howe", atlas: "atlas" },
  ...{ cosmos: "cosmos", bias: "bias", andes: "andes" },
};
const UNCHANGED = new Set(["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"]);

const STEP_2: readonly (readonly [string, string])[] = [
  ["ization", "ize"],
  ["ational", "ate"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["iveness", "ive"],
  ["tional", "tion"],
  ["biliti", "ble"],
  ["lessli", "less"],
  ["entli", "ent"],
  ["ation", "ate"],
  ["alism", "al"],
  ["aliti", "al"],
  ["ousli", "ous"],
  ["iviti", "ive"],
  ["fulli", "ful"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["abli", "able"],
  ["izer", "ize"],
  ["ator", "ate"],
  ["alli", "al"],
  ["bli", "ble"],
  ["ogi", "og"],
  ["li", ""],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["alize", "al"],
  ["icate", "ic"],
  ["iciti", "ic"],
  ["ative", ""],
  ["ical", "ic"],
  ["ness", ""],
  ["ful", ""],
];
const STEP_4 = [
  ...["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize"],
  ...["ion", "al", "er", "ic"],
];

export function stem(word: string): string {
  if (word.length <= 2) return word;
  const exception = EXCEPTIONS[word];
  if (exception !== undefined) return exception;
  // `Y` is a y that is no vowel.
  let w = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const [r1, r2] = regions(w);
  const inR1 = (suffix: string): boolean => w.length - suffix.length >= r1;
  const inR2 = (suffix: string): boolean => w.length - suffix.length >= r2;

  if (w.endsWith("sses")) w = w.slice(0, -2);
  else if (/ie[ds]$/.test(w)) w = w.length > 4 ? w.slice(0, -2) : w.slice(0, -1);
  else if (/s$/.test(w) && !/[us]s$/.test(w) && VOWEL.test(w.slice(0, -2))) w = w.slice(0, -1);
  if (UNCHANGED.has(w)) return w;

  const past = /(eedly|ingly|edly|eed|ing|ed)$/.exec(w)?.[1];
  if (past?.startsWith("ee")) {
    if (inR1(past)) w = `${w.slice(0, -past.length)}ee`;
  } else if (past !== undefined && VOWEL.test(w.slice(0, -past.length))) {
    w = w.slice(0, -past.length);
    if (/(at|bl|iz)$/.test(w)) w += "e";
    else if (DOUBLES.has(w.slice(-2))) w = w.slice(0, -1);
    else if (isShort(w, r1)) w += "e";
  }
  if (/[^aeiouy][yY]$/.test(w) && w.length > 2) w = `${w.slice(0, -1)}i`;

  const two = STEP_2.find(([suffix]) => w.endsWith(suffix));
  if (two && inR1(two[0])) {
    const before = w.slice(0, -two[0].length);
    const fits = two[0] === "ogi" ? before.endsWith("l") : two[0] === "li" ? /[cdeghkmnrt]$/.test(before) : true;
    if (fits) w = before + two[1];
  }
  const three = STEP_3.find(([suffix]) => w.endsWith(suffix));
  if (three && inR1(three[0]) && (three[0] !== "ative" || inR2(three[0]))) w = w.slice(0, -three[0].length) + three[1];
  const four = STEP_4.find((suffix) => w.endsWith(suffix));
  if (four && inR2(four) && (four !== "ion" || /[st]ion$/.test(w))) w = w.slice(0, -four.length);
  if (w.endsWith("e") && (inR2("e") || (inR1("e") && !endsShort(w.slice(0, -1))))) w = w.slice(0, -1);
  else if (w.endsWith("ll") && inR2("l")) w = w.slice(0, -1);
  return w.toLowerCase();
}

/** Where R1 and R2 begin: behind the first consonant that follows a vowel, and again. */
function regions(w: string): [number, number] {
  const special = /^(gener|commun|arsen)/.exec(w)?.[1];
  const after = (from: number): number => {
    const match = /[aeiouy][^aeiouy]/.exec(w.slice(from));
    return match ? from + match.index + 2 : w.length;
  };
  const r1 = special?.length ?? after(0);
  return [r1, after(r1)];
}

function endsShort(w: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(w) || /^[aeiouy][^aeiouy]$/.test(w);
}

function isShort(w: string, r1: number): boolean {
  return r1 >= w.length && endsShort(w);
}
