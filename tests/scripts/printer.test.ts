/** Printing threads: who waits for one that ends hears of it. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { printInThreads } from "../../scripts/printer.ts";
import type { PagePath } from "../../src/site/address.ts";

const directory = mkdtempSync(join(tmpdir(), "printer-"));
after(() => rmSync(directory, { recursive: true }));

test("a thread that ends fails what it was given, and whatever it is given afterwards", async () => {
  const printer = printInThreads({ directory, site: {} as never }, 1);
  printer.take({ path: "/" as PagePath, view: [] });
  const given = printer.print(() => {});
  await printer.close();
  await assert.rejects(given, /thread ended/);
  await assert.rejects(
    printer.print(() => {}),
    /thread ended/,
  );
});
