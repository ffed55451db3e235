/** Measured builds to figures: medians over the rounds, and the ratios that are promised, each with its bound. Pure. */
import type { Measured } from "./command.ts";
import type { BuildName, OurBuild } from "./ours.ts";
import type { PeerBuild } from "./peer.ts";

export interface Round {
  readonly ours: readonly OurBuild[];
  readonly peer: readonly PeerBuild[] | null;
}

/** One kind of build, over all rounds; null is not measured. */
export interface BuildFigures {
  readonly seconds: number;
  readonly cpuSeconds: number | null;
  /** Of the whole process tree: files that programs map counted once a program, and as the system sums them. */
  readonly peakMegabytes: number | null;
  readonly residentMegabytes: number | null;
  readonly megabytesWritten: number | null;
  /** Seconds. */
  readonly stages: Readonly<Record<string, number>>;
}

export interface Promised {
  readonly name: string;
  readonly value: number;
  /** At most; meant for 10,000 articles. Null: said for what it tells, and not promised. */
  readonly bound: number | null;
  readonly isHeld: boolean | null;
}

export function summarise(
  builds: readonly (Measured & { readonly stages: Readonly<Record<string, number>> })[],
): BuildFigures {
  const over = (figure: (build: Measured) => number | null | undefined): number | null => {
    const values = builds.map(figure).filter((value) => value !== null && value !== undefined);
    return values.length === 0 ? null : median(values);
  };
  const names = [...new Set(builds.flatMap(({ stages }) => Object.keys(stages)))];
  return {
    seconds: median(builds.map(({ seconds }) => seconds)),
    cpuSeconds: over(({ cpuSeconds }) => cpuSeconds),
    peakMegabytes: over(({ peak }) => peak?.megabytes),
    residentMegabytes: over(({ peak }) => peak?.residentMegabytes),
    megabytesWritten: over(({ megabytesWritten }) => megabytesWritten),
    stages: Object.fromEntries(names.map((name) => [name, median(builds.map(({ stages }) => stages[name] ?? 0))])),
  };
}

const EDITED = ["one added", "one retitled", "one deleted"] as const;

/** What the README promises of 10,000 articles; what compares needs a peer. */
export function weighPromises(rounds: readonly Round[]): readonly Promised[] {
  const ours = (name: BuildName): BuildFigures => summarise(oursOf(rounds, name));
  const [clean, added] = [ours("clean"), ours("one added")];
  const most = (name: BuildName, figure: "beyond" | "same"): number =>
    Math.max(...oursOf(rounds, name).map(({ touched }) => touched[figure]));
  const promises: (readonly [string, number | null, number | null])[] = [
    ["one added: seconds", added.seconds, 2],
    ["unchanged: seconds", ours("unchanged").seconds, 1],
    ...EDITED.map((name) => [`${name}: files touched, less pages changed`, most(name, "beyond"), 10] as const),
    ...EDITED.map((name) => [`${name}: files touched, less files changed`, most(name, "same"), 10] as const),
  ];
  if (rounds.every(({ peer }) => peer !== null)) {
    const [peerClean, peerAdded] = (["clean", "one added"] as const).map((name) =>
      summarise(peersOf(rounds, name)),
    ) as [BuildFigures, BuildFigures];
    promises.unshift(
      ["clean: seconds, to the peer's", divide(clean.seconds, peerClean.seconds), 0.85],
      ["clean: peak memory, to the peer's", divide(clean.peakMegabytes, peerClean.peakMegabytes), 1.25],
      ["one added: seconds, to the peer's", divide(added.seconds, peerAdded.seconds), 1 / 12],
      // Where others are at work on the machine, CPU time says more than the clock.
      ["clean: CPU seconds, to the peer's", divide(clean.cpuSeconds, peerClean.cpuSeconds), null],
      ["one added: CPU seconds, to the peer's", divide(added.cpuSeconds, peerAdded.cpuSeconds), null],
    );
  }
  return promises.flatMap(([name, value, bound]) =>
    value === null ? [] : [{ name, value, bound, isHeld: bound === null ? null : value <= bound }],
  );
}

export function oursOf(rounds: readonly Round[], name: BuildName): readonly OurBuild[] {
  return rounds.flatMap(({ ours }) => ours.filter((build) => build.name === name));
}

export function peersOf(rounds: readonly Round[], name: PeerBuild["name"]): readonly PeerBuild[] {
  return rounds.flatMap(({ peer }) => (peer ?? []).filter((build) => build.name === name));
}

/** @throws RangeError where there is nothing */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined) throw new RangeError("no median of nothing");
  return (low + high) / 2;
}

function divide(one: number | null, other: number | null): number | null {
  return one === null || other === null || other === 0 ? null : one / other;
}
