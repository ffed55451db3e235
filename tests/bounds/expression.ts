/**
 * Every regular expression of the program: the literals, as a parser finds them in the sources, and those that are put together
 * when a module is loaded, seen as they are built. One that is put together later could be anything, and is named.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parse, type Token, tokTypes } from "acorn";
import { transform } from "esbuild";

export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** Files it stands in, or is built in, from the program's root. */
  readonly files: readonly string[];
}

export interface Found {
  readonly expressions: readonly Expression[];
  /** Calls of `RegExp` that build an expression when they are run, as they stand in the code. */
  readonly late: readonly string[];
}

const ROOMS = ["src", "scripts", "layouts"];

/** Each expression once, whatever the number of its places. */
export async function collectExpressions(): Promise<Found> {
  const paths = [...ROOMS.flatMap(listSources), ".eleventy.ts"];
  const read = await Promise.all(paths.map(async (path) => readExpressions(path, readFileSync(path, "utf8"))));
  const building = paths.filter((_, i) => (read[i]?.early ?? 0) > 0);
  return {
    expressions: unite([...read.flatMap(({ literals }) => literals), ...(await watchBuilding(building))]),
    late: read.flatMap(({ late }) => late),
  };
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path).replaceAll("\\", "/"))
    .filter((path) => /\.(?:m?tsx?|mjs)$/.test(path) && !/\.d\.m?ts$/.test(path));
}

interface Read {
  readonly literals: readonly Expression[];
  /** How many are built as the module is loaded. */
  readonly early: number;
  readonly late: readonly string[];
}

/** One file's. Types and JSX are taken away first, by what does so when the program runs. */
export async function readExpressions(path: string, text: string): Promise<Read> {
  const { code } = await transform(text, { loader: "tsx", jsx: "automatic", target: "esnext", charset: "utf8" });
  const tokens: Token[] = [];
  const tree = parse(code, { ecmaVersion: "latest", sourceType: "module", onToken: tokens });
  const literals = tokens
    .filter(({ type }) => type === tokTypes.regexp)
    .map((token) => {
      const { pattern, flags } = (token as Token & { value: { pattern: string; flags: string } }).value;
      return { source: pattern, flags, files: [path] };
    });
  const built = findBuilt(tree, false);
  return {
    literals,
    early: built.filter(({ late }) => !late).length,
    late: built.filter(({ late }) => late).map(({ start, end }) => `${path}: ${code.slice(start, end)}`),
  };
}

interface TreeNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly callee?: TreeNode;
  readonly arguments?: readonly TreeNode[];
}

/** Calls of `RegExp` below a node; those within a function are late. One that copies a constant builds nothing. */
function findBuilt(node: unknown, late: boolean): { late: boolean; start: number; end: number }[] {
  if (Array.isArray(node)) return node.flatMap((one) => findBuilt(one, late));
  if (typeof node !== "object" || node === null || !("type" in node)) return [];
  const { type, callee, start, end, arguments: given = [] } = node as TreeNode;
  const inner = late || /Function/.test(type);
  const below = Object.values(node).flatMap((value) => findBuilt(value, inner));
  if (callee?.name !== "RegExp" || /^[A-Z][A-Z_]*$/.test(given[0]?.name ?? "")) return below;
  return [{ late, start, end }, ...below];
}

let watched = 0;

/** What is handed to `RegExp` while these modules are loaded. */
async function watchBuilding(paths: readonly string[]): Promise<readonly Expression[]> {
  watched += 1;
  const usual = globalThis.RegExp;
  const found: Expression[] = [];
  let at = "";
  globalThis.RegExp = new Proxy(usual, {
    construct(target, given: [string | RegExp, string?], asked) {
      const made = Reflect.construct(target, given, asked) as RegExp;
      found.push({ source: made.source, flags: made.flags, files: [at] });
      return made;
    },
  });
  try {
    for (const path of paths) {
      at = path;
      // A module that is loaded already would build nothing: a query makes it another.
      await import(`${pathToFileURL(resolve(path)).href}?watched=${watched}`);
    }
  } finally {
    globalThis.RegExp = usual;
  }
  return found.filter(({ files: [file] }) => file !== "");
}

function unite(expressions: readonly Expression[]): readonly Expression[] {
  const byText = new Map<string, Expression>();
  for (const expression of expressions) {
    const key = `/${expression.source}/${expression.flags}`;
    const files = new Set([...(byText.get(key)?.files ?? []), ...expression.files]);
    byText.set(key, { ...expression, files: [...files] });
  }
  return [...byText.values()];
}
