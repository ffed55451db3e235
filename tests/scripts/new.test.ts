/** `npm run new` on a terminal, as util-linux's `script` plays one. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { ROOT } from "../../scripts/root.ts";
import { ArchiveFolder, type Outcome } from "../build/archive-folder.ts";

const folder = new ArchiveFolder();
after(() => folder.remove());
const isThere = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;
const elsewhere = !isThere && "util-linux's script is wanted";

/** @param keys what is typed at the first question */
function play(keys: string): Promise<Outcome> {
  const command = `stty columns 200; "${process.execPath}" --import tsx scripts/new.ts --content "${folder.content}"`;
  const terminal = spawn("script", ["-qec", command, "/dev/null"], { cwd: ROOT });
  let said = "";
  let isTyped = false;
  terminal.stdout.on("data", (bytes) => {
    said += stripVTControlCharacters(String(bytes));
    if (!isTyped && said.includes("as printed")) {
      isTyped = true;
      terminal.stdin.write(keys);
    }
  });
  return new Promise((resolve) => terminal.on("close", (code) => resolve({ code, said })));
}

test("a terminal that ends instead of answering gives up, and the program with it", { skip: elsewhere }, async () => {
  const { code, said } = await play("\x04");
  assert.match(said, /Nothing was written\./);
  assert.equal(code, 1);
});

test("what the folder cannot be taken for is said before anything is asked", { skip: elsewhere }, async () => {
  symlinkSync("/etc/hostname", join(folder.content, "people.yml"));
  const { code, said } = await play("\x1b");
  assert.match(said, /people\.yml cannot be read: it is a symbolic link.*Nothing was written\./s);
  assert.doesNotMatch(said, /Title|\n\s+at /);
  assert.equal(code, 1);
});
