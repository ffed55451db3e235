/** Bags are valid, the same for the same files and day, and never put over what stands there. */
import assert from "node:assert/strict";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { writeBag } from "../../scripts/bagging.ts";
import { ArchiveFolder, clipping } from "./archive-folder.ts";
import { faultsOfBag } from "./bag-validator.ts";

const folder = new ArchiveFolder();
const bag = join(folder.root, "kept", "bag");
const NAMES = ["plain", "100% of it", "a%0Ab", "two\nlines", "a\rreturn", "name with spaces  and é"];

before(() => {
  for (const [at, name] of NAMES.entries()) folder.put(`clippings/${name}.txt`, clipping(`Lamps ${at}`));
  folder.put("clippings/held-back.txt", new Uint8Array([0xff, 0xfe, 0]));
  folder.put("clippings/notes.doc", "not a clipping");
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
  assert.match(said, /notes\.doc is no clipping/);
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
