/**
 * Whether an expression can blow up. recheck proves that it cannot, or looks for an attack and finds none; what it has no answer to in
 * time, or finds by counting the steps of an engine of its own, is measured in the engine that runs it: on recheck's attack, and on
 * what the expression itself is written from.
 */
import { check } from "recheck";
import type { Expression } from "./expression.ts";
import { timeOf } from "./growth.ts";
import type { Grown } from "./pathological.ts";

export interface Verdict {
  readonly basis: "proved" | "searched" | "measured";
  /** Null where it is safe. */
  readonly fault: string | null;
}

export async function judge({ source, flags }: Expression, timeout: number): Promise<Verdict> {
  const found = await check(source, flags.replace("v", "u"), { timeout });
  if (found.status === "safe") return { basis: found.checker === "automaton" ? "proved" : "searched", fault: null };
  const attacks = found.status === "vulnerable" ? [pumped(found.attack)] : [];
  const steep = [...attacks, ...writtenFrom(source)].find((attack) => isSlow(source, flags, attack));
  if (steep === undefined) return { basis: "measured", fault: null };
  const said = found.status === "vulnerable" ? found.complexity.summary : "slow when measured";
  return { basis: "measured", fault: `${said}, as on ${JSON.stringify(steep(40))}` };
}

interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
}

function pumped({ pumps, suffix }: Attack): Grown {
  return (length) =>
    pumps
      .map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(length / pumps.length / Math.max(1, pump.length))))
      .join("") + suffix;
}

/** Every sign and every word of an expression again and again, after every word of it. */
function writtenFrom(source: string): readonly Grown[] {
  const words = [...new Set(source.match(/[\p{L}\p{N}<&#;:/-]{2,}/gu))].slice(0, 6);
  const signs = [...new Set(source.replace(/\\[a-zA-Z]/g, ""))].slice(0, 24);
  const units = [...new Set([" ", "\n", "a", "A", "1", ...signs, ...words])];
  return units.flatMap((unit) =>
    ["", ...words].map(
      (head): Grown =>
        (length) =>
          `${head}${unit.repeat(Math.ceil(length / unit.length))}\u0000`,
    ),
  );
}

/** Small ones first: what doubles with every sign would never come to an end with large ones. */
const LENGTHS = [16, 20, 24, 28, 100, 1_000, 4_000, 32_000];
/** Milliseconds; an expression that goes through the longest once takes a few. */
const SLOW = 60;

function isSlow(source: string, flags: string, attack: Grown): boolean {
  const everywhere = new RegExp(source, flags.replace(/[gy]/g, "").concat("g"));
  return LENGTHS.some((length) => {
    const text = attack(length);
    const work = () => text.replace(everywhere, "");
    return timeOf(work, 1) > SLOW && timeOf(work, 2) > SLOW;
  });
}
