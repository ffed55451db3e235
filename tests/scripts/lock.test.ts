import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { LockedError, takeLock } from "../../scripts/lock.ts";

let path = "";
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "lock-")), "lock");
});
afterEach(() => rmSync(join(path, ".."), { recursive: true }));

test("a lock that is held is refused, and given back it can be taken again", () => {
  const release = takeLock(path);
  assert.throws(() => takeLock(path), LockedError);
  release();
  assert.ok(!existsSync(path));
  takeLock(path)();
});

test("a lock left behind by a process that is gone is taken over", () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(path, `${pid}\n`);
  takeLock(path)();
});

test("a process that was given the id of the one that is gone does not hold its lock", {
  skip: !existsSync("/proc/self/stat"),
}, () => {
  writeFileSync(path, `${process.pid}\nin another life\n`);
  takeLock(path)();
  assert.ok(!existsSync(path));
});

test("a process that was killed and not yet asked after holds no lock", {
  skip: !existsSync("/proc/self/stat"),
}, () => {
  const { pid } = spawn(process.execPath, ["--version"]);
  // Nothing hears of its end while this waits.
  const isDead = () => / Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  for (let wait = 0; wait < 500 && !isDead(); wait++) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  assert.ok(isDead());
  writeFileSync(path, `${pid}\n`);
  takeLock(path)();
  assert.ok(!existsSync(path));
});

test("of many processes that want one lock at once, never two hold it", async () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(path, `${pid}\n`);
  const script = `
    import { existsSync, writeFileSync, rmSync } from "node:fs";
    import { takeLock } from ${JSON.stringify(join(import.meta.dirname, "../../scripts/lock.ts"))};
    try {
      const release = takeLock(${JSON.stringify(path)});
      writeFileSync(${JSON.stringify(`${path}.inside`)}, "", { flag: "wx" });
      await new Promise((resolve) => setTimeout(resolve, 20));
      rmSync(${JSON.stringify(`${path}.inside`)});
      release();
      console.log("held");
    } catch (error) {
      console.log(error.constructor.name);
    }`;
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
      let out = "";
      child.stdout.on("data", (chunk) => {
        out += chunk;
      });
      await once(child, "close");
      return out.trim();
    }),
  );
  assert.ok(outcomes.includes("held"), outcomes.join());
  assert.ok(
    outcomes.every((outcome) => outcome === "held" || outcome === "LockedError"),
    outcomes.join(),
  );
});
