import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ArchiveFolder, clipping } from "./archive-folder.ts";

const WORDS = "Nobody has ever counted the steps of the customs house";
const entry = `'${WORDS}'`;
const citing = `${clipping("The tide tables", "May 2, 2020")}\nContext\n${entry}\n`;
const folder = new ArchiveFolder()
  .put("clippings/one.txt", clipping("Steps", "July 3, 2018", WORDS))
  .put("clippings/two.txt", clipping("More steps", "July 9, 2018", WORDS))
  .put("clippings/citing.txt", citing);
after(() => folder.remove());

interface Row {
  readonly id: string;
  readonly context: readonly { readonly state: string; readonly target: { readonly article: string } | null }[];
}
const resolved = () => folder.data<Row>("articles").find(({ id }) => id === "2020-05-02-the-tide-tables")?.context[0];

test("an ambiguous link is counted by the build, listed by check where it stands, and stops a strict build", () => {
  const built = folder.build();
  assert.equal(built.code, 0);
  assert.match(built.said, /1 ambiguous link and 0 fuzzy/);
  assert.equal(resolved()?.state, "ambiguous");
  const { code, said } = folder.run("check.ts", "--content", "content");
  assert.equal(code, 0);
  assert.match(said, /clippings\/citing\.txt:11:1: warning: 2 articles answer to these words.* \[link-ambiguous\]/);
  assert.equal(folder.build("--strict").code, 1);
});

test("the lines that check prints, pasted into the front matter, settle it", () => {
  const { said } = folder.run("check.ts", "--content", "content");
  const lines = /^ +context:\n(?: +.*\n)*?(?=\n)/m.exec(said)?.[0] ?? "";
  const pasted = lines.replace(/^ {4}/gm, "");
  assert.match(pasted, /^context:\n {2}- text: .*\n {4}target: 2018-07-03-steps\n/);
  folder.put("clippings/citing.txt", `---\n${pasted.trimEnd()}\n---\n${citing}`);
  const built = folder.build("--strict");
  assert.equal(built.code, 0, built.said);
  assert.equal(resolved()?.target?.article, "2018-07-03-steps");
  assert.match(folder.read("2020/05/02/the-tide-tables/index.html"), /Held: whoever keeps this archive says so\./);
});

test("an override that names its article by an id or an address of former days still means it", () => {
  folder.put("clippings/one.txt", clipping("Steps, counted", "July 3, 2018", WORDS));
  assert.equal(folder.build("--strict").code, 0);
  assert.equal(resolved()?.target?.article, "2018-07-03-steps-counted", "by the id of the day before");
  folder.put(
    "clippings/citing.txt",
    `---\ncontext:\n  - text: ${JSON.stringify(entry)}\n    target: /2018/07/03/steps/\n---\n${citing}`,
  );
  assert.equal(folder.build("--strict").code, 0);
  assert.equal(resolved()?.target?.article, "2018-07-03-steps-counted", "by an address of former days");
});

test("an override that names what is not held is complained of", () => {
  folder.put(
    "clippings/citing.txt",
    `---\ncontext:\n  - text: ${JSON.stringify(entry)}\n    target: 2017-nowhere\n---\n${citing}`,
  );
  const { said } = folder.run("check.ts", "--content", "content");
  assert.match(said, /citing\.txt: warning: .*2017-nowhere.* \[context-target-unknown\]/);
});
