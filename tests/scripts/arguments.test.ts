/** A folder that is named and is none is wrong usage, and said in a line, whatever the command. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ArchiveFolder, clipping } from "../build/archive-folder.ts";

const folder = new ArchiveFolder();
folder.put("lamps.txt", clipping("The lamps"));
after(() => folder.remove());

for (const words of [
  ["build.ts"],
  ["dev.ts"],
  ["new.ts"],
  ["assemble.ts"],
  ["check.ts", "--strict"],
  ["explain.ts", "content/lamps.txt"],
  ["verify.ts", "site"],
  ["bag.ts", "bag"],
])
  test(`${words[0]} asks for a content folder that is there`, () => {
    for (const [named, why] of [
      ["nowhere", "nowhere does not exist: name "],
      ["content/lamps.txt", "content/lamps.txt is no folder: name "],
    ] as const) {
      const [script = "", ...rest] = words;
      const { code, said } = folder.run(script, ...rest, "--content", named);
      assert.equal(code, 2, said);
      assert.ok(said.startsWith(why), said);
      assert.equal(said.trimEnd().split("\n").length, 1, said);
    }
  });

test("neither the site nor what is remembered is put among the clippings, where the next build would read it", () => {
  for (const option of ["output", "archive"]) {
    const { code, said } = folder.run("build.ts", "--content", "content", `--${option}`, "content/deep/made");
    assert.equal(code, 2, said);
    assert.equal(
      said,
      `--${option} content/deep/made stands in content, and would be read there: name a folder outside.\n`,
    );
  }
});

test("an empty folder or path, as a shell makes one of a variable that is not set, is not the folder one stands in", () => {
  for (const [words, what] of [
    [["check.ts", "--content", ""], "--content is empty"],
    [["build.ts", "--content", "content", "--output="], "--output is empty"],
    [["verify.ts", ""], "a path is empty"],
  ] as const) {
    const [script, ...rest] = words;
    const { code, said } = folder.run(script, ...rest);
    assert.equal(code, 2, said);
    assert.match(said, new RegExp(`^${what}\nUsage: `));
  }
});
