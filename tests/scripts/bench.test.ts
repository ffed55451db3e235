import assert from "node:assert/strict";
import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { joinMeasured, type Measured, readChildSeconds, readWritten, runCommand } from "../../scripts/bench/command.ts";
import { median, type Round, summarise, weighPromises } from "../../scripts/bench/figures.ts";
import type { BuildName, OurBuild } from "../../scripts/bench/ours.ts";
import { writePeerArticle } from "../../scripts/bench/peer-site.ts";
import { formatTable, writeTables } from "../../scripts/bench/table.ts";
import { compareReleases } from "../../scripts/bench/touched.ts";
import { readChildren, readStatus, sumMemory, sumResident } from "../../scripts/bench/tree.ts";
import { inventPress, runPress } from "../../scripts/invented/press.ts";

describe("the memory of a process tree", () => {
  const memory = (program: string, anonymous: number, mapped: number) => ({ program, anonymous, shared: 0, mapped });

  it("counts what a program maps from files once, however many processes run it", () => {
    const tree = [memory("node", 100, 40), memory("node", 200, 50), memory("engine", 1000, 7)];
    assert.equal(sumMemory(tree), 1300 + 50 + 7);
    assert.equal(sumResident(tree), 1300 + 40 + 50 + 7);
  });

  it("is read from the status of each process", () => {
    const text =
      "Name:\tnode\nVmRSS:\t 1616 kB\nRssAnon:\t     112 kB\nRssFile:\t    1500 kB\nRssShmem:\t       4 kB\n";
    assert.deepEqual(readStatus(text, "/bin/x"), { program: "/bin/x", anonymous: 112, shared: 4, mapped: 1500 });
  });

  it("is nothing where a process has ended and nobody has asked for its end", () => {
    assert.deepEqual(readStatus("Name:\tnode\nState:\tZ (zombie)\n", "x"), memory("x", 0, 0));
  });

  it("is looked for in the children of every thread", () => {
    assert.deepEqual(readChildren("12965 119 "), [12965, 119]);
    assert.deepEqual(readChildren(""), []);
  });
});

describe("a measured command", () => {
  it("has its CPU time and bytes from the system's account of children", () => {
    const fields = ["S", ...Array.from({ length: 30 }, (_, at) => String(at + 4))];
    fields[13] = "250";
    fields[14] = "50";
    assert.equal(readChildSeconds(`12 (a name) with) ${fields.join(" ")}`), 3);
    assert.equal(readWritten("rchar: 6976\nwchar: 52428800\nsyscr: 10\n"), 52_428_800);
  });

  it("is measured with all that it starts", { skip: process.platform !== "linux" }, async () => {
    const grown =
      "const held = Buffer.alloc(150e6, 1); setTimeout(() => process.stdout.write('x'.repeat(held[0] * 3e6)), 400)";
    const ran = await runCommand("true && node", ["-e", grown], tmpdir());
    assert.equal(ran.code, 0);
    assert.equal(ran.said.length, 3e6);
    assert.ok(ran.seconds >= 0.4);
    assert.ok((ran.peak?.megabytes ?? 0) > 150 && (ran.peak?.megabytes ?? 0) < 400, `${ran.peak?.megabytes} MB`);
    assert.ok((ran.megabytesWritten ?? 0) >= 3 && (ran.megabytesWritten ?? 0) < 4, `${ran.megabytesWritten} MB`);
    assert.ok((ran.cpuSeconds ?? 0) > 0);
  });

  it("that is followed by another has the sum of the seconds and the higher peak", () => {
    const one = measured({ seconds: 1, peak: { megabytes: 100, residentMegabytes: 300 } });
    const other = measured({ seconds: 2, peak: { megabytes: 200, residentMegabytes: 250 }, cpuSeconds: null });
    const { seconds, peak, cpuSeconds } = joinMeasured(one, other);
    assert.deepEqual(
      { seconds, peak, cpuSeconds },
      { seconds: 3, peak: { megabytes: 200, residentMegabytes: 300 }, cpuSeconds: null },
    );
  });
});

describe("two releases side by side", () => {
  it("tell what was taken over, written again, changed, new and gone", () => {
    const folder = mkdtempSync(join(tmpdir(), "releases-"));
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    try {
      for (const name of ["kept", "again", "changed", "gone"]) write(`1/${name}/index.html`, `<p>${name}`);
      write("1/data/articles.json", "[1]");
      write("1/assets/page.css", "a {}");
      mkdirSync(join(folder, "2/kept"), { recursive: true });
      linkSync(join(folder, "1/kept/index.html"), join(folder, "2/kept/index.html"));
      write("2/again/index.html", "<p>again");
      write("2/changed/index.html", "<p>changeD");
      write("2/new/index.html", "<p>new");
      write("2/data/articles.json", "[1,2]");
      write("2/assets/page.css", "a {}");
      const { megabytes, megabytesTouched, ...counted } = compareReleases(join(folder, "1"), join(folder, "2"));
      assert.deepEqual(counted, {
        ...{ files: 6, touched: 5, pages: 2, beyond: 3, same: 2, removed: 1 },
        beyondBy: {
          "again/*.html": { other: 0, same: 1 },
          "data/*.json": { other: 1, same: 0 },
          "assets/*.css": { other: 0, same: 1 },
        },
      });
      assert.equal(Math.round((megabytes - megabytesTouched) * 1e6), "<p>kept".length);
      assert.equal(compareReleases(join(folder, "2"), join(folder, "2")).touched, 0);
      assert.equal(compareReleases(null, join(folder, "2")).touched, 6);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("the figures of a bench", () => {
  it("are medians over the rounds, and not measured where no round measured them", () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1]), 2.5);
    assert.throws(() => median([]), RangeError);
    const builds = [1, 3].map((seconds) => ({ ...measured({ seconds, peak: null }), stages: { read: seconds / 2 } }));
    const { seconds, peakMegabytes, stages } = summarise(builds);
    assert.deepEqual({ seconds, peakMegabytes, stages }, { seconds: 2, peakMegabytes: null, stages: { read: 1 } });
  });

  it("say of each promise whether it is held", () => {
    const weighed = weighPromises(ROUNDS).map(({ name, value, isHeld }) => [
      name,
      Math.round(value * 1000) / 1000,
      isHeld,
    ]);
    assert.deepEqual(weighed, [
      ["clean: seconds, to the peer's", 0.8, true],
      ["clean: peak memory, to the peer's", 1.5, false],
      ["one added: seconds, to the peer's", 0.1, false],
      ["one added: CPU seconds, to the peer's", 0.5, null],
      ["one added: seconds", 2, true],
      ["unchanged: seconds", 2, false],
      ["one added: files touched, less pages changed", 11, false],
      ["one retitled: files touched, less pages changed", 8, true],
      ["one deleted: files touched, less pages changed", 8, true],
      ["one added: files touched, less files changed", 4, true],
      ["one retitled: files touched, less files changed", 1, true],
      ["one deleted: files touched, less files changed", 1, true],
    ]);
  });

  it("say nothing of a peer that was not there", () => {
    const alone = ROUNDS.map(({ ours }) => ({ ours, peer: null }));
    assert.ok(weighPromises(alone).every(({ name }) => !name.includes("peer")));
    assert.doesNotMatch(writeTables(alone), /peer|hugo/);
  });

  it("stand in tables, with what was not measured said so", () => {
    const tables = writeTables(ROUNDS).split("\n\n");
    assert.equal(tables.length, 3);
    assert.match(
      tables[0] ?? "",
      /^\| clean +\| +16\.00 \| not measured \| +300 \| +1\.0 \| +40 \| +11 \| +3 \| +7 \| +1 \|$/m,
    );
    assert.match(
      tables[1] ?? "",
      /^\| clean +\| +15\.50 \| +0\.50 \| +\| +\|\n(.*\n){4}\| peer, clean +\| +0\.00 \| +\| +12\.00 \| +8\.00 \|$/m,
    );
    assert.match(tables[2] ?? "", /^\| clean: seconds, to the peer's +\| +0\.800 \| +0\.850 \| +held \|$/m);
  });
});

it("a table's columns are as wide as their widest cell, numbers flush right", () => {
  assert.equal(
    formatTable([
      ["build", "s"],
      ["a", "10.5"],
    ]),
    "| build |    s |\n|-------|-----:|\n| a     | 10.5 |",
  );
});

it("an article that is added leaves the press before it as it was", () => {
  const [alone, more] = [inventPress(12, 3).articles, [...runPress(12, 3, 2).articles]];
  assert.equal(more.length, 14);
  assert.deepEqual(more.slice(0, 12), alone);
  assert.ok((more[12]?.date ?? "") > (more[11]?.date ?? ""));
});

it("the peer reads the same words: title, names, paragraphs, Context", () => {
  const article = inventPress(12, 3).articles[11];
  assert.ok(article);
  const [matter = "", ...body] = writePeerArticle(article).split("\n\n");
  const { title, date, outlets, topics } = JSON.parse(matter) as Record<string, unknown>;
  assert.ok(typeof title === "string" && title.includes(article.headline) && title.includes(article.known.text));
  assert.deepEqual(
    { date, outlets, topics },
    { date: article.date, outlets: [article.outlet], topics: article.topics },
  );
  assert.equal(body.length, article.paragraphs.length + 2);
  assert.equal(body.at(-1)?.trim().split("\n").length, article.context.length);
});

function measured(some: Partial<Measured>): Measured {
  return {
    ...{ seconds: 1, cpuSeconds: 1, megabytesWritten: 1, peak: { megabytes: 300, residentMegabytes: 320 } },
    ...some,
  };
}

function ourBuild(name: BuildName, seconds: number, beyond: number, same: number): OurBuild {
  return {
    ...{ name, articles: 10, stages: { read: 0.5 } },
    ...measured({ seconds, cpuSeconds: null }),
    touched: {
      ...{ files: 40, megabytes: 1, megabytesTouched: 1, removed: 0 },
      ...{ touched: 3 + beyond, pages: 3, beyond, same, beyondBy: {} },
    },
  };
}

const peak = { megabytes: 200, residentMegabytes: 210 };
const ROUNDS: readonly Round[] = [0, 1].map((round) => ({
  ours: [
    ourBuild("clean", 15 + 2 * round, 8, 1),
    ourBuild("unchanged", 2, 0, 0),
    { ...ourBuild("one added", 2, 10 + round, 4), cpuSeconds: 0.5 },
    ourBuild("one retitled", 2, 8, 1),
    ourBuild("one deleted", 2, 8, 1),
  ],
  peer: (["clean", "one added"] as const).map((name) => ({
    ...{ name, articles: 10, stages: { hugo: 12, pagefind: 8 }, files: 30, megabytes: 1 },
    ...measured({ seconds: 20, peak }),
  })),
}));
