/** The figures as tables for a terminal, which are Markdown's as well. */
import { type BuildFigures, oursOf, type Promised, peersOf, type Round, summarise, weighPromises } from "./figures.ts";
import { BUILDS } from "./ours.ts";
import { PEER_BUILDS } from "./peer.ts";

export function writeTables(rounds: readonly Round[]): string {
  const ours = BUILDS.map((name) => {
    const builds = oursOf(rounds, name);
    return { name, figures: summarise(builds), touched: builds.at(-1)?.touched };
  });
  const peer = rounds.every(({ peer }) => peer !== null)
    ? PEER_BUILDS.map((name) => ({
        name: `peer, ${name}`,
        figures: summarise(peersOf(rounds, name)),
        files: peersOf(rounds, name).at(-1)?.files,
      }))
    : [];
  const all = [...ours, ...peer];
  const stages = [...new Set(all.flatMap(({ figures }) => Object.keys(figures.stages)))];
  return [
    formatTable([
      [
        "build",
        "seconds",
        "CPU s",
        "peak MB",
        "MB written",
        "files",
        "touched",
        "pages changed",
        "others changed",
        "same bytes",
      ],
      ...ours.map(({ name, figures, touched }) => [
        ...[name, ...columns(figures)],
        ...[
          touched?.files,
          touched?.touched,
          touched?.pages,
          (touched?.beyond ?? 0) - (touched?.same ?? 0),
          touched?.same,
        ].map(String),
      ]),
      ...peer.map(({ name, figures, files }) => [name, ...columns(figures), String(files), "all", "", "", ""]),
    ]),
    formatTable([
      // Outside of the stages: starting, loading the libraries, ending.
      ["seconds of", "outside", ...stages],
      ...all.map(({ name, figures }) => [
        ...[name, show(secondsOutside(figures), 2)],
        ...stages.map((stage) => show(figures.stages[stage], 2)),
      ]),
    ]),
    formatTable([["promised of 10,000 articles", "here", "at most", ""], ...weighPromises(rounds).map(writePromise)]),
  ].join("\n\n");
}

function columns({ seconds, cpuSeconds, peakMegabytes, megabytesWritten }: BuildFigures): readonly string[] {
  const unmeasured = "not measured";
  return [
    show(seconds, 2),
    cpuSeconds === null ? unmeasured : show(cpuSeconds, 2),
    peakMegabytes === null ? unmeasured : show(peakMegabytes, 0),
    megabytesWritten === null ? unmeasured : show(megabytesWritten, 1),
  ];
}

function secondsOutside({ seconds, stages }: BuildFigures): number {
  return Object.values(stages).reduce((left, stage) => left - stage, seconds);
}

function writePromise({ name, value, bound, isHeld }: Promised): readonly string[] {
  const digits = Number.isInteger(bound) && Number.isInteger(value) ? 0 : 3;
  if (bound === null) return [name, value.toFixed(digits), "", ""];
  return [name, value.toFixed(digits), bound.toFixed(digits), isHeld === true ? "held" : "not held"];
}

function show(value: number | undefined, digits: number): string {
  return value === undefined ? "" : value.toFixed(digits);
}

/** Columns as wide as their widest cell; all but the first flush right. @param rows the head first */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? "").length)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (column === 0 ? (cells[0] ?? "").padEnd(width) : (cells[column] ?? "").padStart(width))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join("\n");
}
