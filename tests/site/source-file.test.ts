/** Where source files go: names that every disk and host takes, and bundles that no host refuses. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sourceAddress } from "../../src/site/address.ts";
import { layOutSources } from "../../src/site/source-file.ts";
import { nameSources } from "../../src/site/source-name.ts";
import { complainOfNames } from "../../src/site/unsafe-name.ts";

const nameOf = (path: string): string => nameSources([path]).get(path) ?? "";
const source = (path: string, bytes = 1000) => ({ path, sha256: "0".repeat(64), bytes });

test("a plain name stays as it is, in any script, without the folder that all are in", () => {
  for (const [path, name] of [
    ["clippings/2015/pilots_gazette.txt", "2015/pilots_gazette.txt"],
    ["2015/gen aldane obit.txt", "2015/gen aldane obit.txt"],
    ["clippings/Ärger & Söhne (1).txt", "Ärger & Söhne (1).txt"],
    ["clippings/газета/№.txt".replace("№", "номер"), "газета/номер.txt"],
    ["clippings/O’Neil, 2 + 2 = 4!.txt", "O’Neil, 2 + 2 = 4!.txt"],
    ["clippings/clippings/a.txt", "clippings/a.txt"],
  ] as const)
    assert.equal(nameOf(path), name);
});

test("a name that a host or a disk would take for something else keeps what can be read of it, and gets its hash", () => {
  for (const [path, name] of [
    ["con.txt", /^con-[0-9a-f]{8}\.txt$/],
    ["NUL.tar.txt", /^NUL-tar-[0-9a-f]{8}\.txt$/],
    ["lpt1 .txt", /^lpt1-[0-9a-f]{8}\.txt$/],
    ["aux/a.txt", /^aux-[0-9a-f]{8}\/a\.txt$/],
    ["ends in a dot./a.txt", /^ends-in-a-dot-[0-9a-f]{8}\/a\.txt$/],
    ["page.html/a.txt", /^page\.html\/a\.txt$/],
    ["A.TXT/a.txt", /^A-TXT-[0-9a-f]{8}\/a\.txt$/],
    ["what?#100%.txt", /^what-100-[0-9a-f]{8}\.txt$/],
    ["..\\..\\etc.txt", /^etc-[0-9a-f]{8}\.txt$/],
    ["two\nlines.txt", /^two-lines-[0-9a-f]{8}\.txt$/],
    ["right\u202eto left.txt", /^rightto-left-[0-9a-f]{8}\.txt$/],
    ["<script>.txt", /^script-[0-9a-f]{8}\.txt$/],
    ["%2e%2e.txt", /^2e-2e-[0-9a-f]{8}\.txt$/],
    ["\ud800.txt", /^file-[0-9a-f]{8}\.txt$/],
    [`${"long ".repeat(60)}.txt`, /^(long-){11}long-[0-9a-f]{8}\.txt$/],
    ["!!!.txt", /^file-[0-9a-f]{8}\.txt$/],
    [".txt", /^file-[0-9a-f]{8}\.txt$/],
  ] as const)
    assert.match(nameOf(path), name, JSON.stringify(path));
});

test("names that differ in capitals or composition alone are told apart, and the first keeps its own", () => {
  const names = nameSources(["b.txt", "A/x.txt", "a/X.txt", "B.txt", "\u00e9.txt", "e\u0301.txt"]);
  assert.equal(names.get("A/x.txt"), "A/x.txt");
  assert.match(names.get("a/X.txt") ?? "", /^a\/X-[0-9a-f]{8}\.txt$/);
  assert.equal(names.get("B.txt"), "B.txt");
  assert.match(names.get("b.txt") ?? "", /^b-[0-9a-f]{8}\.txt$/);
  assert.equal(names.get("e\u0301.txt"), "\u00e9.txt");
  assert.match(names.get("\u00e9.txt") ?? "", /^é-[0-9a-f]{8}\.txt$/);
});

test("whatever files are called, every name is of its own, ends in .txt, climbs nowhere and comes back from its address", () => {
  const segment = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
    fc.constantFrom("..", ".", "con", "a", "A", "é", "e\u0301", "x.txt", "%2e%2e", "-", " "),
  );
  const path = fc
    .array(
      segment.map((words) => words.replaceAll("/", "|")),
      { minLength: 1, maxLength: 3 },
    )
    .map((segments) => `${segments.join("/")}.txt`);
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 12 }), (paths) => {
      const names = [...nameSources(paths).values()];
      assert.equal(new Set(names.map((name) => name.toLowerCase())).size, paths.length);
      for (const name of names) {
        assert.match(name, /\.txt$/);
        for (const part of name.split("/"))
          assert.match(part, /^[\p{L}\p{N}_(][^\p{C}\\:*?"<>|#%]*[^. ]$|^[\p{L}\p{N}_(]$/u);
        const url = new URL(`https://example.org${sourceAddress(name)}`);
        assert.equal(decodeURIComponent(url.pathname), `/data/sources/${name}`);
        assert.equal(url.search + url.hash, "");
      }
    }),
    { numRuns: 2000 },
  );
});

test("all files go into one bundle, and into several where it would be too large", () => {
  const sources = Array.from({ length: 10 }, (_, at) => source(`clippings/${9 - at}.txt`, 10_000));
  const one = layOutSources(sources, "bundle");
  assert.deepEqual(
    one.bundles.map(({ path, files }) => [path, files.map((file) => file.path)]),
    [["data/sources.tar", sources.map((_, at) => `${at}.txt`)]],
  );
  const several = layOutSources(sources, "bundle", 40_000);
  assert.deepEqual(
    several.bundles.map(({ path, files }) => [path, files.length]),
    [3, 3, 3, 1].map((length, at) => [`data/sources-${at + 1}.tar`, length]),
  );
  assert.equal(several.places.get("clippings/4.txt")?.path, "/data/sources-2.tar");
  assert.equal(several.places.size, 10);
});

test("a file larger than a bundle has one for itself, and an archive without sources has none", () => {
  assert.equal(
    layOutSources([source("a.txt", 1), source("b.txt", 9_000), source("c.txt", 1)], "bundle", 8_000).bundles.length,
    3,
  );
  assert.deepEqual(layOutSources([], "bundle").bundles, []);
  assert.deepEqual(layOutSources([source("a.txt")], "none"), { copies: [], bundles: [], places: new Map() });
});

test("a name that another disk takes for its neighbour's is named with what they differ in", () => {
  const said = (...paths: string[]) => complainOfNames(paths).map(({ message }) => message);
  assert.deepEqual(said("Tide.txt", "tide.txt"), ["but for capitals this is the name of Tide.txt"]);
  const [composed, apart] = ["caf\u00e9.txt", "cafe\u0301.txt"];
  assert.deepEqual(said(apart, composed), [`but for the way its accents are written this is the name of ${apart}`]);
});
