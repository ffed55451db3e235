/** No text lost: five tellings of every article agree word for word, and one word changed in any of them is named with its two places. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { accountFor } from "../../scripts/text-check/account.ts";
import { checkText, describeLeftOut } from "../../scripts/text-check.ts";
import { sha256 } from "../../src/parse/hash.ts";
import { ArchiveFolder, clipping } from "./archive-folder.ts";

const folder = new ArchiveFolder();
const records = join(folder.root, "archive");
const LIT = "2019/03/04/the-lamps/";

before(() => {
  folder.put("clippings/lamps.txt", `${clipping("The lamps")}\nContext\n\n'The tide came twice' - Ada Thorn\n`);
  folder.put(
    "clippings/odd.txt",
    `${clipping("Odd si\u00adgns", "May 2, 2019", "A &amp; B <br> cost 5 € [sic] = two\u00adfold, “so” *they* say")}
Context

'The tide \u202ecame \u0001 once' - Ada Thorn
`,
  );
  const { code, said } = folder.build();
  assert.equal(code, 0, said);
});
after(() => folder.remove());

const check = () => checkText(folder.site, folder.content, records);

/** What is said while a file has other words; afterwards it is as it was. */
async function problemsWhen(file: string, from: string, to: string): Promise<readonly string[]> {
  const bytes = readFileSync(file);
  const isPacked = file.endsWith(".pf_fragment");
  const text = (isPacked ? gunzipSync(bytes) : bytes).toString("utf8");
  assert.ok(text.includes(from), `${file} has “${from}”`);
  const changed = text.replaceAll(from, to);
  writeFileSync(file, isPacked ? gzipSync(changed) : changed);
  const { problems } = await check();
  writeFileSync(file, bytes);
  return problems;
}

/** The file of the search index that has the words. */
function fragmentWith(words: string): string {
  const root = join(folder.site, "pagefind");
  const file = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".pf_fragment"))
    .find((path) => gunzipSync(readFileSync(join(root, path))).includes(words));
  assert.ok(file, `the index has “${words}”`);
  return join(root, file);
}

function assertNamed(problems: readonly string[], ...lines: readonly RegExp[]): void {
  for (const line of lines)
    assert.ok(
      problems.some((problem) => line.test(problem) && problem.includes("2019/03/04/the-lamps/")),
      `${line} is not among:\n${problems.join("\n")}`,
    );
}

test("nothing differs, and nothing was left out", async () => {
  const outcome = await check();
  assert.deepEqual(outcome.problems, []);
  assert.equal(outcome.articles, 2);
  assert.equal(describeLeftOut(outcome), null);
});

test("a word changed in the page", async () => {
  const problems = await problemsWhen(join(folder.site, LIT, "index.html"), "harbour master", "harbour warden");
  assertNamed(
    problems,
    /the clipping clippings\/lamps\.txt: its word “master” stands where the page has “warden”/,
    /“warden” in the page and “master” in its record/,
    /“master” in the search index and “warden” in the page/,
  );
});

test("a word lost in the record, and a field of it", async () => {
  const record = join(records, "records", "2019-03-04-the-lamps.md");
  assertNamed(
    await problemsWhen(record, "harbour master spoke", "harbour spoke"),
    /“master” in the page and “spoke” in its record/,
  );
  assertNamed(await problemsWhen(record, "Quay Post", "Quay Paper"), /the field outlet is not in articles\.json/);
  assertNamed(await problemsWhen(record, "title:", "titel:"), /its record cannot be read|the field title/);
});

test("a word changed in the search index, and an article that is not in it", async () => {
  const fragment = fragmentWith("lamps will be lit");
  assertNamed(
    await problemsWhen(fragment, "before the rain", "before the snow"),
    /“snow” in the search index and “rain” in the page/,
  );
  assertNamed(await problemsWhen(fragment, "/the-lamps/", "/the-lamp/"), /it is not in the search index/);
});

test("a word changed in each export", async () => {
  const data = (name: string) => join(folder.site, "data", name);
  const [from, to] = ["before the rain", "before the snow"];
  assertNamed(
    await problemsWhen(data("articles.json"), from, to),
    /“rain” in the page and “snow” in articles\.json/,
    /“rain,” in quotes\.json and “snow,” in articles\.json/,
  );
  for (const name of ["quotes.json", "quotes.csv"])
    assertNamed(
      await problemsWhen(data(name), from, to),
      new RegExp(`“snow,” in ${name} and “rain,” in articles.json`),
    );
  assertNamed(await problemsWhen(data("articles.csv"), "The lamps", "The lamp"), /the title: .* in articles\.csv/);
  assertNamed(await problemsWhen(data("context.csv"), "came twice", "came once"), /“once'” in context\.csv/);
});

test("a clipping with a word that the page has not", async () => {
  const path = join(folder.content, "clippings/lamps.txt");
  const [text, sources] = [readFileSync(path, "utf8"), join(folder.site, "data/articles.json")];
  for (const [from, to, line] of [
    ["harbour master", "harbour pilot", /its word “pilot” stands where the page has “master”/],
    ["Ada Thorn.\n", "Ada Thorn, again.\n", /clippings\/lamps\.txt: .*“again”/],
    ["- Ada Thorn", "- Ada Thorn Reyes", /“Reyes” stands after the Context entry/],
  ] as const) {
    const changed = text.replace(from, to);
    assert.notEqual(changed, text);
    // As though a build had taken the clipping and lost the word: the hashes agree.
    writeFileSync(path, changed);
    assertNamed(await problemsWhen(sources, sha256(text), sha256(changed)), line);
    writeFileSync(path, text);
  }
});

test("a clipping that ends before its page does", () => {
  const told = { title: "", titleFrom: "lead", headline: null, date: null, outlet: null, spellings: [], author: null };
  const { problem } = accountFor("The tide", { ...told, postedBy: null, context: [], paragraphs: ["The tide came"] });
  assert.equal(problem, "it ends where the page has “came”, after “The tide”");
});

test("a published folder alone is compared as far as it goes, and verify says what was left out", async () => {
  const whole = folder.run("verify.ts", folder.site, "--content", "content", "--archive", "archive");
  assert.equal(whole.code, 0, whole.said);
  assert.match(whole.said, /2 articles, \d+ words: the same in clipping, record, page, search index and exports\.$/m);
  const alone = folder.run("verify.ts", folder.site);
  assert.equal(alone.code, 0, alone.said);
  assert.match(alone.said, /left out: 2 records, not at hand\.$/m);
  assert.equal(folder.run("verify.ts", folder.site, "--archive", "nowhere").code, 2);

  const csv = join(folder.site, "data/quotes.csv");
  const before = readFileSync(csv, "utf8");
  writeFileSync(csv, before.replace("before the rain", "before the snow"));
  const broken = folder.run("verify.ts", folder.site);
  writeFileSync(csv, before);
  assert.equal(broken.code, 1);
  assert.match(broken.said, /the-lamps\/: the quotation q-[0-9a-f]{8}: word \d+ is “snow,” in quotes\.csv/);
});

test("records of another archive are not taken for this one's, and a table that cannot be read is a problem, not an end", async () => {
  const elsewhere = join(folder.root, "elsewhere");
  const unnamed = await checkText(folder.site, null, elsewhere, { isNamed: false });
  assert.deepEqual([unnamed.problems, unnamed.records], [[], 0]);
  assert.ok((await checkText(folder.site, null, elsewhere)).problems.length > 0);
  const [problem = ""] = await problemsWhen(join(folder.site, "data/articles.json"), "[", "");
  assert.match(problem, /cannot be compared to the end: data\/articles\.json/);
});

test("a page without an article, and an article without a page, are named", async () => {
  const page = join(folder.site, LIT, "index.html");
  const html = readFileSync(page);
  rmSync(page);
  assertNamed((await check()).problems, /there is no such page/);
  writeFileSync(page, html);
});
