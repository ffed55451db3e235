/**
 * Bounds: no expression of the program blows up, whatever is read takes a time that grows as its length does, and what is too large is
 * answered in little memory. Each expression's verdict is kept beside the tests, so that the short form judges only those that are new.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/root.ts";
import { collectExpressions, type Expression, type Found } from "../bounds/expression.ts";
import { growthOf, isSteep } from "../bounds/growth.ts";
import { proveMemory } from "../bounds/memory.ts";
import { type Grown, PATHOLOGICAL, PATHOLOGICAL_YAML } from "../bounds/pathological.ts";
import { READERS, type Reader, YAML_READERS } from "../bounds/reader.ts";
import { judge, type Verdict } from "../bounds/verdict.ts";
import { type Proof, type Prove, type Scale, TELL_NOBODY, type Tell } from "./promise.ts";

const KEPT = join(ROOT, "tests/bounds/judged.json");
/** For each expression, in milliseconds. */
const TIMEOUT = { short: 10_000, whole: 20_000 };
const SIZES = { short: [1_500, 12_000], whole: [100_000, 1_000_000] } as const;
/** The short form gives those that read something else than clippings one input in so many, each others. */
const STEP = 6;

export const proveBounds: Prove = async (scale, tell = TELL_NOBODY) => {
  const expressions = await proveExpressions(scale);
  tell(`${expressions.tried} ${expressions.of} judged`);
  return [expressions, proveGrowth(listTrials(scale), SIZES[scale], tell), ...proveMemory(scale)];
};

type Judged = Readonly<Record<string, Verdict["basis"]>>;

const textOf = ({ source, flags }: Expression): string => `/${source}/${flags}`;

async function proveExpressions(scale: Scale): Promise<Proof> {
  const kept = scale === "short" ? (JSON.parse(readFileSync(KEPT, "utf8")) as Judged) : {};
  const { proof, judged } = await judgeAll(await collectExpressions(), kept, TIMEOUT[scale]);
  if (scale === "whole" && proof.broke.length === 0) writeFileSync(KEPT, `${JSON.stringify(judged, null, 2)}\n`);
  return proof;
}

/** @param kept what is known to be safe already */
export async function judgeAll(
  { expressions, late }: Found,
  kept: Judged,
  timeout: number,
): Promise<{ readonly proof: Proof; readonly judged: Judged }> {
  const broke = late.map((call) => `built when it is run, so nobody can judge it: ${call}`);
  const judged: Record<string, Verdict["basis"]> = {};
  for (const expression of expressions) {
    const text = textOf(expression);
    const known = Object.hasOwn(kept, text) ? kept[text] : undefined;
    const { basis, fault } = known ? { basis: known, fault: null } : await judge(expression, timeout);
    judged[text] = basis;
    if (fault !== null) broke.push(`${expression.files.join(", ")}: ${text}: ${fault}`);
  }
  const count = (basis: Verdict["basis"]) => Object.values(judged).filter((one) => one === basis).length;
  const ways = `${count("proved")} by proof, ${count("searched")} by a search for an attack, ${count("measured")} by measuring`;
  return {
    proof: {
      promise: `No regular expression of the program can blow up (${ways})`,
      tried: expressions.length,
      of: "expressions",
      broke,
    },
    judged: Object.fromEntries(Object.entries(judged).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

export interface Trial {
  readonly reader: string;
  readonly read: Reader;
  readonly input: string;
  readonly grow: Grown;
}

function listTrials(scale: Scale): readonly Trial[] {
  const [clippings, ...others] = [
    ...Object.entries(READERS).map(([reader, read]) => ({ reader, read, inputs: PATHOLOGICAL })),
    ...Object.entries(YAML_READERS).map(([reader, read]) => ({ reader, read, inputs: PATHOLOGICAL_YAML })),
  ].map(({ reader, read, inputs }) =>
    Object.entries(inputs).map(([input, grow]): Trial => ({ reader, read, input, grow })),
  );
  const some = scale === "whole" ? others : others.map((trials, at) => trials.filter((_, i) => i % STEP === at % STEP));
  return [...(clippings ?? []), ...some.flat()];
}

export function proveGrowth(
  trials: readonly Trial[],
  sizes: readonly [number, number],
  tell: Tell = TELL_NOBODY,
): Proof {
  const broke: string[] = [];
  for (const [at, { reader, read, input, grow }] of trials.entries()) {
    if (reader !== trials[at - 1]?.reader) tell(`${reader} …`);
    const growth = growthOf((length) => {
      const text = grow(length);
      return () => read(text);
    }, sizes);
    const [small, large] = growth.times.map((time) => time.toFixed(1));
    if (isSteep(growth))
      broke.push(`${reader}, ${input}: ${small} ms for ${sizes[0]} characters, ${large} ms for ${sizes[1]}`);
  }
  return {
    promise: "Whatever is read, it takes a time that grows no faster than its length",
    tried: trials.length,
    of: "readers with inputs made to be slow",
    broke,
  };
}
