/** Reproducible: the same archive gives the same bytes, whoever builds it, where, when, and with which Node. */
import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { copyCheckout } from "../checkout.ts";
import type { Proof, Prove } from "./promise.ts";
import { buildIn, fetchNode, moveContent, type Surroundings } from "./surroundings.ts";

const MASK = (mask: string): readonly string[] => ["sh", "-c", `umask ${mask}; exec "$@"`, "sh"];
const ONE_CORE = ["taskset", "--cpu-list", "0"];
const NOBODY = 65534;
const AS_NOBODY = ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"];
const LINES = ["20", "22", "24"];

/** Kind of variation → how it is varied; null where it cannot be here. */
export type Variations = ReadonlyMap<string, Surroundings | null>;

export const proveReproducible: Prove = async (scale) => {
  const [content, root] = [moveContent(), copyCheckout()];
  try {
    return scale === "short" ? [compare(new Map([everything(content)]))] : [compare(listVariations(content, root))];
  } finally {
    for (const folder of [dirname(dirname(content)), dirname(root)]) rmSync(folder, { recursive: true, force: true });
  }
};

function everything(content: string): readonly [string, Surroundings] {
  const env = { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", OTHERWISE: "clock order" };
  return ["time zone, locale, umask, path, file order and clock", { content, env, under: MASK("077") }];
}

function listVariations(content: string, root: string): Variations {
  const isRoot = process.getuid?.() === 0;
  return new Map<string, Surroundings | null>([
    ["a time zone ahead", { env: { TZ: "Pacific/Kiritimati" } }],
    ["a time zone behind", { env: { TZ: "America/St_Johns" } }],
    ["a Turkish locale", { env: { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" } }],
    ["no locale", { env: { LANG: "", LC_ALL: "C" } }],
    ["a strict umask", { under: MASK("077") }],
    ["a loose umask", { under: MASK("000") }],
    ["another user", isRoot ? { under: AS_NOBODY, user: NOBODY, env: { HOME: "/nonexistent" } } : null],
    ["another path of the clippings", { content }],
    ["another path of the program", { root }],
    ["another order of files", { env: { OTHERWISE: "order" } }],
    ["another clock", { env: { OTHERWISE: "clock" } }],
    ["a warm cache", { isWarm: true }],
    ["one core", { under: ONE_CORE }],
    ...LINES.map((line): [string, Surroundings | null] => {
      const node = fetchNode(line);
      return [`Node ${line}`, node === null ? null : { node }];
    }),
  ]);
}

/** @param plain what all are compared with */
export function compare(variations: Variations, plain: Surroundings = {}): Proof {
  const expected = buildIn(plain);
  const broke: string[] = [];
  const tried: string[] = [];
  for (const [kind, surroundings] of variations) {
    if (surroundings === null) continue;
    tried.push(kind);
    broke.push(...findDifferences(expected, surroundings).map((fault) => `${kind}: ${fault}`));
  }
  const left = [...variations.keys()].filter((kind) => !tried.includes(kind));
  return {
    promise: "The same archive gives the same bytes",
    tried: tried.length,
    of: `variations: ${tried.join("; ")}${left.length > 0 ? `; not tried: ${left.join("; ")}` : ""}`,
    broke,
  };
}

function findDifferences(expected: ReadonlyMap<string, string>, surroundings: Surroundings): readonly string[] {
  try {
    const found = buildIn(surroundings);
    const paths = new Set([...expected.keys(), ...found.keys()]);
    return [...paths].filter((path) => found.get(path) !== expected.get(path)).map((path) => `${path} is not the same`);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
