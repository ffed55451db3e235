import assert from "node:assert/strict";
import { test } from "node:test";
import { buildSite } from "../../src/site/build.ts";
import { packView, unpackView } from "../../src/site/packed-view.ts";
import { SETTINGS, sampleArchive } from "./factory.ts";

test("every view of a site comes back from its pieces, one a field, as JSON has it", () => {
  const { pages } = buildSite(sampleArchive(), SETTINGS, []);
  assert.ok(pages.length > 20);
  for (const { view } of pages) {
    const packed = packView(view);
    assert.equal(packed.length, Object.keys(view).length);
    assert.deepEqual(unpackView(packed), JSON.parse(JSON.stringify(view)));
  }
});
