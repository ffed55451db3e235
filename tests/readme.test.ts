/** The README's tables that are made from data are current. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CATALOGUE } from "../src/parse/complaint-catalogue.ts";

const readme = readFileSync("README.md", "utf8");

test("every complaint code is in the README with its meaning and its remedy, and no other", () => {
  const rows = Object.entries(CATALOGUE).map(
    ([code, { severity, meaning, remedy }]) => `| \`${code}\` | ${severity} | ${meaning} | ${remedy} |`,
  );
  const missing = rows.filter((row) => !readme.includes(row));
  assert.deepEqual(missing, [], `the README's catalogue wants these rows:\n${rows.join("\n")}\n`);
  const listed = [...readme.matchAll(/^\| `([a-z0-9-]+)` \| (?:error|warning) \|/gm)].map(([, code]) => code);
  assert.deepEqual(
    listed.filter((code) => !(code !== undefined && code in CATALOGUE)),
    [],
  );
});
