/** The house rules that a reader of one file cannot see: which way imports run, where each library's door is, what the README names. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";

const ROOMS = ["src/parse", "src/archive", "src/site", "src/client", "src/style", "layouts", "scripts"] as const;
type Room = (typeof ROOMS)[number];

/** What each room may import from, itself included. */
const MAY_SEE: Record<Room, readonly Room[]> = {
  "src/parse": ["src/parse"],
  "src/archive": ["src/archive", "src/parse"],
  "src/site": ["src/site", "src/archive", "src/parse"],
  "src/client": ["src/client"],
  "src/style": [],
  layouts: ["layouts", "src/site", "src/archive", "src/parse"],
  scripts: ["scripts", "src/parse", "src/archive", "src/site", "src/client", "layouts"],
};

/** Each library and the files that may import it: its door. */
const DOORS: Record<string, RegExp> = {
  "modern-tar": /^scripts\/source-files\.ts$/,
  "@11ty/eleventy": /^(\.eleventy\.ts|scripts\/render\.ts)$/,
  "@11ty/eleventy-dev-server": /^scripts\/dev\.ts$/,
  "@citation-js/core": /^src\/site\/citation-format\.ts$/,
  "@citation-js/plugin-bibtex": /^src\/site\/citation-format\.ts$/,
  "@citation-js/plugin-ris": /^src\/site\/citation-format\.ts$/,
  "@clack/prompts": /^scripts\/(progress|new)\.ts$/,
  "@sindresorhus/slugify": /^src\/parse\/slug\.ts$/,
  "approx-string-match": /^src\/archive\/[\w-]+\.ts$/,
  "csv-stringify": /^src\/site\/csv\.ts$/,
  esbuild: /^scripts\/assets\.ts$/,
  feed: /^src\/site\/feed-format\.ts$/,
  "gray-matter": /^src\/parse\/front-matter\.ts$/,
  htmlparser2: /^src\/site\/(link-check|page-words)\.ts$/,
  luxon: /^src\/parse\/date\.ts$/,
  "markdown-it": /^src\/parse\/markdown\.ts$/,
  pagefind: /^scripts\/index\.ts$/,
  preact: /^layouts\//,
  "preact-render-to-string": /^layouts\/render\.tsx?$/,
  "schema-dts": /^src\/site\/schema-org\.ts$/,
  yaml: /^src\/parse\/yaml\.ts$/,
};

const sources = [...ROOMS.flatMap((room) => listSources(room)), ".eleventy.ts"];

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path).replaceAll("\\", "/"))
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && statSync(path).isFile());
}

function importsOf(path: string): string[] {
  return [
    ...readFileSync(path, "utf8").matchAll(/^(?:import|export)\s[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm),
  ].map((match) => match[1] ?? match[2] ?? "");
}

const roomOf = (path: string): Room | undefined => ROOMS.find((room) => path.startsWith(`${room}/`));

test("imports run one way: parse, archive, site, layouts, with scripts at the edge", () => {
  for (const path of sources) {
    const room = roomOf(path);
    if (!room) continue;
    for (const target of importsOf(path).filter((name) => name.startsWith("."))) {
      const seen = roomOf(normalize(join(dirname(path), target)).replaceAll("\\", "/"));
      if (!seen) continue;
      assert.ok(
        MAY_SEE[room].includes(seen),
        `${path} imports from ${seen}, which ${room} may not see. Pass the value in, or move what is shared to the earlier room.`,
      );
    }
  }
});

test("src is pure: no disk, clock, network, process or environment", () => {
  for (const path of sources.filter((path) => path.startsWith("src/") && !path.startsWith("src/client/"))) {
    for (const name of importsOf(path))
      assert.ok(
        !name.startsWith("node:") || name === "node:crypto",
        `${path} imports ${name}: let scripts/ do it and pass the result in.`,
      );
    const text = readFileSync(path, "utf8");
    for (const word of [/\bprocess\.(?!id)/, /\bDate\.now\(/, /\bnew Date\(\)/, /\bMath\.random\(/, /\bfetch\(/])
      assert.doesNotMatch(text, word, `${path} reaches outside itself`);
  }
});

test("each library has one door", () => {
  const packages = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
  for (const path of sources)
    for (const name of importsOf(path).filter((name) => !name.startsWith(".") && !name.startsWith("node:"))) {
      const library = name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : (name.split("/")[0] ?? name);
      assert.ok(library in packages.dependencies, `${path} imports ${library}, which package.json does not name`);
      const door = DOORS[library];
      if (door) assert.match(path, door, `${path} imports ${library} past its door`);
    }
});

test("no file re-exports another, and none is named for having no name", () => {
  for (const path of sources) {
    assert.doesNotMatch(
      readFileSync(path, "utf8"),
      /^export\s+(\*|\{[^}]*\})\s+from/m,
      `${path} re-exports: import from the source`,
    );
    // `scripts/index.ts` is named for the search index it writes.
    if (path !== "scripts/index.ts")
      assert.doesNotMatch(path, /\/(utils?|helpers?|common|misc|index)\.tsx?$/, `${path}: a name not found yet`);
  }
});

test("every file opens by saying what it is for", () => {
  for (const path of sources.filter((path) => !path.endsWith(".d.ts")))
    assert.match(readFileSync(path, "utf8"), /^(\/\*\*|\/\/)/, `${path} has no opening comment`);
});

test("the README names every command and every room, and no other", () => {
  const readme = readFileSync("README.md", "utf8");
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const named = new Set([...readme.matchAll(/npm (?:run )?(test|(?<=run )[\w:-]+)/g)].map((match) => match[1] ?? ""));
  for (const command of Object.keys(scripts)) assert.ok(named.has(command), `the README does not name ${command}`);
  for (const command of named)
    assert.ok(command in scripts, `the README names npm run ${command}, which does not exist`);
  for (const room of ROOMS) assert.ok(readme.includes(`${room}/`), `the README does not name ${room}/`);
  for (const [, path = ""] of readme.matchAll(/^ {4}((?:src|layouts|scripts|tests|content)[\w/.-]*) {2}/gm))
    assert.ok(existsSync(path), `the README names ${path}, which does not exist`);
});

test("the lockfile names every platform's packages, at exact versions, and no registry's host", () => {
  interface Locked {
    readonly version?: string;
    readonly resolved?: string;
    readonly optionalDependencies?: Record<string, string>;
    readonly dependencies?: Record<string, string>;
    readonly devDependencies?: Record<string, string>;
  }
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };
  for (const [path, { resolved, optionalDependencies = {} }] of Object.entries(packages)) {
    assert.equal(resolved, undefined, `${path} says where it was fetched from`);
    for (const name of Object.keys(optionalDependencies))
      assert.ok(
        `node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages,
        `${name}, which ${path} may need on another platform, is missing: npm ci would refuse the lockfile`,
      );
  }
  const { dependencies = {}, devDependencies = {} } = packages[""] ?? {};
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    assert.match(version, /^\d+\.\d+\.\d+$/, `${name} has no exact version`);
});
