/** A file of the index that cannot be fetched is no answer, and none is remembered: asked again, the engine answers. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { listAll } from "../../src/client/listing.ts";
import { readQuery } from "../../src/client/query.ts";
import { EMPTY } from "../../src/client/state.ts";
import { openLibrary } from "./library.ts";

test("a search without its index fails, and is answered when the index is there", async () => {
  const library = await openLibrary([
    { name: "1", title: "One", date: null, speakers: [], outlet: "unknown", text: [["The bridge stands."]] },
  ]);
  const find = () => listAll(library, readQuery("bridge"), EMPTY);
  const { fetch } = globalThis;
  globalThis.fetch = (address, options) =>
    String(address).endsWith(".pf_index") ? Promise.reject(new Error("offline")) : fetch(address, options);
  await assert.rejects(find(), /offline/);
  globalThis.fetch = fetch;
  assert.equal((await find()).entries.length, 1);
});
