import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_SETTINGS, readBaseUrl, readSettings } from "../../src/site/settings.ts";

const read = (values: unknown) => readSettings(values, "content/site.yml");

test("an archive without site.yml has every setting", () => {
  for (const nothing of [undefined, null, {}]) {
    const { settings, complaints } = read(nothing);
    assert.deepEqual(settings, DEFAULT_SETTINGS);
    assert.deepEqual(complaints, []);
  }
});

test("every setting is read", () => {
  const { settings, complaints } = read({
    title: "  The Drawer ",
    description: "Clippings.",
    language: "en-gb",
    "base-url": "https://example.org/press",
    "time-zone": "Europe/Lisbon",
    notice: "A sample.",
  });
  assert.deepEqual(complaints, []);
  assert.deepEqual(settings, {
    title: "The Drawer",
    description: "Clippings.",
    language: "en-GB",
    baseUrl: "https://example.org/press/",
    timeZone: "Europe/Lisbon",
    notice: "A sample.",
  });
});

test("a setting left empty is as if it were not there", () => {
  assert.deepEqual(read({ title: null, notice: null }).settings, DEFAULT_SETTINGS);
});

test("each setting that cannot be used is complained about, and keeps its default", () => {
  const bad = {
    title: "   ",
    language: "not a language",
    "base-url": "javascript:alert(1)",
    "time-zone": "Europe/Nowhere",
    notice: { a: "mapping" },
  };
  const { settings, complaints } = read(bad);
  assert.deepEqual(settings, DEFAULT_SETTINGS);
  assert.deepEqual(
    complaints.map(({ code, path, severity }) => [code, path, severity]),
    Object.keys(bad).map(() => ["setting-unusable", "content/site.yml", "error"]),
  );
  for (const { remedy } of complaints) assert.match(remedy, /^Write /);
});

test("a setting that does not exist is named, with those that do", () => {
  const [complaint] = read({ titel: "The Drawer" }).complaints;
  assert.match(complaint?.message ?? "", /“titel” is not a setting/);
  assert.match(complaint?.remedy ?? "", /title, description, language, base-url, time-zone, notice/);
});

test("settings that are no mapping are complained about once", () => {
  assert.equal(read(["a", "list"]).complaints.length, 1);
  assert.equal(read("text").complaints.length, 1);
});

test("a base URL ends in one slash and carries neither query nor fragment", () => {
  assert.equal(readBaseUrl("https://example.org"), "https://example.org/");
  assert.equal(readBaseUrl(" https://example.org/a/?b#c "), "https://example.org/a/");
  for (const none of ["", "example.org", "ftp://example.org/", "//example.org/"]) assert.equal(readBaseUrl(none), null);
});
