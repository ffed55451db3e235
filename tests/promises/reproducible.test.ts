/** The same archive gives the same bytes under six variations at once; and what really differs is found. */
import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { ArchiveFolder, clipping } from "../build/archive-folder.ts";
import { isKept } from "./promise.ts";
import { compare, proveReproducible } from "./reproducible.ts";

const folder = new ArchiveFolder().put("one.txt", clipping("Lamps on the quay"));
after(() => folder.remove());

test("another time zone, locale, umask, path, file order and clock make no difference", async () => {
  const proofs = await proveReproducible("short");
  assert.deepEqual(
    proofs.filter((proof) => !isKept(proof)),
    [],
  );
});

test("an archive that differs by a word is found, and so is a build that cannot be", () => {
  const plain = { content: join(folder.root, "plain") };
  cpSync(folder.content, plain.content, { recursive: true });
  folder.put("one.txt", clipping("Lamps on the quay", "March 4, 2019", "The lamps will be lit after the rain"));
  const { broke } = compare(
    new Map([
      ["a word", { content: folder.content }],
      ["no Node", { node: "/nonexistent/node" }],
    ]),
    plain,
  );
  assert.ok(broke.includes("a word: 2019/03/04/lamps-on-the-quay/index.html is not the same"), broke.join("\n"));
  assert.match(broke.at(-1) ?? "", /^no Node: the build could not be started/);
});
