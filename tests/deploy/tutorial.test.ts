/** The README's five minutes, run as they are written in a fresh checkout, and what it says you will find. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { assertNoFaults, openPage, startBrowser } from "../browser/harness.ts";
import { copyCheckout } from "../checkout.ts";
import { type Host, plain } from "./hosts.ts";

let checkout: string;
let browser: Browser;
let host: Host;
let said: string;

/** The indented lines between the tutorial's marks, as one script. */
function readTutorial(): string {
  const readme = readFileSync("README.md", "utf8");
  const [, tutorial = ""] = /<!-- tutorial -->\n([\s\S]*?)<!-- \/tutorial -->/.exec(readme) ?? [];
  const lines = tutorial.split("\n").filter((line, at, all) => /^ {4}/.test(line) || isWithin(all, at));
  return lines.map((line) => line.replace(/^ {4}/, "")).join("\n");
}

/** Blank lines of a file that is being typed belong to it. */
function isWithin(lines: readonly string[], at: number): boolean {
  const before = lines.slice(0, at).filter((line) => /<<'END'$|^ {4}END$/.test(line));
  return lines[at] === "" && /<<'END'$/.test(before.at(-1) ?? "");
}

before(async () => {
  checkout = copyCheckout();
  const { INIT_CWD: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", readTutorial()], {
    cwd: checkout,
    env,
    encoding: "utf8",
  });
  said = stdout + stderr;
  assert.equal(status, 0, said);
  host = await plain(join(dirname(checkout), "published"));
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await host?.close();
  if (checkout) rmSync(dirname(checkout), { recursive: true, force: true });
});

test("three clippings are read without a complaint, and published", () => {
  assert.match(said, /3 clippings, 3 articles: 0 errors, 0 warnings/);
  assert.match(said, /3 articles published/);
  assert.deepEqual(readdirSync(join(dirname(checkout), "ossel")).sort(), ["clippings", "permalinks.json", "site.yml"]);
});

test("each quotation has the speaker the tutorial names", () => {
  const file = join(dirname(checkout), "published/data/quotes.json");
  const quotes = JSON.parse(readFileSync(file, "utf8")) as readonly { text: string; speaker: string }[];
  assert.deepEqual(
    quotes.map(({ text, speaker }) => [text.slice(0, 12), speaker]),
    [
      ["We have carr", "Mara Lindqvist"],
      ["Nobody on th", "Mara Lindqvist"],
      ["A bridge is ", "Tomas Brandt"],
      ["Nobody on th", "Mara Lindqvist"],
      ["It is half a", "Mara Lindqvist"],
    ],
  );
});

test("in a browser the boat leads to the bridge, the bridge to the ferry, and the sentence printed twice has a page", async () => {
  const watched = await openPage(browser);
  const { page } = watched;
  await page.goto(`${host.url}2023/09/a-smaller-boat-for-ossel/`);
  await page.locator(".context-entry__text a").click();
  await page.waitForURL(/council-orders-a-study/);
  await page.locator(".context-entry__text a").click();
  await page.waitForURL(/the-ossel-ferry-stops/);
  await page.locator("a[href*='quotes/']").last().click();
  await page.goto(`${host.url}quotes/`);
  // Among the words: on the marks, which the browser draws, it hears no click.
  await page.getByText("Nobody on the mainland has ever counted who crosses").click({ position: { x: 60, y: 10 } });
  await page.locator("body.page--quote").waitFor();
  assertNoFaults(watched, "the tutorial's site");
  await page.context().close();
});
