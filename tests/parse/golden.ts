/**
 * Golden files: what a test made beside what was once agreed on. A missing golden is written and the test fails once so that
 * somebody looks; a changed one is written beside as `-changed`. With CI=true nothing is written.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/** `made` is null where there should be no such file. */
export function compareGolden(path: string, made: string | null): void {
  const isPublic = process.env.CI === "true";
  const changed = path.replace(/(\.\w+)$/, "-changed$1");
  const golden = existsSync(path) ? readFileSync(path, "utf8") : null;
  if (golden === made) {
    if (!isPublic) rmSync(changed, { force: true });
    return;
  }
  if (golden === null && made !== null) {
    if (!isPublic) writeFileSync(path, made);
    assert.fail(`${path} did not exist${isPublic ? "" : "; it does now: read it, and run the tests again"}`);
  }
  if (made !== null && !isPublic) writeFileSync(changed, made);
  assert.equal(
    made ?? "(no such result)",
    golden ?? "",
    `${path} is not what was made${isPublic || made === null ? "" : `; see ${changed}`}`,
  );
}
