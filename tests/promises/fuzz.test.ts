/** A short run of the fuzzer, and proof that it sees what it looks for: readers with faults of many kinds are each caught. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type ClippingReading, readClipping } from "../../src/parse/clipping/clipping.ts";
import { faultsOfFile, judgeOne } from "../fuzz/archive-sample.ts";
import { runCampaign } from "../fuzz/campaign.ts";
import { readCorpus } from "../fuzz/corpus.ts";
import { HOSTILE_FILES } from "../fuzz/hostile-file.ts";
import { judgeClipping, type Reader } from "../fuzz/judgement.ts";
import { makeRecord } from "../site/factory.ts";
import { proveFuzz } from "./fuzz.ts";
import { isKept } from "./promise.ts";

test("a short run breaks nothing", async () => {
  for (const proof of await proveFuzz("short")) assert.ok(isKept(proof), `${proof.promise}: ${proof.broke.join("\n")}`);
});

test("what is kept of earlier faults says what it broke", () => {
  for (const { name, broke } of readCorpus()) assert.ok(broke, `${name} has no line in the corpus's README`);
});

test("two runs with one seed are the same, and another seed makes others", () => {
  const size = { mutants: 60, generated: 20, files: 5 };
  const [first, again, other] = [7, 7, 8].map((seed) => runCampaign({ ...size, seed }));
  assert.deepEqual(again, first);
  assert.notDeepEqual(other?.complaints, first?.complaints);
});

const CLIPPING = `'The council voted & the sea – it came.
‘We want no wall,’ said Ana Reyes.'

- The sea wall, March 4, 2019

Context

'It rose'
`;
const SIZE = { seed: 1, mutants: 150, generated: 30, files: 0 };

/** A reader with a fault, made from a reading as it should be. */
const faulty =
  (spoil: (reading: ClippingReading) => Partial<ClippingReading>): Reader =>
  (file, options) => {
    const reading = readClipping(file, options);
    return { ...reading, ...spoil(reading) };
  };

const inProse = (change: (text: string) => string): Reader =>
  faulty(({ prose }) => ({
    prose: prose && {
      ...prose,
      text: prose.text.map(({ runs }) => ({ runs: runs.map((run) => ({ ...run, text: change(run.text) })) })),
    },
  }));

const FAULTS: Readonly<Record<string, Reader>> = {
  "throws on a sign": (file, options) => {
    if (file.bytes.includes(0x26)) throw new Error("an ampersand");
    return readClipping(file, options);
  },
  "loses a character of the prose": inProse((text) => text.replace("u", "")),
  "takes one sign for another": inProse((text) => text.replace("–", "-")),
  "leaves out a segment": faulty(({ segments }) => ({ segments: segments.filter(({ kind }) => kind !== "mark") })),
  "covers a stretch by no rule": faulty(({ segments }) => ({
    segments: segments.map((segment) => ({ ...segment, rule: "not covered by any rule" })),
  })),
  "drops Context": faulty(({ fields }) => ({ fields: fields && { ...fields, context: [] } })),
  "drops a quotation": faulty(({ fields }) => ({ fields: fields && { ...fields, quotes: fields.quotes.slice(1) } })),
  "writes a record that reads otherwise": faulty(({ fields }) => ({ fields: fields && { ...fields, language: "" } })),
  "holds back without a word": faulty(() => ({ fields: null, prose: null })),
  "complains with a code of its own": faulty(() => ({
    complaints: [
      { code: "odd", severity: "warning", path: "a.txt", place: null, message: "odd", excerpt: null, remedy: "None." },
    ],
  })),
  "changes the file's bytes": (file, options) => {
    const reading = readClipping(file, options);
    file.bytes.fill(0x20);
    return reading;
  },
};

for (const [fault, read] of Object.entries(FAULTS))
  test(`a reader that ${fault} is caught, with a small input that shows it`, () => {
    const bytes = new TextEncoder().encode(CLIPPING);
    judgeClipping(bytes.slice());
    assert.throws(() => judgeClipping(bytes.slice(), read));
    const { broke } = runCampaign(SIZE, read);
    assert.ok(broke.length > 0);
    const [{ shrunk } = { shrunk: bytes }] = broke;
    assert.throws(() => judgeClipping(shrunk.slice(), read));
    assert.ok(shrunk.length < 200, `${shrunk.length} bytes`);
  });

test("another file's reader that throws, or keeps nothing, is caught", () => {
  for (const { judge, material } of HOSTILE_FILES) {
    judge(material[0] ?? new Uint8Array());
    assert.throws(() => judge({ length: 1 } as Uint8Array));
  }
});

test("a page with a fault, a dead link, and a file that is not what its name says are seen", async () => {
  const quote = "q-00000001";
  const good = makeRecord({ id: "2019-03-04-wall", body: `[‘The sea’]{#${quote}} rose.` });
  assert.deepEqual((await judgeOne([good])).broke, []);
  const lead = { ...good, fields: { ...good.fields, lead: ["q-99999999"] } };
  const dead = {
    ...lead,
    prose: { ...good.prose, lead: [{ runs: [{ kind: "passage", of: "q-99999999", text: "x" }] }] },
  };
  assert.match((await judgeOne([dead as typeof good])).broke.join("\n"), /dead link/);
  assert.equal(faultsOfFile({ path: "a.json", content: "{" }).length, 1);
  assert.equal(faultsOfFile({ path: "feed.xml", content: "<a>\u0001</a>" }).length, 1);
  assert.equal(faultsOfFile({ path: "feed.xml", content: "<a>𝒳</a>" }).length, 0);
});
