import assert from "node:assert/strict";
import { test } from "node:test";
import { SETTING_GUIDE } from "../../src/site/setting-guide.ts";
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
volume: 2500
fragment: 4
file-limit: 5000000
line-limit: 1000
quotation-limit: 50
entry-limit: 5
archive-limit: 1
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
    volume: 2500,
    fragment: 4,
    fileLimit: 5_000_000,
    lineLimit: 1000,
    quotationLimit: 50,
    entryLimit: 5,
    archiveLimit: 1,
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

const WRONG: Readonly<Record<string, readonly string[]>> = {
  title: ["[a, list]", "{a: mapping}", '" "'],
  description: ["[a, list]", "{a: mapping}", '" "'],
  language: ["english please", "e", "[en]", "en_US_x"],
  "base-url": ["example.org", "ftp://example.org/", "//example.org/", "/archive/", "[https://example.org/]"],
  "time-zone": ["Vienna", "Europe/Nowhere", '"+25:00"', "[UTC]"],
  notice: ["[a, list]", "{a: mapping}", '" "'],
  sources: ["file", "Files", '"yes"', "[files]"],
  rights: ["[a, list]", "{a: mapping}", '" "'],
  licence: ["MIT", "mailto:ana@example.org", "data:text/plain,x", "[https://example.org/]"],
  volume: ["many", "10", "-5000", "5e3", "[5000]"],
  fragment: ["all", "0", "101", "1.5", "[4]"],
  "file-limit": ["2 MB", "999", "67108865", "1e6", "[5000]"],
  "line-limit": ["none", "99", "67108865", "-1000"],
  "quotation-limit": ["none", "0", "10000001", "1.5"],
  "entry-limit": ["none", "0", "10000001", "{a: mapping}"],
  "archive-limit": ["unlimited", "0", "10000001", "0x10"],
};

test("each kind of wrong value of each setting has a complaint with its place and its remedy", () => {
  assert.deepEqual(Object.keys(WRONG), Object.keys(SETTING_GUIDE));
  for (const [name, values] of Object.entries(WRONG))
    for (const value of values) {
      const { settings, complaints } = read(`# settings\n${name}: ${value}\n`);
      assert.deepEqual(settings, DEFAULT_SETTINGS, `${name}: ${value}`);
      assert.equal(complaints.length, 1, `${name}: ${value}`);
      assert.equal(complaints[0]?.code, "setting-unusable");
      assert.equal(complaints[0]?.place?.line, 2);
      assert.match(complaints[0]?.message ?? "", new RegExp(name));
      assert.match(complaints[0]?.remedy ?? "", /^Write /);
    }
});

test("a setting that is set twice is complained about", () => {
  assert.equal(read("title: One\ntitle: Two\n").complaints.length, 1);
});

test("a setting that does not exist is named, with those that do", () => {
  const [complaint] = read("titel: The Drawer\n").complaints;
  assert.match(complaint?.message ?? "", /“titel” is not a setting/);
  assert.match(
    complaint?.remedy ?? "",
    /title, description, language, base-url, time-zone, notice, sources, rights, licence, volume, fragment, file-limit, line-limit, quotation-limit, entry-limit, archive-limit/,
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
