/**
 * One article in every dialect: put together from parts, printed glued, clean and tagged, with every choice the format leaves
 * open, and read back. What was put in must come out, whatever the dialect.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readClipping } from "../../src/parse/clipping/clipping.ts";
import type { Paragraph } from "../../src/parse/prose.ts";
import { DEFAULT_LIMITS } from "../../src/parse/source.ts";

/** Each is one paragraph, or the several that one quotation runs through. */
const PASSAGES: readonly (readonly string[])[] = [
  ["The council of Vessing voted on Monday to raise the sea wall by a metre."],
  ["‘We have run out of reasons to wait,’ said Mira Fenn, the harbour master. ‘The sea has not.’"],
  ["Fenn said that the Officers’ Assembly and the dockers' hall were ‘as wet as each other’."],
  [
    "She went on: ‘Attempts to “persuade” the tide are useless.",
    "‘Secondly, they are costly.",
    "‘And thirdly, they are ours.’",
  ],
  [
    "Asked about it, the historian Casimir Rowe said: ‘This is no small thing. In her time she was feared.",
    "‘Masters don’t as a rule write to newspapers.’",
  ],
  ["The world's eyes, it was felt, were elsewhere; the winter of '98 was not forgotten."],
  ["‘No,’ he said."],
  ["Work begins in the spring – or when the stone comes – at a cost of 4.5 million, says the Gazette."],
  ["There were, in 2017, 2018 and 2019, three floods: none was foreseen."],
  ["He said: ‘And then it rained.’"],
];
const HEADLINES = [
  "Council Raises the Sea Wall",
  "Council, Harbour To Meet Again After ‘Useful’ Day",
  "Flood, Storm, and Wall: Budgets for 2018",
  "Sea Wall Conference 2019: an impression",
  "Retired Admiral Warns Holt Not to Close the Narrows and Accuses Him of ‘Reckless Policy of Courting a Collision’",
  "What the tide is for",
  "'We have run out of reasons to wait..'",
];
const DATES = [
  ["March 4, 2019", "2019-03-04"],
  ["4 March 2019", "2019-03-04"],
  ["2019-03-04", "2019-03-04"],
  ["Sept. 4, 2019", "2019-09-04"],
  ["March 2019", "2019-03"],
  ["2019", "2019"],
] as const;
const ENTRIES = [
  "'The tide does not vote..'",
  "'..are we any drier than Brent?'",
  "'It is raining on both of us.' - Marchetti",
  "'Nobody owns a wave.' - Ludwig von Anden",
  "'The officers' club won't open..' - (Treaty) Islands sign with Brent, Oxley and Ness",
  "(Money)(Walls)(2011-2014) - 'We paid twice.' - O'Dell",
  "(Lower town) - '..the lower town has paid.'",
  "(Money) - 'The tide does not vote..' - 'It does not pay, either.'",
  "‘The tide does not vote..’ – ‘It does not pay, either.’",
];
const TITLES = [
  "'We have run out of reasons to wait..' - (Sea wall) Council raises the sea wall",
  "(Sea wall) - '..run out of reasons to wait.'",
  "(Sea wall)(Money)(2017-2019) - '..run out of reasons to wait.' - Mira Fenn",
  "Harbour '...run out of reasons to wait.'",
  "Council, Harbour To Meet Again After 'Useful' Day",
];

const article = fc.record({
  passages: fc.uniqueArray(fc.nat(PASSAGES.length - 1), { minLength: 2, maxLength: 7 }),
  /** Which of the passages the lead repeats; none for no lead. */
  led: fc.array(fc.nat(6), { maxLength: 3 }),
  /** Whether the lead breaks off inside its last quotation. */
  cut: fc.boolean(),
  mark: fc.constantFrom("'", '"'),
  outlet: fc.constantFrom(null, "Vessing Gazette", "The Daily Tide"),
  noteLines: fc.boolean(),
  author: fc.constantFrom(null, "Ines Calder", "Pieter van den Berg"),
  headline: fc.constantFrom(...HEADLINES),
  date: fc.constantFrom(...DATES),
  alone: fc.boolean(),
  entries: fc.array(fc.constantFrom(...ENTRIES), { maxLength: 5 }),
  title: fc.constantFrom(null, ...TITLES),
  postedBy: fc.constantFrom(null, "gull", "E. Wick"),
  lineEnd: fc.constantFrom("\n", "\r\n"),
});
type Article = typeof article extends fc.Arbitrary<infer T> ? T : never;

function partsOf(given: Article): { text: string[]; lead: string[] } {
  const passages = given.passages.map((index) => PASSAGES[index] ?? []);
  const led = [...new Set(given.led.map((index) => index % passages.length))].sort((a, b) => a - b);
  const lead = led.flatMap((index, i) => {
    const passage = passages[index] ?? [];
    const isLast = i === led.length - 1;
    const kept = isLast && given.cut && passage.length > 1 ? passage.slice(0, -1) : passage;
    return i > 0 && index > (led[i - 1] ?? 0) + 1 ? ["..", ...kept] : kept;
  });
  return { text: passages.flat(), lead };
}

const noteOf = ({ outlet, noteLines }: Article): string[] =>
  outlet === null ? [] : noteLines ? ["This is an excerpt from", `${outlet}.`] : [`This is an excerpt from ${outlet}.`];

const sourceOf = ({ author, headline, date: [printed], alone }: Article): string =>
  `-${alone ? "\n" : " "}${[...(author === null ? [] : [author]), headline, printed].join(", ")}`;

function printGlued(given: Article): string {
  const { text, lead } = partsOf(given);
  const { mark, entries } = given;
  const blocks = [...(lead.length > 0 ? [lead.join("\n")] : []), [...text, ...noteOf(given)].join("\n")];
  const context = entries.length === 0 ? "" : `\nContext${entries.join("")}`;
  return `${blocks.map((block) => `${mark}${block}${mark}`).join("")}\n${sourceOf(given)}${context}`;
}

function printClean(given: Article): string {
  const { text, lead } = partsOf(given);
  const { mark, entries, title, postedBy } = given;
  const wrap = (paragraphs: string[]): string => `${mark}${paragraphs.join("\n\n")}${mark}`;
  return `${[
    ...(title === null ? [] : [title]),
    ...(title === null || postedBy === null ? [] : [`Posted by ${postedBy}`]),
    ...(lead.length > 0 ? [wrap(lead)] : []),
    wrap([...text, ...noteOf(given)]).replace("excerpt from\n\n", "excerpt from\n"),
    sourceOf(given),
    ...(entries.length === 0 ? [] : ["Context", ...entries]),
  ].join("\n\n")}\n`;
}

function printTagged(given: Article): string {
  const { text, lead } = partsOf(given);
  const { mark, entries, title, postedBy } = given;
  const blocks = [
    ...(lead.length > 0 ? [`<blockquote>${mark}${lead.join("\n\n")}${mark}</blockquote>`] : []),
    `<blockquote>${mark}${[...text, ...noteOf(given)].join("\n")}${mark}`,
  ];
  const head = title === null ? [] : [title, ...(postedBy === null ? [] : [`Posted by ${postedBy}`])];
  const context = entries.length === 0 ? "" : `\n\nContext\n${entries.join("\n")}\n`;
  return `${[...head, blocks.join("\n")].join("\n\n")}\n${sourceOf(given)}</blockquote>${context}`;
}

const printed = (paragraphs: readonly Paragraph[]): string[] =>
  paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(""));

function judge(given: Article, clipping: string, hasTitle: boolean): void {
  const bytes = new TextEncoder().encode(clipping.replaceAll("\n", given.lineEnd));
  const { fields, prose, complaints } = readClipping(
    { path: "a.txt", bytes },
    { language: "en", people: [], outlets: [], limits: DEFAULT_LIMITS },
  );
  const { text, lead } = partsOf(given);
  assert.ok(fields && prose, complaints.map(({ message }) => message).join("; "));
  assert.deepEqual(printed(prose.text), text, "the text's paragraphs");
  assert.deepEqual(printed(prose.lead), lead, "the lead's paragraphs");
  assert.deepEqual(
    [fields.outlet, fields.author, fields.headline, fields.date],
    [given.outlet, given.author, given.headline, given.date[1]],
  );
  assert.deepEqual(
    fields.context.map((entry) => entry.text),
    given.entries,
  );
  const title = hasTitle ? given.title : null;
  assert.deepEqual(
    [fields.title, fields.titleFrom],
    title === null ? [given.headline, "headline"] : [title, "title-line"],
  );
  assert.equal(fields.postedBy, title === null ? null : given.postedBy);
  assert.deepEqual(
    complaints.filter(({ code }) => code !== "tag-stray"),
    [],
  );
  for (const { runs } of prose.lead)
    for (const run of runs) assert.notEqual(run.kind, "quotation", "the lead's quotations point into the text");
}

test("a glued clipping gives back what it was made of", () => {
  fc.assert(
    fc.property(article, (given) => judge(given, printGlued(given), false)),
    { numRuns: 600 },
  );
});

test("a clean clipping gives back what it was made of", () => {
  fc.assert(
    fc.property(article, (given) => judge(given, printClean(given), true)),
    { numRuns: 600 },
  );
});

test("a tagged clipping gives back what it was made of", () => {
  fc.assert(
    fc.property(article, (given) => judge(given, printTagged(given), true)),
    { numRuns: 600 },
  );
});

test("entries of one length, line below line, do not make the text's lines broken ones", () => {
  const entry = ENTRIES[5] ?? "";
  const given: Article = {
    ...{ passages: [9, 6], led: [], cut: false, mark: "'", outlet: null, noteLines: false, author: null, alone: false },
    ...{ headline: HEADLINES[0] ?? "", date: DATES[0], title: null, postedBy: null, lineEnd: "\n" },
    entries: [entry, entry, ENTRIES[3] ?? "", entry, ENTRIES[0] ?? ""],
  };
  judge(given, printTagged(given), true);
});

test("a clipping cut anywhere is read as far as it goes, and nothing of it is lost", () => {
  fc.assert(
    fc.property(article, fc.nat(), (given, at) => {
      const whole = printGlued(given);
      const cut = whole.slice(0, 1 + (at % whole.length)).replace(/[\ud800-\udbff]$/, "");
      const reading = readClipping(
        { path: "a.txt", bytes: new TextEncoder().encode(cut) },
        { language: "en", people: [], outlets: [], limits: DEFAULT_LIMITS },
      );
      assert.equal(reading.segments.map(({ text }) => text).join(""), cut);
      // A date cut in the middle can look like a misspelt one; everything else is published.
      for (const { severity, code } of reading.complaints)
        if (severity === "error") assert.equal(code, "date-unreadable");
    }),
    { numRuns: 600 },
  );
});
