/** The shares of a build in parts: together everything, nothing twice, and about alike. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readPartNumber, shareOf, WHOLE } from "../../src/site/share.ts";
import { cutVolumes } from "../../src/site/volume.ts";

const sharesOf = (of: number, articles: number, volumes: readonly number[]) =>
  Array.from({ length: of }, (_, at) => shareOf({ part: at + 1, of }, articles, volumes));

test("every page, article and volume is made by exactly one part, however many there are of each", () => {
  for (const [of, articles, most] of [
    [1, 10, 5000],
    [8, 3, 5000],
    [8, 100, 7],
    [3, 100, 100],
    [5, 101, 20],
    [8, 101, 13],
  ] as const) {
    const volumes = cutVolumes(articles, most);
    const shares = sharesOf(of, articles, volumes);
    const once = (what: string, asks: (share: (typeof shares)[number]) => boolean) =>
      assert.equal(shares.filter(asks).length, 1, `${what} in ${of} parts of ${articles} articles`);
    for (let at = 0; at < articles; at += 1) {
      once(`article ${at}`, (share) => share.hasArticle(at));
      once(`entry ${at}`, (share) => share.bindsArticle(at));
      const volume = volumes.findIndex((end) => at < end);
      for (const share of shares) assert.equal(share.bindsArticle(at), share.bindsVolume(volume));
    }
    for (const volume of volumes.keys()) once(`volume ${volume}`, (share) => share.bindsVolume(volume));
    for (let at = 0; at < 50; at += 1) once(`address ${at}`, (share) => share.has(`/speakers/s-${at}/`));
  }
});

test("a part makes the pages of the articles it indexes, where every part has a volume", () => {
  for (const share of sharesOf(4, 100, cutVolumes(100, 25)))
    for (let at = 0; at < 100; at += 1) assert.equal(share.hasArticle(at), share.bindsArticle(at));
});

test("parts are about alike, and one that binds a volume while others do not is spared some pages", () => {
  const made = sharesOf(4, 100, cutVolumes(100, 100)).map((share) => {
    const addresses = Array.from({ length: 7000 }, (_, at) => `/topics/t-${at}/`);
    return addresses.filter((address) => share.has(address)).length;
  });
  for (const [part, count] of made.entries())
    assert.ok(Math.abs(count - (part === 2 ? 1000 : 2000)) < 200, made.join(" "));
});

test("the whole is everything", () => {
  assert.ok(WHOLE.has("/") && WHOLE.hasArticle(7) && WHOLE.bindsArticle(7) && WHOLE.bindsVolume(3) && !WHOLE.isPart);
});

test("a part is written as two numbers, the first no larger than the second", () => {
  assert.deepEqual(readPartNumber("2/8"), { part: 2, of: 8 });
  assert.deepEqual(readPartNumber("1/1"), { part: 1, of: 1 });
  for (const words of ["0/8", "9/8", "2", "2/", "/8", "2/8/3", "two/8", "-1/8", "2 / 8", "1.5/8"])
    assert.equal(readPartNumber(words), null, words);
});
