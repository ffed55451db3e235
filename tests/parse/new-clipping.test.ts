/** What `npm run new` writes is read back as it was meant, without a complaint; and `explain` tells all of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readClipping } from "../../src/parse/clipping/clipping.ts";
import { formatReading } from "../../src/parse/clipping/explain.ts";
import { type ClippingAnswers, writeClipping } from "../../src/parse/clipping/new-clipping.ts";
import { DEFAULT_LIMITS } from "../../src/parse/source.ts";

const read = (text: string) =>
  readClipping(
    { path: "new.txt", bytes: new TextEncoder().encode(text) },
    { language: "en", people: [], outlets: [], limits: DEFAULT_LIMITS },
  );

const ANSWERS: ClippingAnswers = {
  title: "(Sea wall) - '..run out of reasons to wait.'",
  headline: "Council raises the sea wall",
  date: { date: "2019-03-04", precision: "day" },
  outlet: "Vessing Gazette",
  author: "Ines Calder",
  postedBy: "gull",
  speaker: null,
  topics: [],
  language: null,
  text: "The council voted.\n\n‘We have run out of reasons to wait,’ said Mira Fenn.",
  context: ["'The tide does not vote..' - Tobias Harker"],
};

test("a new clipping is written in the clean dialect, with no front matter where none is needed", () => {
  assert.equal(
    writeClipping({ ...ANSWERS, title: "(Sea wall) - '..run out of reasons to wait.'", topics: ["Sea wall"] }),
    `(Sea wall) - '..run out of reasons to wait.'

Posted by gull

'The council voted.

‘We have run out of reasons to wait,’ said Mira Fenn.

This is an excerpt from
Vessing Gazette.'

- Ines Calder, Council raises the sea wall, March 4, 2019

Context

'The tide does not vote..' - Tobias Harker
`,
  );
});

const name = fc.constantFrom(
  "Ines Calder",
  "gull",
  "U.S. News",
  "The St. Paul Gazette",
  "Context",
  "- x",
  "Posted by y",
  "de Ville",
  "A, B",
  "O'Dell",
  "1984",
  "O.",
);
const line = fc.constantFrom(
  "Council raises the sea wall",
  "Flood, Storm, and Wall",
  "New Harbour, Old Wall",
  "'The tide..' - Harker",
  "(Sea) - 'x.'",
  "Wall: yes",
  "In 1984, 1985",
  "A.",
  "Ines Calder, a life",
  "Context",
  "‘Yes’",
  "1. x",
  "# y",
);
const date = fc.constantFrom(
  { date: "2019-03-04", precision: "day" as const },
  { date: "2019-03", precision: "month" as const },
  { date: "2019", precision: "year" as const },
);
const paragraph = fc.constantFrom(
  "The council voted.",
  "‘We have run out,’ said Mira Fenn.",
  "It was the officers' club.",
  "'Yes,' she said.",
  "..",
  "He said: ‘And so.",
  "So be it.’",
  "- No, he said.",
);
const answers: fc.Arbitrary<ClippingAnswers> = fc.record({
  title: line,
  headline: fc.option(line, { nil: null }),
  date,
  outlet: fc.option(name, { nil: null }),
  author: fc.option(name, { nil: null }),
  postedBy: fc.option(name, { nil: null }),
  speaker: fc.option(name, { nil: null }),
  topics: fc.array(line, { maxLength: 2 }),
  language: fc.constantFrom(null, "de"),
  text: fc.array(paragraph, { minLength: 1, maxLength: 5 }).map((paragraphs) => paragraphs.join("\n\n")),
  context: fc.array(fc.constantFrom("'The tide..' - Harker", "(Sea) - 'x.'", "Lower Town Under Water"), {
    maxLength: 2,
  }),
});

test("whatever is answered is read back as it was meant", () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { fields, complaints } = read(writeClipping(given));
      assert.ok(fields, complaints.map(({ message }) => message).join("; "));
      assert.equal(fields.title, given.title);
      assert.equal(fields.headline, given.headline ?? given.title);
      assert.equal(fields.date, given.date?.date);
      for (const key of ["outlet", "author", "postedBy", "speaker"] as const)
        if (given[key] !== null) assert.equal(fields[key], given[key], key);
      if (given.topics.length > 0) assert.deepEqual(fields.topics, [...new Set(given.topics)]);
      assert.equal(fields.language, given.language ?? "en");
    }),
    { numRuns: 1500 },
  );
});

test("the text that is read back is the text that was answered, whatever the title ends in or the text", () => {
  const PLAIN = { ...ANSWERS, headline: null, outlet: null, postedBy: null, context: [] };
  const text = "The council voted.";
  for (const given of [
    { title: "The wall stands.", text },
    { title: "Context", text },
    { title: "- Sea wall", text },
    { title: "Sea wall", text: "They called it 'the wall'" },
    { title: "The wall stands.", text: "They called it 'the wall'" },
  ]) {
    const { fields, prose } = read(writeClipping({ ...PLAIN, ...given }));
    assert.equal(fields?.title, given.title);
    assert.deepEqual(
      [...(prose?.lead ?? []), ...(prose?.text ?? [])].map(({ runs }) => runs.map((run) => run.text).join("")),
      [given.text],
    );
  }
});

test("a title that ends in a year or a day gives no date to an article of which none was answered", () => {
  for (const title of ["Elections, 2019", "Diary, May 1968", "A letter from Ossel, March 3, 2020"]) {
    const { fields } = read(writeClipping({ ...ANSWERS, title, headline: null, date: null }));
    assert.deepEqual([fields?.title, fields?.headline, fields?.date], [title, title, null]);
  }
});

test("a plain new clipping is read without a complaint", () => {
  for (const given of [
    ANSWERS,
    { ...ANSWERS, postedBy: null, author: null, context: [] },
    { ...ANSWERS, outlet: null, headline: null },
    { ...ANSWERS, date: { date: "2019", precision: "year" as const } },
  ])
    assert.deepEqual(read(writeClipping(given)).complaints, []);
});

test("explain tells every segment that is not white space, and each quotation's speaker, cue and rule", () => {
  const reading = read(writeClipping(ANSWERS));
  const told = formatReading(reading);
  for (const { kind, rule } of reading.segments)
    if (kind !== "space") assert.ok(told.includes(`${kind}  (${rule})`), kind);
  assert.match(told, /\| q-[0-9a-f]{8} {2}Mira Fenn {2}\(basis: cue, cue: said, rule: [\w ,-]+\)/);
  assert.match(told, /^id +2019-03-04-sea-wall-run-out-of-reasons-to-wait$/m);
  assert.match(formatReading(read("---js\n{}\n---\nA\n")), /^1:1 {2}text/m);
});
