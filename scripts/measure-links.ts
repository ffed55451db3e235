/**
 * `npm run measure:links`: 1,000 references with known answers, against an invented press of 2,000 articles. Prints a table;
 * exit code 1 where the floor is not held: no wrong link, 97 % of what is held found, every tie reported as a tie.
 */
import { pathToFileURL } from "node:url";
import type { ResolvedEntry } from "../src/archive/archive.ts";
import { buildArchive, type RecordWithProse } from "../src/archive/build.ts";
import { openContent, readContent } from "./content.ts";
import { type LabelledReference, labelReferences } from "./invented/labelled.ts";
import { labelClippings } from "./invented/labelled-clipping.ts";
import { seededRandom } from "./invented/random.ts";

export interface Tally {
  readonly kind: string;
  readonly count: number;
  /** Linked to the article meant. */
  readonly right: number;
  /** Linked to another, or linked where nothing is held or nothing tells which. */
  readonly wrong: number;
  /** Reported as a tie, of exactly the articles that are tied. */
  readonly tied: number;
  readonly ambiguous: number;
  readonly missing: number;
}

export interface Measurement {
  readonly tallies: readonly Tally[];
  readonly wrong: number;
  /** Of the references to what is held, the share that lead to the one article or are reported as the tie they are. */
  readonly found: number;
  /** Of the ties that were found at all, the share reported as ties, with all their articles and no other. */
  readonly tied: number;
  readonly misjudged: readonly Answer[];
}

/** @param clippings a second archive that is asked for, a quarter of the references: the sample archive's records */
export function measureLinks(
  clippings: readonly RecordWithProse[],
  size = 2000,
  count = 1000,
  seed = 20261123,
): Measurement {
  const ofClippings = clippings.length === 0 ? 0 : Math.floor(count / 4);
  const invented = labelReferences(size, count - ofClippings, seed);
  const references = labelClippings(seededRandom(seed), clippings, ofClippings);
  return tally([...answer(invented.records, invented.references), ...answer(clippings, references)]);
}

interface Answer {
  readonly reference: LabelledReference;
  readonly resolved: ResolvedEntry;
}

/** Each reference is put into an article of its own beside the records, and the archive is built. */
function answer(records: readonly RecordWithProse[], references: readonly LabelledReference[]): readonly Answer[] {
  const [any] = records;
  if (any === undefined) return [];
  const held = records.map(({ fields, prose }) => ({ fields: { ...fields, context: [] }, prose }));
  const asking = references.map(
    ({ entry }, number): RecordWithProse => ({
      fields: {
        ...any.fields,
        id: `undated-asking-${number}`,
        date: null,
        title: `Zq${number}`,
        headline: null,
        quotes: [],
        speakers: [],
        topics: [],
        context: [entry],
      },
      prose: { lead: [], text: [] },
    }),
  );
  const { byId } = buildArchive([...held, ...asking], { people: [], outlets: [] });
  return references.map((reference, number) => {
    const resolved = byId.get(`undated-asking-${number}`)?.context[0];
    if (resolved === undefined) throw new Error("an entry was lost");
    return { reference, resolved };
  });
}

function tally(answers: readonly Answer[]): Measurement {
  const tallies = new Map<string, { -readonly [K in keyof Tally]: Tally[K] }>();
  const misjudged: Answer[] = [];
  for (const { reference, resolved } of answers) {
    const { kind } = reference;
    const expected = [...reference.articles].sort();
    const counted = tallies.get(kind) ?? { kind, count: 0, right: 0, wrong: 0, tied: 0, ambiguous: 0, missing: 0 };
    tallies.set(kind, counted);
    counted.count += 1;
    const verdict = judge(resolved, expected);
    counted[verdict] += 1;
    const wanted = expected.length === 0 ? "missing" : expected.length === 1 ? "right" : "tied";
    if (verdict !== wanted) misjudged.push({ reference, resolved });
  }

  const list = [...tallies.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  const sum = (read: (tally: Tally) => number, only: (tally: Tally) => boolean): number =>
    list.filter(only).reduce((total, tally) => total + read(tally), 0);
  const isFindable = ({ kind }: Tally): boolean => !kind.includes("not held");
  const ties = list.filter(({ kind }) => isTie(kind));
  const reported = ties.reduce((total, { tied }) => total + tied, 0);
  return {
    tallies: list,
    wrong: sum(
      ({ wrong }) => wrong,
      () => true,
    ),
    found: sum(({ right, tied }) => right + tied, isFindable) / sum(({ count: all }) => all, isFindable),
    tied: reported / ties.reduce((total, { count, missing }) => total + count - missing, 0),
    misjudged,
  };
}

function isTie(kind: string): boolean {
  return kind === "tie" || kind === "tie, damaged";
}

function judge(
  { state, target, candidates }: ResolvedEntry,
  expected: readonly string[],
): "right" | "wrong" | "tied" | "ambiguous" | "missing" {
  if (state === "missing") return "missing";
  if (state === "ambiguous") return expected.length > 1 && candidates.join() === expected.join() ? "tied" : "ambiguous";
  return expected.length === 1 && target?.article === expected[0] ? "right" : "wrong";
}

function formatTable({ tallies, wrong, found, tied }: Measurement): string {
  const columns = ["count", "right", "wrong", "tied", "ambiguous", "missing"] as const;
  const width = Math.max(...tallies.map(({ kind }) => kind.length));
  const line = (kind: string, cells: readonly string[]): string =>
    kind.padEnd(width) + cells.map((cell) => cell.padStart(11)).join("");
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return [
    line("reference", columns),
    ...tallies.map((tally) =>
      line(
        tally.kind,
        columns.map((column) => (tally[column] === 0 ? "·" : String(tally[column]))),
      ),
    ),
    "",
    `wrong links ${wrong}; of what is held ${percent(found)} found; of the ties found ${percent(tied)} reported as ties`,
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const started = performance.now();
  const measurement = measureLinks(readContent(openContent("content")).records);
  console.log(formatTable(measurement));
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (process.argv.includes("--misjudged")) {
    for (const { reference, resolved } of measurement.misjudged)
      console.log(JSON.stringify({ kind: reference.kind, ...resolved }));
  }
  if (measurement.wrong > 0 || measurement.found < 0.97 || measurement.tied < 1) process.exitCode = 1;
}
