/** `npm run quotations`: lines of JSON in, lines of JSON out, and what the exit code says. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

interface Answer {
  readonly status: number | null;
  readonly lines: unknown[];
  readonly complaints: string;
}

/** @param typedIn the folder where the user types it */
function run(path: string, input = "", typedIn = process.cwd()): Answer {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/quotations.ts", ...(path === "" ? [] : [path])],
    { input, encoding: "utf8", env: { ...process.env, INIT_CWD: typedIn } },
  );
  const lines = stdout.split("\n").filter((line) => line !== "");
  return { status, lines: lines.map((line) => JSON.parse(line) as unknown), complaints: stderr };
}

test("each line of prose is answered with its quotations, read from standard input", () => {
  const { status, lines } = run(
    "-",
    '{"id":"a","text":"“It is shut,” Ana Reyes said."}\n\n{"id":2,"text":"Nothing."}\n',
  );
  assert.equal(status, 0);
  assert.deepEqual(lines, [
    {
      id: "a",
      quotes: [{ text: "It is shut,", speaker: "Ana Reyes", start: 1, end: 12, basis: "cue", cue: "said" }],
    },
    { id: 2, quotes: [] },
  ]);
});

test("a line that is no JSON is complained of with its place; the others are answered", () => {
  const { status, lines, complaints } = run("-", '{"id":"a","text":"x"}\n{"id":"b"\n{"id":"c","text":"y"}');
  assert.equal(status, 1);
  assert.equal(lines.length, 2);
  assert.match(complaints, /^-:2:1: error: .*\[line-unreadable\]/m);
});

test("no file, or one that is not there, is wrong usage", () => {
  assert.equal(run("").status, 2);
  assert.equal(run("nowhere.jsonl").status, 2);
});

test("a file is meant from where it was typed, and a folder is no file", () => {
  const folder = mkdtempSync(join(tmpdir(), "prose-"));
  mkdirSync(join(folder, "deeper"));
  writeFileSync(join(folder, "prose.jsonl"), '{"id":"a","text":"Nothing."}\n');
  assert.deepEqual(run("prose.jsonl", "", folder).lines, [{ id: "a", quotes: [] }]);
  const { status, complaints } = run("deeper", "", folder);
  rmSync(folder, { recursive: true });
  assert.equal(status, 2);
  assert.match(complaints, /^deeper: this is a folder\nUsage: /);
});

test("whoever reads the answers may stop, and a file that cannot be read is said to be so: neither ends in a stack", () => {
  const folder = mkdtempSync(join(tmpdir(), "prose-"));
  writeFileSync(
    join(folder, "prose.jsonl"),
    `${JSON.stringify({ id: "a", text: "“It is shut,” she said. ".repeat(50) })}\n`.repeat(300),
  );
  writeFileSync(join(folder, "long.txt"), "“It is shut,” she said.\n".repeat(3000));
  mkdirSync(join(folder, "content", "site.yml"), { recursive: true });
  const shell = (line: string) => {
    const { stdout, stderr } = spawnSync("sh", ["-c", `(${line}; echo $? >&2) | head -c 9`], { encoding: "utf8" });
    return [stdout, stderr.trim()];
  };
  const command = (name: string) => `${process.execPath} --import tsx scripts/${name}.ts ${folder}`;
  assert.deepEqual(shell(`${command("quotations")}/prose.jsonl`), ['{"id":"a"', "0"]);
  assert.equal(shell(`${command("explain")}/long.txt`)[1], "0");
  const refused = shell(`${command("explain")}/long.txt --content ${folder}/content`)[1] ?? "";
  rmSync(folder, { recursive: true });
  assert.match(refused, /^\S+site\.yml cannot be read: it is a folder\. .*\n1$/);
  if (existsSync("/proc/self/mem"))
    assert.match(
      shell(`${process.execPath} --import tsx scripts/quotations.ts /proc/self/mem`)[1] ?? "",
      /^\S+ cannot be read: .*\n1$/,
    );
});
