/** The bench at its smallest: what it measures is there, and the archive is as it was when it is done. With the peer where Hugo is installed. */
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { measureBuilds } from "../../scripts/bench/measure.ts";
import { BUILDS } from "../../scripts/bench/ours.ts";
import { peerVersion } from "../../scripts/bench/peer.ts";

test("a tiny archive is built five times, each with its seconds, memory, bytes and files", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bench-test-"));
  try {
    const withPeer = peerVersion() !== null;
    const { rounds } = await measureBuilds({ articles: 20, seed: 1, rounds: 1, withPeer, folder }, () => {});
    const builds = rounds[0]?.ours ?? [];
    assert.deepEqual(
      builds.map(({ name, articles }) => [name, articles]),
      BUILDS.map((name) => [name, name === "one added" || name === "one retitled" ? 21 : 20]),
    );
    const [clean, unchanged, added] = builds;
    assert.ok(clean && unchanged && added);
    assert.deepEqual(Object.keys(clean.stages).slice(0, 3), ["read", "records", "archive"]);
    assert.ok(Object.values(clean.stages).reduce((sum, seconds) => sum + seconds, 0) < clean.seconds);
    assert.equal(clean.touched.touched, clean.touched.files);
    assert.deepEqual([unchanged.stages, unchanged.touched.touched], [{}, 0]);
    assert.ok(added.touched.pages > 0 && added.touched.touched < added.touched.files);
    if (process.platform === "linux") {
      assert.ok((clean.peak?.megabytes ?? 0) > 100 && (clean.cpuSeconds ?? 0) > 0);
      assert.ok((clean.megabytesWritten ?? 0) > clean.touched.megabytes);
    }
    if (withPeer)
      assert.deepEqual(
        rounds[0]?.peer?.map(({ articles }) => articles),
        [20, 21],
      );

    const clippings = readdirSync(join(folder, "content", "clippings"), { recursive: true, encoding: "utf8" });
    const files = clippings.filter((path) => path.endsWith(".txt"));
    assert.equal(files.length, 20);
    for (const path of files)
      assert.doesNotMatch(readFileSync(join(folder, "content", "clippings", path), "utf8"), /^---/, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
