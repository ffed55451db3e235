/** Every complaint: where it points, how it prints, that the catalogue knows it, that its severity does what it says. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readClipping } from "../../src/parse/clipping/clipping.ts";
import { type Complaint, formatComplaint, orderComplaints, placeOf } from "../../src/parse/complaint.ts";
import { CATALOGUE } from "../../src/parse/complaint-catalogue.ts";
import { readOutlets } from "../../src/parse/outlets.ts";
import { readPeople } from "../../src/parse/people.ts";
import { findTakenIds } from "../../src/parse/record-id.ts";
import { DEFAULT_LIMITS, findLineStarts } from "../../src/parse/source.ts";
import { readMarked } from "./marked-source.ts";

const limits = {
  ...DEFAULT_LIMITS,
  ...{ fileBytes: 8_000, lineLength: 1_000, frontMatterLength: 200, quotations: 190, entries: 190 },
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, path = "a.txt") =>
  readClipping({ path, bytes }, { language: "en", people: [], outlets: [], limits });

/** What stands in the content folder and is no readable file: complained of where the disk is read, and tested there. */
const OF_THE_FOLDER = [
  "file-link",
  "file-folder",
  "file-not-regular",
  "file-ending",
  "file-beside",
  "file-unreadable",
  "archive-too-large",
  "file-name-unsafe",
  "page-name",
];
// Shown by the tests of site.yml.
const OF_SETTINGS = ["setting-unusable"];
// Shown by the tests of near names.
const OF_NAMES = ["name-near", "name-mixed"];
// Made when all clippings are side by side: tests/archive/override.test.ts.
const OF_LINKS = ["link-ambiguous", "link-fuzzy", "context-target-unknown", "context-text-unknown"];

const END = "\n\n- The sea wall, March 4, 2019\n";
const CLIPPING = `'The council voted on Monday.'${END}`;

/** For each code, sources whose trouble is marked. */
const MARKED: Readonly<Record<string, readonly string[]>> = {
  "file-empty": ["", " \n\t\n", "\ufeff\n"],
  "file-too-large": ["word ".repeat(2_000)],
  "line-too-long": [`first\n⟦${"w".repeat(1_001)}⟧\n`],
  "formula-cell": [`---\ntitle: =1+1\n---\n${CLIPPING}`],
  "quotations-too-many": [`${"They voted. ‘No,’ she said.\n".repeat(190)}⟦‘Yes,’⟧ he said.${END}`],
  "entries-too-many": [`${CLIPPING}Context\n${"'It rose again'\n".repeat(190)}⟦'It fell again'⟧\n'It rose'\n`],
  binary: ["first\nsec⟦\u0000⟧ond"],
  "front-matter-language": [
    `---⟦js⟧\n{}\n---\n`,
    `---  ⟦JavaScript⟧\n{}\n---\n`,
    `---⟦toString⟧\n---\n`,
    `\ufeff---⟦json⟧\n{}\n---\n`,
    "---⟦coffee⟧\nx",
  ],
  "front-matter-unclosed": [`⟦---⟧\ntitle: x\n\n${CLIPPING}`],
  "front-matter-too-long": [`⟦---⟧\nnote: ${"x".repeat(300)}\n---\n${CLIPPING}`],
  "yaml-syntax": [`---\ntitle: ⟦a⟧: b\n---\n`, `---\ntitle: a\n⟦t⟧itle: b\n---\n`],
  "yaml-alias": [
    `---\ntitle: &a ⟦x⟧\n---\n`,
    `---\nnote: ⟦*a⟧\n---\n`,
    `---\ntitle: !!js/function ⟦x⟧\n---\n`,
    `---\ntopics: [Sea, &a ⟦Wall⟧]\n---\n`,
  ],
  "yaml-comment": [`---\ntitle: Pier ⟦#5⟧\n---\n${CLIPPING}`, `---\ntopics:\n  - ⟦#sea  # wall⟧ \n---\n${CLIPPING}`],
  "yaml-control": [
    `---\ntitle: ⟦Mira \u202enneF⟧\n---\n`,
    `---\ntopics: [Sea, ⟦"W\\u0007all"⟧]\n---\n`,
    `---\ntitle: ⟦"W\\ud800all"⟧\n---\n`,
    `---\n⟦ti\u2066tle⟧: x\n---\n`,
  ],
  "topics-comma": [`---\ntopics: ⟦Harbour, Trade⟧\n---\n${CLIPPING}`],
  "value-wrong": [
    `---\ntitle: ⟦[a, b]⟧\n---\n`,
    `---\ntopics:\n  ⟦a: b⟧\n---\n`,
    `---\nlanguage: ⟦English!⟧\n---\n`,
    `---\ncontext:\n  - ⟦text: a⟧\n---\n`,
    `---\n⟦just words⟧\n---\n`,
  ],
  "remark-quote-unknown": [
    `---\nquotes:\n  - text: ⟦nobody said this⟧\n    status: verified\n---\n${CLIPPING}`,
    `---\nquotes:\n  - text: ⟦sea⟧\n    note: Which?\n---\n'‘The sea,’ said Ana. ‘The sea is wet.’ ‘To the sea!’'${END}`,
  ],
  "key-unknown": [`---\n⟦titel⟧: x\n---\n${CLIPPING}`, `---\ntitle: x\n⟦__proto__⟧: y\n---\n${CLIPPING}`],
  "date-unreadable": [
    `'A.'\n\n- The sea wall, ⟦Febuary 7, 2022⟧\n`,
    `'A.'\n\n-\nThe sea wall, ⟦31 April 2022⟧\n\nContext\n`,
    `'A.'\r\n\r\n- The sea wall, ⟦2022-13-01⟧\r\n`,
    `---\ntitle: x\ndate: ⟦next week⟧\n---\n${CLIPPING}`,
    `'Caf&eacute; <b>A</b>.'\n\n- The <i>sea</i> wall &amp; more, ⟦Febuary 7, 2022⟧\n`,
  ],
  "date-missing": [`'The council voted.'\n\n⟦- The sea wall⟧\n\nContext\n`],
  "source-line-missing": ["The council voted on Monday, and then it voted again."],
  "title-made": ["The council voted on Monday, and then it voted again."],
  "prose-missing": ["- The sea wall, March 4, 2019\n\nContext\n"],
  "block-unclosed": [`⟦'⟧The council voted.\n\n‘Yes,’ said Ana Reyes.\n\nIt rained`],
  "excerpt-note-unread": [
    `'The council voted.\n\n⟦This is an excerpt from a book, of which more later. It was long and we were tired.⟧'${END}`,
  ],
  "lead-quotation-apart": [
    `'The council said ⟦‘no to the wall’⟧.''The council said ‘yes to the wall’.'\n-\nThe sea wall, March 4, 2019\n`,
  ],
  "context-unread": [`${CLIPPING}\nContext\n\n⟦'Nobody owns a wave,' she said to us⟧\n`],
  "context-unclosed": [`${CLIPPING}\nContext\n\n'A.'\n\n⟦'Nobody owns a wave⟧\n`],
  "text-after-source-line": [`${CLIPPING}\n⟦The thread was closed.⟧\n`],
  "tag-stray": [`'The ⟦<b>⟧council</b> voted.'${END}`],
  "entity-stray": [`'The council ⟦&amp;⟧ the sea voted.'${END}`],
  "control-character": [`'The coun⟦\u0007⟧cil voted.'${END}`],
  "direction-control": [`'The coun⟦\u202e⟧cil\u2069 voted.'${END}`],
};

for (const [code, sources] of Object.entries(MARKED))
  for (const marked of sources)
    test(`${code} points at its words: ${JSON.stringify(marked.slice(0, 60))}`, () => {
      const { text, place, words } = readMarked(marked);
      const { complaints, fields } = read(bytesOf(text));
      const found = complaints.filter((complaint) => complaint.code === code);
      assert.equal(found.length, 1, complaints.map(formatComplaint).join("\n"));
      const [complaint] = found;
      assert.ok(complaint);
      assert.deepEqual(complaint.place, place);
      if (place !== null && complaint.excerpt !== null && code !== "line-too-long") {
        const { line, length } = complaint.excerpt;
        const pointed = line.slice(place.column - 1, place.column - 1 + length);
        if (code !== "binary") assert.equal(pointed, words);
      }
      assert.equal(
        fields === null,
        complaints.some(({ severity }) => severity === "error"),
      );
    });

test("where front matter cannot be read, nothing that it may state is said to be missing", () => {
  for (const wrong of ["title: The sea wall: yes", "date: yesterday", "title: One\ntitle: Two", "status: wrong"]) {
    const { complaints } = read(bytesOf(`---\n${wrong}\n---\nThe council voted.\n`));
    assert.deepEqual(
      complaints.map(({ severity }) => severity),
      ["error"],
      wrong,
    );
  }
});

test("bytes that are not UTF-8 are pointed at, whatever is wrong with them", () => {
  for (const [bytes, column] of [
    [[0x61, 0xe9, 0x62], 2],
    [[0x61, 0x0a, 0x62, 0xc3], 2],
    [[0xc0, 0xaf], 1],
    [[0xed, 0xa0, 0x80], 1],
    [[0xc3, 0xa9, 0xf5], 2],
    [[0xe2, 0x80], 1],
    [[0xf0, 0x9f, 0x98, 0x80, 0xff], 3],
  ] as const) {
    const [complaint] = read(new Uint8Array(bytes)).complaints;
    assert.equal(complaint?.code, "not-utf8");
    assert.equal(complaint?.place?.column, column, bytes.join(" "));
  }
  assert.equal(read(new Uint8Array([0xff, 0xfe, 0x61, 0])).complaints[0]?.code, "not-utf8");
});

test("two clippings with one id: the first by path stands, the others name it", () => {
  const records = ["b.txt", "a.txt", "c.txt"].map(
    (path) => read(bytesOf(path === "c.txt" ? `${CLIPPING}\n` : CLIPPING), path).fields,
  );
  const taken = findTakenIds(records.filter((record) => record !== null));
  assert.deepEqual(
    taken.map(({ record, complaint }) => [
      record.source.path,
      complaint.code,
      complaint.severity,
      complaint.message.includes("a.txt"),
    ]),
    [
      ["b.txt", "id-taken", "error", true],
      ["c.txt", "id-taken", "error", true],
    ],
  );
  assert.match(taken[0]?.complaint.message ?? "", /byte for byte/);
  assert.match(taken[1]?.complaint.message ?? "", /^title and date are those of a\.txt.* 2019-03-04-the-sea-wall/);
  const titled = (path: string, title: string) =>
    read(bytesOf(`---\ntitle: ${title}\ndate: 2019-03-04\n---\nThe wall.\n`), path).fields;
  const alike = [titled("a.txt", "Wall, quay"), titled("b.txt", "Wall; quay")].filter((record) => record !== null);
  assert.match(
    findTakenIds(alike)[0]?.complaint.message ?? "",
    /^the letters of the title .* those of a\.txt.*wall-quay$/,
  );
});

test("a field that is left empty in people.yml or outlets.yml is as if it were not there", () => {
  const people = "- name: Ana Reyes\n  spellings:\n  role: ''\n  same-as: ~\n  pronoun: null\n";
  assert.deepEqual(readPeople({ path: "people.yml", bytes: bytesOf(people) }), {
    people: [{ name: "Ana Reyes", spellings: [], roles: [], sameAs: [], pronoun: null }],
    complaints: [],
  });
  const outlets = "- name: Gazette\n  spellings: null\n  home-page:\n- name:\n";
  const reading = readOutlets({ path: "outlets.yml", bytes: bytesOf(outlets) });
  assert.deepEqual(reading.outlets, [{ name: "Gazette", spellings: [], homePage: null }]);
  assert.deepEqual(
    reading.complaints.map(({ code, place }) => [code, place?.line]),
    [["value-wrong", 4]],
  );
});

test("people.yml and outlets.yml are complained of with places, and their good entries stand", () => {
  const people = `- name: Ana Reyes\n  pronoun: ⟦it⟧\n- name: Tobias Harker\n`;
  const { text, place } = readMarked(people);
  const reading = readPeople({ path: "people.yml", bytes: bytesOf(text) });
  assert.deepEqual(
    reading.people.map(({ name }) => name),
    ["Tobias Harker"],
  );
  assert.deepEqual(
    reading.complaints.map(({ code, place }) => [code, place]),
    [["value-wrong", place]],
  );

  const outlets = readMarked(
    `- name: Gazette\n  ⟦homepage⟧: https://gazette.example/\n  home-page: https://gazette.example/\n`,
  );
  const outletReading = readOutlets({ path: "outlets.yml", bytes: bytesOf(outlets.text) });
  assert.deepEqual(outletReading.outlets, [{ name: "Gazette", spellings: [], homePage: "https://gazette.example/" }]);
  assert.deepEqual(
    outletReading.complaints.map(({ code, place }) => [code, place]),
    [["key-unknown", outlets.place]],
  );
  assert.match(outletReading.complaints[0]?.remedy ?? "", /`home-page`/);

  for (const bad of [
    "name: x",
    "- x",
    "- name: ''",
    "- spellings: [x]",
    "- name: x\n- name: x",
    "- name: x\n  home-page: javascript:alert(1)",
    "- name: [",
    "- &a x",
  ])
    assert.equal(readOutlets({ path: "outlets.yml", bytes: bytesOf(bad) }).complaints.length, 1, bad);
  assert.deepEqual(readOutlets({ path: "outlets.yml", bytes: bytesOf("# nobody yet\n") }), {
    outlets: [],
    complaints: [],
  });
});

test("every code of the catalogue is shown by a test, and every code in the sources is in the catalogue", () => {
  const shown = new Set([
    ...Object.keys(MARKED),
    "not-utf8",
    "id-taken",
    ...OF_THE_FOLDER,
    ...OF_SETTINGS,
    ...OF_NAMES,
    ...OF_LINKS,
  ]);
  assert.deepEqual(
    Object.keys(CATALOGUE).filter((code) => !shown.has(code)),
    [],
  );
  const sources = ["src/parse", "src/archive", "src/site", "scripts"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  );
  const files = sources.filter((name) => name.endsWith(".ts") && !name.endsWith("complaint-catalogue.ts"));
  const text = files.map((name) => readFileSync(name, "utf8")).join("\n");
  for (const code of Object.keys(CATALOGUE)) assert.ok(text.includes(`"${code}"`), `nothing makes ${code}`);
  for (const { meaning, remedy } of Object.values(CATALOGUE))
    for (const words of [meaning, remedy]) assert.match(words, /^[“\p{Lu}].*\.$/u);
});

test("each code of an error has a fixture of its own", () => {
  const logs = readdirSync("tests/fixtures/clippings").filter((name) => name.endsWith(".log"));
  const shown = logs.map((name) => readFileSync(`tests/fixtures/clippings/${name}`, "utf8")).join("\n");
  // Too large, too long and too many are made here, not kept as files; one id for two needs two files.
  const made = [
    "file-too-large",
    "line-too-long",
    "quotations-too-many",
    "entries-too-many",
    "id-taken",
    ...OF_THE_FOLDER,
    ...OF_SETTINGS,
    ...OF_NAMES,
    ...OF_LINKS,
  ];
  for (const code of Object.keys(CATALOGUE))
    if (!made.includes(code)) assert.ok(shown.includes(`[${code}]`), `no fixture shows ${code}`);
});

const complaint = (path: string, line: number | null, column: number, excerpt: string): Complaint => ({
  code: "date-unreadable",
  severity: "error",
  path,
  place: line === null ? null : { line, column },
  message: "“Febuary 7, 2022” is not a date we can read",
  excerpt: line === null ? null : { line: excerpt, length: 15 },
  remedy: "Write it as February 7, 2022.",
});

test("a complaint prints as where, what, the words with carets under them, and how to mend it", () => {
  assert.equal(
    formatComplaint(complaint("2022/letter.txt", 33, 17, "- The sea wall, Febuary 7, 2022")),
    [
      "2022/letter.txt:33:17: error: “Febuary 7, 2022” is not a date we can read [date-unreadable]",
      "  - The sea wall, Febuary 7, 2022",
      "                  ^^^^^^^^^^^^^^^",
      "  Write it as February 7, 2022.",
    ].join("\n"),
  );
});

test("a long line is cut around the words, and the carets still stand under them", () => {
  const line = `${"wall ".repeat(40)}Febuary 7, 2022${" sea".repeat(60)}`;
  const [, shown = "", carets = ""] = formatComplaint(complaint("a.txt", 1, 201, line)).split("\n");
  assert.equal(shown.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1), "Febuary 7, 2022");
  assert.ok(shown.startsWith("  …") && shown.endsWith("…") && shown.length < 110);
});

test("tabs and control characters do not move the carets", () => {
  const [, shown = "", carets = ""] = formatComplaint(complaint("a.txt", 1, 4, "\t\u0007\tFebuary 7, 2022")).split(
    "\n",
  );
  assert.equal(shown.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1), "Febuary 7, 2022");
});

test("complaints are ordered by path, then line, then column; those about a whole file come first", () => {
  const mixed = [
    complaint("b.txt", 1, 1, "x"),
    complaint("a.txt", 2, 5, "x"),
    complaint("a.txt", 2, 1, "x"),
    complaint("a.txt", null, 0, ""),
    complaint("a.txt", 1, 9, "x"),
  ];
  assert.deepEqual(
    orderComplaints(mixed).map(({ path, place }) => `${path}:${place?.line ?? 0}:${place?.column ?? 0}`),
    ["a.txt:0:0", "a.txt:1:9", "a.txt:2:1", "a.txt:2:5", "b.txt:1:1"],
  );
});

test("a file with one trouble a hundred times says so twenty times, and counts the rest", () => {
  const entries = Array.from({ length: 100 }, (_, i) => `'Nobody owns wave ${i}`).join("\n\n");
  const { complaints } = read(bytesOf(`${CLIPPING}\nContext\n\n${entries}\n`));
  assert.equal(complaints.length, 20);
  assert.match(complaints.at(-1)?.message ?? "", /\(and 80 more like it\)$/);
});

test("a place is a line and a column, both from 1, whatever ends the lines", () => {
  const text = "one\r\ntwo\rthree\nfour";
  const file = { lineStarts: findLineStarts(text) };
  for (const [word, line] of [
    ["one", 1],
    ["two", 2],
    ["three", 3],
    ["four", 4],
  ] as const)
    assert.deepEqual(placeOf(file, text.indexOf(word)), { line, column: 1 });
  assert.deepEqual(placeOf(file, text.length), { line: 4, column: 5 });
});

test("nothing that is said turns the line about or commands the terminal, whatever a file is called", () => {
  const said = formatComplaint({
    ...complaint("na\u202etxt\u001b[2J\n.txt", 1, 1, "a\u2066b"),
    message: "no “\u009b”",
  });
  assert.doesNotMatch(said, /[\p{Bidi_Control}\u001b\u009b]/u);
  assert.match(said, /^na txt \[2J \.txt:1:1: error: no “ ” /);
});
