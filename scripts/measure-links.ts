/**
 * `npm run measure:links`: 1,000 references with known answers, against an invented press of 2,000 articles. Prints a table;
 * exit code 1 where the floor is not held: no wrong link, 97 % of the findable found, every tie reported as a tie.
 */
import { pathToFileURL } from "node:url";
import type { ResolvedEntry } from "../src/archive/archive.ts";
import { buildArchive } from "../src/archive/build.ts";
import { type LabelledReference, labelReferences } from "./invented/labelled.ts";
import { inventedId, readEntry, writeRecord } from "./invented/record.ts";

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
  /** Share of the references naming one held article that lead there. */
  readonly found: number;
  /** Share of the ties reported as ties. */
  readonly tied: number;
  readonly misjudged: readonly { readonly reference: LabelledReference; readonly resolved: ResolvedEntry }[];
}

export function measureLinks(size = 2000, count = 1000, seed = 20261123): Measurement {
  const { articles, references } = labelReferences(size, count, seed);
  const records = articles.map(writeRecord);
  const ids = articles.map(inventedId);
  const citing = references.map(({ entry }, number) => {
    const record = writeRecord({
      number,
      date: "2022-01-01",
      outlet: "The Asking Post",
      topics: [],
      headline: `Zq${number}`,
      known: { text: `Zq${number}.`, speaker: "Zq" },
      paragraphs: [],
      context: [],
    });
    return { ...record, fields: { ...record.fields, context: [readEntry(entry)] } };
  });
  const archive = buildArchive([...records, ...citing], { people: [], outlets: [] });

  const tallies = new Map<string, { -readonly [K in keyof Tally]: Tally[K] }>();
  const misjudged: Measurement["misjudged"][number][] = [];
  references.forEach((reference, i) => {
    const { kind } = reference;
    const resolved = archive.byId.get((citing[i] as (typeof citing)[number]).fields.id)?.context[0] as ResolvedEntry;
    const expected = reference.articles.map((number) => ids[number] as string).sort();
    const tally = tallies.get(kind) ?? { kind, count: 0, right: 0, wrong: 0, tied: 0, ambiguous: 0, missing: 0 };
    tallies.set(kind, tally);
    tally.count += 1;
    const verdict = judge(resolved, expected);
    tally[verdict] += 1;
    const wanted = expected.length === 0 ? "missing" : expected.length === 1 ? "right" : "tied";
    if (verdict !== wanted) misjudged.push({ reference, resolved });
  });

  const list = [...tallies.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  const sum = (read: (tally: Tally) => number, only: (tally: Tally) => boolean): number =>
    list.filter(only).reduce((total, tally) => total + read(tally), 0);
  const isFindable = ({ kind }: Tally): boolean => !kind.includes("not held") && !isTie(kind);
  return {
    tallies: list,
    wrong: sum(
      ({ wrong }) => wrong,
      () => true,
    ),
    found: sum(({ right }) => right, isFindable) / sum(({ count: all }) => all, isFindable),
    tied:
      sum(
        ({ tied }) => tied,
        ({ kind }) => isTie(kind),
      ) /
      sum(
        ({ count: all }) => all,
        ({ kind }) => isTie(kind),
      ),
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
    `wrong links ${wrong}; of the findable ${percent(found)} found; of the ties ${percent(tied)} reported as ties`,
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const started = performance.now();
  const measurement = measureLinks();
  console.log(formatTable(measurement));
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (process.argv.includes("--misjudged")) {
    for (const { reference, resolved } of measurement.misjudged)
      console.log(JSON.stringify({ kind: reference.kind, ...resolved }));
  }
  if (measurement.wrong > 0 || measurement.found < 0.97 || measurement.tied < 1) process.exitCode = 1;
}
