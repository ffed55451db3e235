import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_SETTINGS, readBaseUrl, readSettings } from "../../src/site/settings.ts";

const read = (yaml: string) => readSettings({ path: "site.yml", bytes: new TextEncoder().encode(yaml) });

test("an archive without site.yml, or with an empty one, has every setting", () => {
  for (const { settings, complaints } of [readSettings(null), read(""), read("# nothing yet\n")]) {
    assert.deepEqual(settings, DEFAULT_SETTINGS);
    assert.deepEqual(complaints, []);
  }
});

test("every setting is read", () => {
  const { settings, complaints } = read(`title: "  The Drawer "
description: Clippings.
language: en-gb
base-url: https://example.org/press
time-zone: Europe/Lisbon
notice: A sample.
sources: bundle
rights: Everybody may use it.
licence: https://example.org/licence
`);
  assert.deepEqual(complaints, []);
  assert.deepEqual(settings, {
    title: "The Drawer",
    description: "Clippings.",
    language: "en-GB",
    baseUrl: "https://example.org/press/",
    timeZone: "Europe/Lisbon",
    notice: "A sample.",
    sources: "bundle",
    rights: "Everybody may use it.",
    licence: "https://example.org/licence",
  });
});

test("a setting left empty is as if it were not there", () => {
  const { settings, complaints } = read("title:\nnotice: ''\n");
  assert.deepEqual(settings, DEFAULT_SETTINGS);
  assert.deepEqual(complaints, []);
});

test("each setting that cannot be used is complained about at its place, and keeps its default", () => {
  const { settings, complaints } = read(`title: "   "
language: not a language
base-url: javascript:alert(1)
time-zone: Europe/Nowhere
notice: {a: mapping}
sources: some
rights: [a, list]
licence: javascript:alert(1)
`);
  assert.deepEqual(settings, DEFAULT_SETTINGS);
  assert.deepEqual(
    complaints.map(({ code, severity, place }) => [code, severity, place?.line, place?.column]),
    [8, 11, 11, 12, 9, 10, 9, 10].map((column, line) => ["setting-unusable", "error", line + 1, column]),
  );
  for (const { remedy } of complaints) assert.match(remedy, /^Write /);
});

test("a setting that does not exist is named, with those that do", () => {
  const [complaint] = read("titel: The Drawer\n").complaints;
  assert.match(complaint?.message ?? "", /“titel” is not a setting/);
  assert.match(
    complaint?.remedy ?? "",
    /title, description, language, base-url, time-zone, notice, sources, rights, licence/,
  );
  assert.deepEqual(complaint?.place, { line: 1, column: 1 });
});

test("settings that are no fields, or no YAML, are complained about once", () => {
  assert.equal(read("- a\n- list\n").complaints.length, 1);
  assert.equal(read("text").complaints.length, 1);
  assert.equal(read("a: b: c").complaints[0]?.code, "yaml-syntax");
});

test("a base URL ends in one slash and carries neither query nor fragment", () => {
  assert.equal(readBaseUrl("https://example.org"), "https://example.org/");
  assert.equal(readBaseUrl(" https://example.org/a/?b#c "), "https://example.org/a/");
  for (const none of ["", "example.org", "ftp://example.org/", "//example.org/"]) assert.equal(readBaseUrl(none), null);
});
