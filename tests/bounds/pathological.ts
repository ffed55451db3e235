/** Inputs that ask a reader for more than their length: what begins and never ends, what nests, what repeats. Each of any length. */

/** A text of some `length` characters. */
export type Grown = (length: number) => string;

const over =
  (unit: string): Grown =>
  (length) =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
/** The unit again and again between a beginning and an end. */
const within =
  (head: string, unit: string, tail: string): Grown =>
  (length) =>
    head + over(unit)(length) + tail;

const numbered =
  (line: (number: number) => string): Grown =>
  (length) => {
    const lines: string[] = [];
    for (let written = 0, number = 0; written < length; number++) {
      const next = line(number);
      lines.push(next);
      written += next.length + 1;
    }
    return lines.join("\n");
  };

const NAMES = ["Ana", "Mira", "Tomas", "Ludwig", "Casimir", "Ines", "Pieter", "Rosa"];
const nameOf = (n: number): string =>
  `${NAMES[n % 8]} ${NAMES[(n >> 3) % 8]}${"abcdefgh"[(n >> 6) % 8]}${(n >> 9).toString(26).replace(/\d/g, "x")}`;
const SOURCE = "\n\n- The sea wall, March 4, 2019\n";

export const PATHOLOGICAL: Readonly<Record<string, Grown>> = {
  "one word": over("a"),
  "capital letters": over("A"),
  "one line of words": over("word "),
  "one line of names": over("Ana Reyes "),
  "one line of sentences": over("The council voted on Monday. "),
  spaces: within("A", " ", "b"),
  "spaces at the end": within("Council votes", " ", ""),
  tabs: within("A", "\t", "b"),
  "no-break spaces": within("A", "\u00a0", "b"),
  newlines: within("A", "\n", "b"),
  "carriage returns": within("A", "\r", "b"),
  "one-letter lines": over("a\n"),
  "one-letter lines apart": over("a\n\n"),
  "straight single marks": over("'"),
  "straight double marks": over('"'),
  "opening single marks": over("‘"),
  "opening double marks": over("“"),
  "closing marks": over("’"),
  "marks opened, apart": over("‘a "),
  "marks opened, straight, apart": over(" 'a"),
  "marks of both kinds opened": over("“‘a "),
  "quotations in one line": over("‘No,’ said Ana Reyes. "),
  "quotations by line": over("‘No,’ said Ana Reyes.\n"),
  "quotations without a speaker": over("‘No more of this.’ "),
  "quotations of many speakers": numbered((n) => `‘Number ${n},’ said ${nameOf(n)}.`),
  "one speaker many pronouns": within("‘No,’ said Ana Reyes.\n", "‘No,’ she said.\n", ""),
  "paragraphs that re-open a quotation": over("‘And so it went on.\n"),
  "marks around nothing": over("‘’"),
  "marks between words": over("a'b"),
  brackets: over("["),
  "closing brackets": over("]"),
  "brackets nested": (length) => "[".repeat(length / 2) + "]".repeat(length / 2),
  "brackets in pairs": over("[a]{#q-00000000} "),
  parentheses: over("("),
  "topics in a line": over("(a)"),
  backslashes: over("\\"),
  "signs for greater": over(">"),
  "lines of greater": over("> a\n"),
  dots: over("."),
  "two dots apart": over(".. "),
  ellipses: over("…"),
  commas: over(","),
  "commas apart": over("a, "),
  hyphens: over("-"),
  "hyphens by line": over("-\n"),
  "hyphens and words by line": over("- A wall, March 4, 2019\n"),
  "hyphens apart": over("a - "),
  digits: over("1"),
  years: over("2019 "),
  "dates by line": over("March 4, 2019\n"),
  "dates in a line": over("March 4, 2019, "),
  "CJK signs": over("海が壁を越えた。"),
  "combining marks": within("e", "\u0301", ""),
  emoji: over("👩‍👩‍👧"),
  entities: over("&amp;"),
  ampersands: over("&"),
  "entities of numbers": over("&#8217;"),
  tags: over("<b>"),
  "tags opened": over("<b "),
  "angle brackets": over("<"),
  comments: over("<!--"),
  blockquotes: over("<blockquote>'a'</blockquote>\n"),
  controls: within("A", "\u0007", "b"),
  "lines like YAML": over("key: value\n"),
  "front matter never closed": within("---\n", "key: value\n", ""),
  "lines of three hyphens": over("---\n"),
  "posted by": over("Posted by x\n"),
  "the excerpt's note": over("This is an excerpt from\n"),
  "the excerpt's note and a name": over("This is an excerpt from\nDaily Post.\n"),
  "Context again and again": over("Context\n"),
  "Context glued": over("2019Context"),
  "Context entries": within(`'A.'${SOURCE}Context\n`, "'It rose again' - Ana Reyes\n\n", ""),
  "Context entries glued": within(`'A.'${SOURCE}Context`, "'It rose again..'", ""),
  "Context never closed": within(`'A.'${SOURCE}Context\n`, "'It rose\n", ""),
  "one Context entry": within(`'A.'${SOURCE}Context\n'`, "it rose again ", "' - Ana Reyes"),
  "a title of one line": within("'", "it rose ", "' - (Sea) Wall\n\nThe council voted."),
  "a title of many topics": within("", "(Sea)", " - 'It rose'\n\nThe council voted."),
  "a headline": within("'The council voted.'\n\n- ", "wall, ", "March 4, 2019\n"),
  "a headline of names": within("'The council voted.'\n\n- ", "Ana Reyes, ", "March 4, 2019\n"),
  "a headline of spaces": within("'The council voted.'\n\n- The wall", " ", ", March 4, 2019\n"),
  "a headline of commas": within("'The council voted.'\n\n- The wall", ",", " March 4, 2019 x\n"),
  "a lead and its text": (length) => {
    const text = over("‘No,’ said Ana Reyes. ")(length / 2);
    return `'${text}''${text}'${SOURCE}`;
  },
  "a lead of lines and its text": (length) => {
    const text = numbered((n) => `‘Number ${n},’ said Ana Reyes.`)(length / 2);
    return `'${text}''${text}'${SOURCE}`;
  },
  "a lead that is not in its text": (length) =>
    `'${numbered((n) => `‘Number ${n}.’`)(length / 2)}''${numbered((n) => `‘Word ${n}.’`)(length / 2)}'${SOURCE}`,
  "blocks glued": over("'A.''B.'"),
  "names by line": numbered(nameOf),
  "names in apposition": over("Ana Reyes, the mayor, "),
  "verbs of saying": over("said "),
  "he and she": over("he said she said "),
  labels: over("ANA: no\n"),
  colons: over("a: "),
  "according to": over("according to "),
};

const nested =
  (open: string, close: string): Grown =>
  (length) => {
    const depth = Math.ceil(length / (open.length + close.length));
    return open.repeat(depth) + close.repeat(depth);
  };

/** For readers of YAML. */
export const PATHOLOGICAL_YAML: Readonly<Record<string, Grown>> = {
  "fields of many names": numbered((n) => `field-${n}: value`),
  "one field again and again": over("title: value\n"),
  "entries of a list": numbered((n) => `- name: ${nameOf(n)}`),
  "entries with fields that nobody knows": numbered((n) => `- name: ${nameOf(n)}\n  rolle: mayor`),
  "entries without names": over("- role: mayor\n"),
  "spellings of one name": (length) =>
    `- name: Ana Reyes\n  spellings:\n${numbered((n) => `    - ${nameOf(n)}`)(length)}`,
  "lists in lists": nested("[", "]"),
  "lists in lists, open": over("["),
  "lists in lists by hyphens": over("- "),
  "fields in fields": nested("{a: ", "}"),
  "fields in fields by depth": (length) => {
    const lines: string[] = [];
    for (let at = 0, depth = 0; at < length; depth++) {
      lines.push(`${" ".repeat(depth)}a:`);
      at += depth + 3;
    }
    return lines.join("\n");
  },
  "an alias for each": within("a: &a [x]\nb: [", "*a, ", "]"),
  anchors: numbered((n) => `a${n}: &a${n} x`),
  tags: numbered((n) => `a${n}: !x y`),
  comments: over("# a\n"),
  "a text in double marks": within('title: "', "\\n", '"'),
  "a text in double marks, open": within('title: "', "a ", ""),
  "a text in single marks": within("title: '", "''", "'"),
  "a folded text": within("title: >\n", "  a\n\n", ""),
  "a text of many lines": within("title: a\n", "  b\n", ""),
  "question marks": over("? "),
  colons: over(": "),
  "percent signs": over("%a\n"),
  documents: over("---\na: b\n"),
  "empty lines": within("title: a", "\n", "b"),
  spaces: within("title:", " ", "b"),
  tabs: within("title:", "\t", "b"),
};
