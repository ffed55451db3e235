/** Bags are valid, the same for the same files and day, and never put over what stands there. */
import assert from "node:assert/strict";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { writeBag } from "../../scripts/bagging.ts";
import { Refusal } from "../../scripts/refusal.ts";
import { ArchiveFolder, clipping } from "./archive-folder.ts";
import { faultsOfBag } from "./bag-validator.ts";

const folder = new ArchiveFolder();
const bag = join(folder.root, "kept", "bag");
const NAMES = ["plain", "100% of it", "a%0Ab", "two\nlines", "a\rreturn", "name with spaces  and é"];

before(() => {
  for (const [at, name] of NAMES.entries()) folder.put(`clippings/${name}.txt`, clipping(`Lamps ${at}`));
  folder.put("clippings/held-back.txt", new Uint8Array([0xff, 0xfe, 0]));
  for (const path of ["clippings/notes.doc", "README.md", "scans/a.pdf", "scans/.hidden"])
    folder.put(path, "not a clipping");
  const { said } = folder.build();
  assert.match(said, / published in /);
});
after(() => folder.remove());

const request = { content: folder.content, site: folder.site, date: "2026-11-23" };

test("the command writes a valid bag, with every source as it lies there, those held back too", () => {
  const { code, said } = folder.run(
    "bag.ts",
    "kept/bag",
    "--content",
    "content",
    "--site",
    "site",
    "--date",
    "2026-11-23",
  );
  assert.equal(code, 0, said);
  for (const path of ["clippings/notes.doc", "README.md", "scans/a.pdf"])
    assert.ok(said.includes(`warning: ${path} is no clipping and no page, and is left out\n`), said);
  assert.doesNotMatch(said, /\.hidden|permalinks\.json/);
  assert.deepEqual(faultsOfBag(bag), []);
  for (const name of [...NAMES, "held-back"])
    assert.deepEqual(
      readFileSync(join(bag, "data/content/clippings", `${name}.txt`)),
      readFileSync(join(folder.content, "clippings", `${name}.txt`)),
    );
  assert.deepEqual(
    readFileSync(join(bag, "data/release/quotes.json")),
    readFileSync(join(folder.site, "data/quotes.json")),
  );
  assert.match(readFileSync(join(bag, "manifest-sha256.txt"), "utf8"), /two%0Alines\.txt\n/);
  assert.deepEqual(readdirSync(join(folder.root, "kept")), ["bag"]);
});

test("the same files and day give the same bag, and nothing is put over a folder that holds something", async () => {
  const again = join(folder.root, "again");
  mkdirSync(again);
  await writeBag(again, request);
  for (const name of ["bag-info.txt", "tagmanifest-sha256.txt"])
    assert.equal(readFileSync(join(again, name), "utf8"), readFileSync(join(bag, name), "utf8"));
  await assert.rejects(writeBag(again, request), /again is not empty/);
  assert.deepEqual(faultsOfBag(again), []);
  rmSync(again, { recursive: true });
});

test("a site of other content is refused, and leaves nothing behind", async () => {
  const path = join(folder.content, "clippings/plain.txt");
  const text = readFileSync(path);
  appendFileSync(path, "x");
  await assert.rejects(
    writeBag(join(folder.root, "none"), request),
    /is not the site of .*altered: clippings\/plain\.txt/,
  );
  writeFileSync(path, text);
  assert.ok(!existsSync(join(folder.root, "none")));
});

for (const [change, tamper, says] of [
  [
    "a file changed",
    (copy: string) => appendFileSync(join(copy, "data/quotes.json"), " "),
    /data\/quotes\.json is not what its manifest says it is/,
  ],
  [
    "a file more",
    (copy: string) => writeFileSync(join(copy, "data/stray.txt"), ""),
    /data\/stray\.txt is not in its manifest/,
  ],
  [
    "a file less",
    (copy: string) => rmSync(join(copy, "data/quotes.csv")),
    /data\/quotes\.csv is in its manifest and not there/,
  ],
  [
    "a link in a file's place",
    (copy: string) => {
      renameSync(join(copy, "data/quotes.csv"), join(copy, "quotes.csv"));
      symlinkSync("../quotes.csv", join(copy, "data/quotes.csv"));
    },
    /data\/quotes\.csv is a link/,
  ],
] as const)
  test(`a site with ${change} is refused, and leaves nothing behind`, async () => {
    const copy = join(folder.root, "tampered");
    cpSync(folder.site, copy, { recursive: true, dereference: true });
    tamper(copy);
    const place = join(folder.root, "place");
    mkdirSync(place);
    await assert.rejects(writeBag(join(place, "bag"), { ...request, site: copy }), (error) => {
      assert.ok(error instanceof Refusal);
      assert.match(error.message, says);
      return true;
    });
    assert.deepEqual(readdirSync(place), []);
    for (const path of [copy, place]) rmSync(path, { recursive: true });
  });

test("a place where no bag can stand is refused in words", () => {
  const place = join(folder.root, "places");
  mkdirSync(join(place, "empty"), { recursive: true });
  writeFileSync(join(place, "file"), "");
  symlinkSync("empty", join(place, "link"));
  symlinkSync("nowhere", join(place, "dangling"));
  for (const [name, says] of [
    ["link", /^places\/link is a link/],
    ["dangling", /^places\/dangling is a link/],
    ["file", /^places\/file is not empty/],
    ["file/bag", /places\/file\/bag cannot be reached: what stands there, or above it, is no folder/],
    ["n".repeat(300), /^The name of .*n is longer than the system takes/],
    ["n".repeat(253), /^The name of .* is longer than the system takes/],
  ] as const) {
    const { code, said } = folder.run("bag.ts", `places/${name}`, "--content", "content", "--site", "site");
    assert.equal(code, 1, said);
    assert.match(said, says);
    assert.equal(said.trimEnd().split("\n").length, 1, said);
  }
  assert.deepEqual(readdirSync(place).sort(), ["dangling", "empty", "file", "link"]);
});

test("no bag is put into what it is a copy of", async () => {
  for (const around of [folder.content, folder.site])
    await assert.rejects(writeBag(join(around, "kept/bag"), request), /stands in .*of which it is to be a copy/);
  assert.ok(!existsSync(join(folder.content, "kept")));
});

test("a clipping whose name is not UTF-8 is refused by its name", async () => {
  const path = Buffer.concat([
    Buffer.from(join(folder.content, "clippings/by")),
    Buffer.from([0xff]),
    Buffer.from(".txt"),
  ]);
  writeFileSync(path, clipping("Bytes"));
  await assert.rejects(
    writeBag(join(folder.root, "none"), request),
    /clippings\/by\ufffd\.txt has a name that is not UTF-8/,
  );
  rmSync(path);
});

for (const [fault, plant] of Object.entries({
  "a byte more": (copy: string) => appendFileSync(join(copy, "data/content/clippings/plain.txt"), "x"),
  "a file gone": (copy: string) => rmSync(join(copy, "data/release/quotes.json")),
  "a file more": (copy: string) => writeFileSync(join(copy, "data/stray.txt"), ""),
  "another day": (copy: string) => writeFileSync(join(copy, "bag-info.txt"), "Bagging-Date: 2026-11-24\n"),
  "no declaration": (copy: string) => rmSync(join(copy, "bagit.txt")),
}))
  test(`the validator finds ${fault}`, () => {
    const copy = join(folder.root, "copy");
    cpSync(bag, copy, { recursive: true });
    plant(copy);
    assert.notDeepEqual(faultsOfBag(copy), []);
    rmSync(copy, { recursive: true });
  });
