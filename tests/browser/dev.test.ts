/** What is changed while the development server runs is what the browser shows, whatever kind of file it is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { showEdits } from "./dev-edits.ts";

test("a changed clipping, layout, style and library file are each shown, without a reload by hand", async () => {
  const shown = await showEdits(1);
  assert.deepEqual(
    shown.map(({ kind }) => kind),
    ["clipping", "layout", "style", "library"],
  );
});
