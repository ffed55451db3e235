/** readQuotations as a whole: what holds for any text, what the caller's people change, and the languages behind the door. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type KnownPerson, type ReadingOptions, readQuotations } from "../../src/parse/quotation.ts";

const OPTIONS: ReadingOptions = { language: "en", people: [], alsoNamed: [] };

const read = (prose: string, options: Partial<ReadingOptions> = {}) =>
  readQuotations(prose, { ...OPTIONS, ...options });
const speakersOf = (prose: string, options: Partial<ReadingOptions> = {}) =>
  read(prose, options).map(({ speaker }) => speaker);

const person = (name: string, extra: Partial<KnownPerson> = {}): KnownPerson => ({
  name,
  spellings: [],
  roles: [],
  sameAs: [],
  pronoun: null,
  ...extra,
});

test("a clipping in curly single marks: fragments, a title, a quotation over paragraphs, he and the general", () => {
  const prose = [
    "A top retired general has warned the governor not to close the strait, accusing her of whipping up an ‘invented’ quarrel.",
    "Colonel-General Leon Harker, 78, penned an open letter titled ‘The Last Tide’ in which he blasted her ‘reckless policy of closing the sea’ despite the islands facing no ‘grave threats’.",
    "It comes a day after the harbour adviser Jack Fenn said a closure could come ‘any day’ at an ‘enormous cost’.",
    "Harker, who has left the fleet, once served as its chief of staff.",
    "In an open letter he said he fears the islands will become an ‘outcast of the trading world’ if it is closed.",
    "Harker said: ‘As for threats from outside, they are there. But they are not grave.’",
    "Commenting on the letter, Ness sea expert Michael Dale, who once served as envoy to the islands, said: ‘This is a big thing. General Harker was one of the most respected (and stubborn) leaders there.",
    "‘Generals don’t usually write letters, least of all those like Harker.’",
    "He continued: ‘Attempts to “love” the islands through threats are senseless.",
    "‘They will make neighbours into enemies for good.’",
  ].join("\n");
  assert.deepEqual(
    read(prose).map(({ text, speaker, parts }) => [text.split(" ").slice(0, 3).join(" "), speaker, parts.length]),
    [
      ["invented", "Leon Harker", 1],
      ["reckless policy of", "Leon Harker", 1],
      ["grave threats", "Leon Harker", 1],
      ["any day", "Jack Fenn", 1],
      ["enormous cost", "Jack Fenn", 1],
      ["outcast of the", "Leon Harker", 1],
      ["As for threats", "Leon Harker", 1],
      ["This is a", "Michael Dale", 2],
      ["Attempts to “love”", "Michael Dale", 2],
    ],
  );
});

test("a quotation over several paragraphs is one, its paragraphs joined by a blank line", () => {
  const [quotation, ...rest] = read("Ana Reyes said: “First.\n\n“Then.”");
  assert.equal(quotation?.text, "First.\n\nThen.");
  assert.equal(quotation?.parts.length, 2);
  assert.equal(rest.length, 0);
});

test("people.yml tells who a bare surname is, and what a spelling stands for", () => {
  const people = [person("Ana Maria Reyes", { spellings: ["Ana Reyes"] })];
  assert.deepEqual(speakersOf("“It is shut,” Reyes said.", { people }), ["Ana Maria Reyes"]);
  assert.deepEqual(speakersOf("“It is shut,” Ana Reyes said.", { people }), ["Ana Maria Reyes"]);
});

test("the article's own full name comes before people.yml", () => {
  const people = [person("Ana Reyes")];
  assert.deepEqual(speakersOf("“It is shut,” Reyes said. Luis Reyes is a pilot.", { people }), ["Luis Reyes"]);
});

test("a surname that two of people.yml share is nobody's", () => {
  const people = [person("Ana Reyes"), person("Luis Reyes")];
  assert.deepEqual(speakersOf("“It is shut,” Reyes said.", { people }), ["Reyes"]);
});

test("names in the title line and Context tell who a bare surname is, but speak themselves nowhere", () => {
  assert.deepEqual(speakersOf("“It is shut,” Reyes said.", { alsoNamed: ["Ana Reyes", "Tom Hale"] }), ["Ana Reyes"]);
  assert.deepEqual(speakersOf("“It is shut for good and all, and will stay so.”", { alsoNamed: ["Ana Reyes"] }), [
    null,
  ]);
});

test("people.yml's pronoun is believed where a first name says nothing", () => {
  const people = [person("Xu Qe", { pronoun: "she" })];
  const prose = "Tom Hale met Xu Qe. Xu Qe laughed. “It is shut,” she said.";
  assert.deepEqual(speakersOf(prose, { people }), ["Xu Qe"]);
});

test("an article of no quotations has none, and so has no article", () => {
  assert.deepEqual(read("Nobody said a word."), []);
  assert.deepEqual(read(""), []);
});

test("German, French and Spanish cues name a speaker; an unknown language keeps its quotations, unattributed", () => {
  assert.deepEqual(speakersOf("„Der Kai ist zu“, sagte Ana Reyes.", { language: "de" }), ["Ana Reyes"]);
  assert.deepEqual(speakersOf("Ana Reyes erklärte: „Der Kai ist zu.“", { language: "de-AT" }), ["Ana Reyes"]);
  assert.deepEqual(speakersOf("« Le quai est fermé », a déclaré Ana Reyes.", { language: "fr" }), ["Ana Reyes"]);
  assert.deepEqual(speakersOf("«El muelle está cerrado», dijo Ana Reyes.", { language: "es" }), ["Ana Reyes"]);
  assert.deepEqual(speakersOf("“A doca está fechada para sempre, e não abre”, disse Ana Reyes.", { language: "pt" }), [
    null,
  ]);
});

/** News-like text from a few pieces, and anything else in between. */
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Ana Reyes said “",
        "”",
        "‘",
        "’",
        '"',
        "'",
        " he said. ",
        ", said Tom Hale, ",
        "\n",
        "\n\n",
        ". ",
        "Mr. Hale ",
        "the port’s ",
        "who called it ",
        "and ",
        "(",
        ")",
        ": ",
        " — ",
        "shut for good",
        "Reyes ",
        "she added ",
        ", ",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 50 },
  )
  .map((pieces) => pieces.join(""));

test("any text gives quotations whose places slice back to their words, in order, not crossing", () => {
  fc.assert(
    fc.property(prose, (text) => {
      let last = 0;
      for (const { start, end, text: words, parts, marked, speaker, basis } of read(text)) {
        assert.equal(parts.map((part) => text.slice(part.start, part.end)).join("\n\n"), words);
        assert.equal(parts[0]?.start, start);
        assert.equal(parts.at(-1)?.end, end);
        assert.equal(marked.length, parts.length);
        assert.ok((marked[0]?.start ?? -1) >= last && start <= end && end <= text.length);
        assert.equal(speaker === null, basis === "none");
        last = marked.at(-1)?.end ?? end;
      }
    }),
    { numRuns: 1500 },
  );
});

test("the same text gives the same quotations", () => {
  fc.assert(
    fc.property(prose, (text) => assert.deepEqual(read(text), read(text))),
    { numRuns: 100 },
  );
});

const CLAUSES = [
  (words: string) => `“${words},” Ana Reyes said.`,
  (words: string) => `Tom Hale called it “${words}.”`,
  (words: string) => `“${words},” he added.`,
  (words: string) => `A spokesman for the port said it was “${words}.”`,
  (words: string) => `“${words},” said Ana Reyes. “${words} again.”`,
  (words: string) => `She said: “${words}.”`,
];

test("straight marks for curly ones do not change who speaks", () => {
  const clause = fc.tuple(fc.constantFrom(...CLAUSES), fc.constantFrom("it is shut", "the tide is out today", "never"));
  fc.assert(
    fc.property(fc.array(clause, { minLength: 1, maxLength: 8 }), fc.boolean(), (clauses, paragraphs) => {
      const curly = clauses.map(([write, words]) => write(words)).join(paragraphs ? "\n\n" : " ");
      assert.deepEqual(speakersOf(curly.replaceAll(/[“”]/g, '"')), speakersOf(curly));
      assert.deepEqual(speakersOf(curly.replaceAll("“", "‘").replaceAll("”", "’")), speakersOf(curly));
    }),
  );
});

test("adversarial text is read to its end", () => {
  for (const text of [
    "“".repeat(100_000),
    "'".repeat(100_000),
    `${"‘“".repeat(1000)}x${"”’".repeat(1000)}`,
    "“abc\n".repeat(20_000),
    "Ana Reyes said “a b c d” and ".repeat(5_000),
    "Department of the ".repeat(20_000),
  ])
    assert.ok(read(text).length >= 0);
});
