/** The README's tables that are made from data are current. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CATALOGUE } from "../src/parse/complaint-catalogue.ts";
import { SETTING_GUIDE } from "../src/site/setting-guide.ts";
import { DEFAULT_SETTINGS } from "../src/site/settings.ts";

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

test("every setting is in the README with what it may be and its default, and no other", () => {
  const rows = Object.entries(SETTING_GUIDE).map(
    ([name, { means, values, unset }]) => `| \`${name}\` | ${means} | ${values} | ${unset} |`,
  );
  const [, table = ""] = /<!-- settings -->\n([\s\S]*?)<!-- \/settings -->/.exec(readme) ?? [];
  assert.deepEqual(
    table.trim().split("\n").slice(2),
    rows,
    `the README's settings want these rows:\n${rows.join("\n")}\n`,
  );
});

test("the defaults the README names are the defaults", () => {
  for (const [name, { unset }] of Object.entries(SETTING_GUIDE)) {
    const key = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const value = (DEFAULT_SETTINGS as unknown as Readonly<Record<string, string | null>>)[key];
    assert.notEqual(value, undefined, name);
    if (value === null) assert.doesNotMatch(unset, /^`/, name);
    else assert.ok(unset.startsWith(`\`${value}\``), name);
  }
});
