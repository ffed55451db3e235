import assert from "node:assert/strict";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { ArchiveFolder, clipping } from "./archive-folder.ts";

const LAMPS = "clippings/one.txt";
const lamps = (headline = "Lamps on the quay", date = "March 4, 2019", said?: string) =>
  clipping(headline, date, said).replace(
    "the board on Monday",
    "the board about lamps, oil and the long quay wall on Monday",
  );

let folder = new ArchiveFolder();
beforeEach(() => {
  folder = new ArchiveFolder().put(LAMPS, lamps()).put("clippings/two.txt", clipping("The tide tables", "May 2, 2020"));
});
afterEach(() => folder.remove());

const permalinks = () => readFileSync(join(folder.content, "permalinks.json"), "utf8");

/** Where a reader who follows an address ends: the path of the page the redirect names, or the address itself. */
function follow(address: string): string {
  const html = folder.read(`${address.slice(1)}index.html`);
  const to = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(html)?.[1];
  if (to === undefined) return address;
  assert.match(html, /<link rel="canonical"/);
  assert.ok(html.includes(`<a href="${to}">`), "a plain link as well");
  return new URL(to, `http://x${address}`).pathname;
}

test("through renaming, retitling, redating and back, every address ever published answers", () => {
  const published = new Set<string>();
  const moves: readonly (() => void)[] = [
    () => {},
    () => renameSync(join(folder.content, LAMPS), join(folder.content, "clippings/zero.txt")),
    () => folder.put("clippings/zero.txt", lamps("Lamps on the wall")),
    () => folder.put("clippings/zero.txt", lamps("Lamps on the wall", "June 1, 2021")),
    () => folder.put("clippings/zero.txt", lamps()),
  ];
  for (const move of moves) {
    move();
    assert.equal(folder.build().code, 0);
    for (const { url } of folder.data<{ url: string }>("articles")) published.add(url);
    for (const { url } of folder.data<{ url: string }>("speakers")) published.add(url);
    for (const address of published) assert.notEqual(follow(address), "", address);
    assert.equal(folder.run("verify.ts", "site").code, 0);
  }
  assert.equal(follow("/2019/03/04/lamps-on-the-wall/"), "/2019/03/04/lamps-on-the-quay/");
  assert.equal(follow("/2021/06/01/lamps-on-the-wall/"), "/2019/03/04/lamps-on-the-quay/");
  assert.equal(follow("/2021/06/01/"), "/", "a day that lost its last article leads up");
  assert.match(
    folder.read("_redirects"),
    /^\/2021\/06\/01\/lamps-on-the-wall\/ \/2019\/03\/04\/lamps-on-the-quay\/ 301$/m,
  );
  folder.build("--base-url", "https://example.org/");
  assert.doesNotMatch(folder.read("sitemap.xml"), /lamps-on-the-wall/);
});

test("an article that is gone is named at its address, and is back at it when it comes back", () => {
  folder.build();
  rmSync(join(folder.content, LAMPS));
  const { said } = folder.build();
  assert.match(said, /gone: {2}\/2019\/03\/04\/lamps-on-the-quay\//);
  const page = folder.read("2019/03/04/lamps-on-the-quay/index.html");
  assert.match(page, /“Lamps on the quay”, March 4, 2019, stood at this address once/);
  assert.match(page, /name="robots" content="noindex"/);
  folder.put("clippings/elsewhere.txt", lamps());
  folder.build();
  assert.match(folder.read("2019/03/04/lamps-on-the-quay/index.html"), /class="page page--article"/);
});

test("a quotation's old address leads to it after its words were edited, and says so where they are gone", () => {
  folder.build();
  const [old = ""] = folder.data<{ url: string }>("quotes").map(({ url }) => url.split("#")[1]);
  folder.put(LAMPS, lamps(undefined, undefined, "The lamps will all be lit before the rain"));
  folder.build();
  const page = folder.read("2019/03/04/lamps-on-the-quay/index.html");
  assert.match(page, new RegExp(`<span id="${old}" class="former"></span><q [^>]*id="q-`));
  folder.put(LAMPS, lamps(undefined, undefined, "Nobody has counted the cost of a ferry in winter"));
  folder.build();
  assert.match(folder.read("2019/03/04/lamps-on-the-quay/index.html"), new RegExp(`<p id="${old}" class="lost"`));
});

test("a wanted article's page leads to the article when its clipping arrives, and is itself again when that goes", () => {
  const wanted = "'Nobody has ever counted the steps of the customs house' - Ada Thorn";
  folder.put("clippings/two.txt", `${clipping("The tide tables", "May 2, 2020")}Context\n${wanted}\n`);
  folder.build();
  const page = "/wanted/nobody-has-ever-counted-the-steps-of-the-customs-house-ada-thorn/";
  assert.equal(follow(page), page);
  const arrived = clipping("Steps", "July 3, 2018", "Nobody has ever counted the steps of the customs house");
  folder.put("clippings/three.txt", arrived);
  const { said } = folder.build();
  assert.match(said, /3 links gained/);
  assert.match(said, /link gained: \/2020\/05\/02\/the-tide-tables\/ names \/2018\/07\/03\/steps\//);
  assert.equal(follow(page), "/2018/07/03/steps/");
  rmSync(join(folder.content, "clippings/three.txt"));
  folder.build();
  assert.equal(follow(page), page);
});

test("--frozen fails where the permalinks would change, says what would, and publishes nothing", () => {
  assert.equal(folder.build("--frozen").code, 1);
  folder.build();
  assert.equal(folder.build("--frozen").code, 0);
  const before = permalinks();
  folder.put(LAMPS, lamps("Lamps on the wall"));
  const { code, said } = folder.build("--frozen");
  assert.equal(code, 1);
  assert.match(said, /moved: \/2019\/03\/04\/lamps-on-the-quay\/ to \/2019\/03\/04\/lamps-on-the-wall\//);
  assert.match(said, /Nothing was published/);
  assert.equal(permalinks(), before);
});

test("a draft remembers nothing, and permalinks that cannot be read stop the build", () => {
  folder.build("--draft");
  assert.throws(permalinks);
  folder.build();
  writeFileSync(join(folder.content, "permalinks.json"), permalinks().slice(0, 100));
  const { code, said } = folder.build();
  assert.equal(code, 1);
  assert.match(said, /permalinks\.json cannot be read/);
});

test("permalinks that take an address every site needs stop the build in words", () => {
  folder.build();
  const read = () => JSON.parse(permalinks()) as { articles: Record<string, unknown>; moved: Record<string, string> };
  const [entry] = Object.values(read().articles);
  for (const [wrong, says] of [
    [{ moved: { "/old/": "/about/", "/2022/": "/about/" } }, "/2022/ is the address of a page that every site has"],
    [{ articles: { "/search/": entry } }, "/search/ is the address of a page that every site has"],
  ] as const) {
    writeFileSync(join(folder.content, "permalinks.json"), JSON.stringify({ ...read(), ...wrong }));
    const { code, said } = folder.build();
    assert.equal(code, 1);
    assert.match(said, new RegExp(`permalinks\\.json cannot be read: ${says}\n`));
    assert.doesNotMatch(said, /\n {4}at /);
  }
});

test("a bare folder of clippings is not written to: its permalinks stay with the records", () => {
  const bare = new ArchiveFolder().put("one.txt", lamps());
  bare.build();
  assert.throws(() => readFileSync(join(bare.content, "permalinks.json")));
  const kept = readdirSync(join(bare.root, "archive")).filter((name) => /^permalinks-[0-9a-f]{8}\.json$/.test(name));
  assert.equal(kept.length, 1);
  assert.match(readFileSync(join(bare.root, "archive", kept[0] ?? ""), "utf8"), /lamps-on-the-quay/);
  bare.remove();
});
