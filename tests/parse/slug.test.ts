/** Slugs: never empty, never long, always of a-z, 0-9 and hyphens. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { recordId } from "../../src/parse/record-id.ts";
import { LONGEST_SLUG, slug } from "../../src/parse/slug.ts";

test("words become a slug", () => {
  for (const [words, expected] of [
    ["Council Votes for a Second Crossing", "council-votes-for-a-second-crossing"],
    ["(Harbour) - '..the bridge will stand.'", "harbour-the-bridge-will-stand"],
    ["McFaul’s ‘Don’t’", "mcfauls-dont"],
    ["ﬁle №5", "file-no5"],
    ["Hier wohnen fünf", "hier-wohnen-fuenf"],
    ["  ", "x-6c179f21"],
    ["../../etc/passwd", "etc-passwd"],
    ["CON", "x-con"],
    ["Lpt1.", "x-lpt1"],
    ["Con man", "con-man"],
  ] as const)
    assert.equal(slug(words), expected);
});

test("a title with no letters that can be written in a-z keeps one address of its own", () => {
  assert.match(slug("橋"), /^x-[0-9a-f]{8}$/);
  assert.notEqual(slug("橋"), slug("船"));
});

test("a long title ends at a word's border", () => {
  const long = slug(
    "The council of Vessing has voted to raise the sea wall by a metre after a night without any sleep",
  );
  assert.equal(long, "the-council-of-vessing-has-voted-to-raise-the-sea-wall-by-a-metre-after-a-night");
  assert.equal(slug("w".repeat(500)).length, LONGEST_SLUG);
});

test("any words give a slug that can stand in an address", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (words) => {
      assert.match(slug(words), /^[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.ok(slug(words).length <= LONGEST_SLUG);
    }),
    { numRuns: 2000 },
  );
});

test("an id begins with as much of the date as is known", () => {
  assert.deepEqual(
    ["2022-02-07", "2022-02", "2022", null].map((date) => recordId("The wall", date)),
    ["2022-02-07-the-wall", "2022-02-the-wall", "2022-the-wall", "undated-the-wall"],
  );
});
