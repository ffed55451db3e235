import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { ROOT } from "../../scripts/root.ts";
import { ArchiveFolder, clipping } from "./archive-folder.ts";

const folder = new ArchiveFolder().put("one.txt", clipping("Lamps on the quay"));
after(() => folder.remove());

test("of two builds at once one publishes; the other says who is at work, changes nothing, and leaves no lock behind", async () => {
  const builds = await Promise.all(
    [1, 2].map(async () => {
      const child = spawn(
        process.execPath,
        [
          ...["--import", "tsx", join(ROOT, "scripts/build.ts")],
          ...["--content", "content", "--output", "site", "--archive", "archive"],
        ],
        { env: { ...process.env, INIT_CWD: folder.root } },
      );
      let said = "";
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk) => {
          said += chunk;
        });
      const [code] = await once(child, "close");
      return { code, said };
    }),
  );
  assert.ok(builds.some(({ code }) => code === 0));
  for (const { code, said } of builds.filter(({ code }) => code !== 0)) {
    assert.equal(code, 1);
    assert.match(said, /Another build/);
  }
  assert.ok(folder.has("2019/03/04/lamps-on-the-quay/index.html"));
  assert.ok(!existsSync(join(folder.root, "archive", "lock")));
  assert.equal(folder.build().code, 0);
});
