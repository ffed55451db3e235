/**
 * Clippings made from the source format's grammar: every part is optional, in any dialect, with any kind of marks, and now and then
 * something stands where it should not.
 */
import fc from "fast-check";

const NAMES = [
  "Ana Reyes",
  "O’Dell",
  "Ludwig von Anden",
  "J. P. Marr",
  "Émile Ngũgĩ",
  "reyes",
  "李明",
  "Dr. Mira Fenn Jr.",
];
const TOPICS = ["Harbour", "Sea wall", "2019-2024", "Trade & Tide", "1"];
const VERBS = ["said", "told the Gazette", "asked", "wrote", "added", "SAID", "sagte"];
const PLAIN = [
  "The council voted on Monday.",
  "The officers' club and the dockers’ hall were full, as in '98.",
  "Prices rose 4.5 per cent. in the U.S., i.e. by $3.",
  "Work begins – or when the stone comes – in 2019, says the Gazette:",
  "Er war da. Il n’est pas venu. 海が壁を越えた。 קרא את המכתב",
  "..",
  "*",
  "- no source line this",
  "1963. It was.",
  "    indented",
  "[sic] {not} \\ a | table_with *signs* `and` #marks",
  "Context of it all, they said.",
  "https://example.org/?a=b&c=d#e <mailto:a@b>",
];
const MARKS: readonly (readonly [string, string])[] = [
  ["‘", "’"],
  ["“", "”"],
  ["'", "'"],
  ['"', '"'],
  ["„", "“"],
  ["«", "»"],
  ["»", "«"],
  ["`", "'"],
  ["‘", ""],
  ["", "”"],
  ["''", "''"],
];
const DATES = [
  "March 4, 2019",
  "4 March 2019",
  "2019-03-04",
  "Sept. 2019",
  "2019",
  "Febuary 7, 2022",
  "March 40, 2019",
  "Monday",
];
const NOTES = ["This is an excerpt from", "This is an excerpt from:", "this is an excerpt from"];
const ODD_ENDS = ["\r\n", "\r", "\n \n", "\u2028", "\u0085", " ", ""];

const words = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);
const name = fc.constantFrom(...NAMES);
const mark = fc.constantFrom(...MARKS);
const inMarks = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(mark, inner).map(([[open, close], text]) => `${open}${text}${close}`);
const quotation = inMarks(fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: inMarks(words) }));

const sentence = fc.oneof(
  words,
  quotation,
  fc.tuple(quotation, fc.constantFrom(...VERBS), name).map(([said, verb, who]) => `${said} ${verb} ${who}.`),
  fc.tuple(name, fc.constantFrom(...VERBS), quotation).map(([who, verb, said]) => `${who} ${verb}: ${said}`),
  fc.tuple(quotation, quotation).map(([first, second]) => `${first}, he said. ${second}`),
);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" "));
const end = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("\n", "\n\n") },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_ENDS) },
);
const prose = fc
  .tuple(fc.array(fc.tuple(paragraph, end), { maxLength: 6 }), fc.constantFrom("", "<br>", "&amp;", "<b>", "&#8217;"))
  .map(([paragraphs, oddity]) => paragraphs.flat().join(oddity));
const block = fc.oneof({ weight: 4, arbitrary: inMarks(prose) }, { weight: 1, arbitrary: prose });

const topics = fc
  .array(fc.constantFrom(...TOPICS), { maxLength: 3 })
  .map((all) => all.map((one) => `(${one})`).join(""));
const entry = fc
  .tuple(topics, fc.array(quotation, { maxLength: 2 }), fc.option(name), fc.option(words), fc.boolean())
  .map(([about, quoted, who, headline, first]) => {
    const last = [who, headline].filter((part) => part !== null);
    return (first ? [about, ...quoted, ...last] : [...quoted, `${about} ${last.join(", ")}`])
      .filter((part) => part.trim() !== "")
      .join(" - ");
  });
const note = fc
  .tuple(fc.constantFrom(...NOTES), end, fc.constantFrom("Daily Post.", "The Gazette", "a book.", ""))
  .map((parts) => parts.join(""));
const sourceLine = fc
  .tuple(fc.constantFrom("- ", "-\n", "– ", "--", ""), fc.option(name), words, fc.option(fc.constantFrom(...DATES)))
  .map(([dash, author, headline, date]) => dash + [author, headline, date].filter((part) => part !== null).join(", "));
const context = fc
  .tuple(
    fc.constantFrom("Context", "Context:", "CONTEXT", "Context "),
    fc.array(fc.tuple(entry, end), { maxLength: 5 }),
  )
  .map(([heading, entries]) => [heading, ...entries.flat()]);
const field = fc.tuple(
  fc.constantFrom(
    "title",
    "date",
    "speaker",
    "topics",
    "note",
    "status",
    "language",
    "quotes",
    "context",
    "titel",
    "__proto__",
  ),
  fc.oneof(words, name, fc.constantFrom("2019", "[a, b]", "&a b", "disputed", "{a: b}", "!!js/function x", "", "de")),
);
const frontMatter = fc
  .array(field, { maxLength: 4 })
  .map((fields) => `---\n${fields.map(([key, value]) => `${key}: ${value}\n`).join("")}---\n`);

const part = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.option(arbitrary, { nil: "", freq: 4 });

/** The text of a clipping. */
export const grammarClipping: fc.Arbitrary<string> = fc
  .record({
    front: fc.option(frontMatter, { nil: "", freq: 1 }),
    title: part(entry),
    posted: part(name.map((who) => `Posted by ${who}`)),
    lead: part(block),
    text: block,
    note: part(note),
    source: part(sourceLine),
    context: fc.option(context, { nil: [] }),
    ends: fc.array(end, { minLength: 8, maxLength: 8 }),
  })
  .map(
    ({ front, ends, ...parts }) =>
      front +
      Object.values(parts)
        .flat()
        .map((text, i) => text + (ends[i] ?? "\n"))
        .join(""),
  );

/** So many clippings; the same for the same seed. */
export function generateClippings(count: number, seed: number): readonly Uint8Array[] {
  return fc.sample(grammarClipping, { numRuns: count, seed }).map((text) => new TextEncoder().encode(text));
}
