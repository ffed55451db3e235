/**
 * A page whose key is what it was has the view it had, whatever was edited: an invented archive is edited at random, again and again,
 * and every page of every state is held against all earlier pages of the same address and key.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { bySource, type Content, named, readKept } from "../../scripts/content.ts";
import { writeClipping } from "../../scripts/invented/clipping.ts";
import { inventPress } from "../../scripts/invented/press.ts";
import { type Random, seededRandom } from "../../scripts/invented/random.ts";
import { link, settle } from "../../scripts/linking.ts";
import type { KeptReading } from "../../scripts/reading-memory.ts";
import { NO_PERMALINKS, type Permalinks } from "../../src/archive/permalink.ts";
import { sha256 } from "../../src/parse/hash.ts";
import { sitePieces } from "../../src/site/build.ts";
import { readHistory } from "../../src/site/history.ts";
import { NO_ROWS } from "../../src/site/row-memory.ts";
import { WHOLE } from "../../src/site/share.ts";
import type { PlannedPage } from "../../src/site/view.ts";
import { SETTINGS } from "./factory.ts";

const FOLDER = "/nowhere";
const BEGINNING = 24;
const EDITS = 30;

/** Path → text. */
type Clippings = Map<string, string>;

const EDIT: Readonly<Record<string, (clippings: Clippings, random: Random, spare: readonly string[]) => void>> = {
  add: (clippings, _, spare) => clippings.set(`clippings/${clippings.size}-${spare.length}.txt`, spare[0] ?? ""),
  delete: (clippings, random) => clippings.delete(random.pick([...clippings.keys()])),
  change: (clippings, random, spare) =>
    rewrite(clippings, random, (text) => {
      const paragraphs = text.split("\n\n");
      paragraphs.splice(2, 0, random.pick(spare).split("\n\n")[3] ?? "It rained.");
      return paragraphs.join("\n\n");
    }),
  shorten: (clippings, random) => rewrite(clippings, random, (text) => text.split("\n\n").toSpliced(3, 1).join("\n\n")),
  rename: (clippings, random) => {
    const path = random.pick([...clippings.keys()]);
    clippings.set(path.replace(/\.txt$/, "-renamed.txt"), clippings.get(path) ?? "");
    clippings.delete(path);
  },
  redate: (clippings, random) =>
    rewrite(clippings, random, (text) =>
      text.replace(/, \d{4}(?=\n\nContext|\s*$)/, `, ${random.between(1990, 2021)}`),
    ),
  retitle: (clippings, random) =>
    rewrite(clippings, random, (text) => `---\ntitle: Retitled ${random.between(1, 99)}\n---\n${bare(text)}`),
  correct: (clippings, random) =>
    rewrite(clippings, random, (text) => `---\nstatus: disputed\nnote: Doubted.\n---\n${bare(text)}`),
  topic: (clippings, random) =>
    rewrite(clippings, random, (text) => `---\ntopics: [Rain, ${random.pick(["Wind", "wind"])}]\n---\n${bare(text)}`),
};

function rewrite(clippings: Clippings, random: Random, edit: (text: string) => string): void {
  const path = random.pick([...clippings.keys()]);
  clippings.set(path, edit(clippings.get(path) ?? ""));
}

function bare(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, "");
}

const readings = new Map<string, KeptReading>();

/** As a build makes them, without a disk. */
function plan(clippings: Clippings, previous: Permalinks): { pages: readonly PlannedPage[]; permalinks: Permalinks } {
  const surroundings = { settings: SETTINGS, people: [], outlets: [] };
  const read = [...clippings].map(([path, text]) => {
    const reading = readings.get(path + text) ?? readKept({ path, bytes: Buffer.from(text) }, surroundings);
    readings.set(path + text, reading);
    return reading;
  });
  const seen = new Set<string>();
  const records = read.flatMap(({ fields, prose }) => {
    if (fields === null || prose === null || seen.has(fields.id)) return [];
    seen.add(fields.id);
    return [{ fields, prose }];
  });
  const content: Content = {
    ...{ ...surroundings, pages: [], clippings: clippings.size, records, overrides: [] },
    complaints: read.flatMap(({ complaints }) => complaints.map((complaint) => named(FOLDER, complaint))),
  };
  const settled = settle(content, previous);
  const { archive, permalinks, complaints } = link(FOLDER, content, settled, settled.records, previous);
  const remaining = bySource(FOLDER, [...content.complaints, ...complaints]);
  const memory = { ...NO_ROWS, ground: "one ground" };
  const pages: PlannedPage[] = [];
  for (const piece of sitePieces(archive, SETTINGS, [], readHistory(permalinks, archive), remaining, WHOLE, memory)) {
    if ("make" in piece) break;
    if ("show" in piece && "key" in piece) pages.push(piece);
  }
  return { pages, permalinks };
}

test("the same key, the same view; and an edit leaves most keys as they were", () => {
  const random = seededRandom(11);
  const texts = inventPress(BEGINNING + EDITS, 11).articles.map(writeClipping);
  const clippings: Clippings = new Map(texts.splice(0, BEGINNING).map((text, at) => [`clippings/${at}.txt`, text]));
  /** Address and key → the view, and after which edit it was made. */
  const known = new Map<string, readonly [view: string, step: string]>();
  let permalinks = NO_PERMALINKS;
  let [kept, all] = [0, 0];
  for (let at = 0; at <= EDITS; at += 1) {
    const kind = at === 0 ? "begin" : random.pick(Object.keys(EDIT));
    EDIT[kind]?.(clippings, random, texts);
    if (kind === "add") texts.shift();
    const planned = plan(clippings, permalinks);
    ({ permalinks } = planned);
    for (const { path, key, show } of planned.pages) {
      const view = JSON.stringify(show());
      if (key === null) continue;
      const before = known.get(`${path} ${key}`);
      const step = `${at} ${kind}`;
      if (before !== undefined && before[0] !== sha256(view))
        assert.fail(`${path} after ${step}, and as of ${before[1]}: ${view}`);
      known.set(`${path} ${key}`, before ?? [sha256(view), step]);
      if (at > 0) [kept, all] = [kept + (before === undefined ? 0 : 1), all + 1];
    }
  }
  assert.ok(kept > all / 2, `${kept} of ${all} keys were known`);
});
