/**
 * The clipping this project exists for, where the optional folder of acceptance material lies beside the checkout: built by
 * the command, searched in a browser, opened at the quotation.
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../scripts/root.ts";
import { assertNoFaults, openPage, serve, startBrowser } from "./harness.ts";
import { buildFrom } from "./sample.ts";

const SEED = join(ROOT, "../shared/seed");

test("“mortal enemies” finds the real clipping, and the result opens at the quotation", async (context) => {
  if (!existsSync(SEED)) {
    console.log("There is no acceptance material beside the checkout: the real clipping was not tried.");
    context.skip("no acceptance material");
    return;
  }
  const served = await serve(buildFrom(SEED));
  const browser = await startBrowser();
  try {
    const watched = await openPage(browser);
    const { page } = watched;
    await page.goto(`${served.url}search/`);
    await page.getByRole("searchbox").fill('"mortal enemies"');
    const passage = page.locator(".found__passage").first();
    await passage.waitFor();
    assert.equal(await page.locator(".found").count(), 1);
    assert.equal(await passage.locator(".found__speaker").textContent(), "Leonid Ivashov");
    assert.match((await passage.locator("blockquote").textContent()) ?? "", /Russians and Ukrainians mortal enemies/);
    assert.deepEqual(await passage.locator("mark").allTextContents(), ["mortal", "enemies"]);
    await passage.locator("a").click();
    await page.waitForURL(/\/2022\/02\/07\/[^/]+\//);
    const id = await page.evaluate(() => window.location.hash.slice(1));
    assert.match(id, /^q-[0-9a-f]{8}$/);
    assert.match((await page.locator(`#${id}`).textContent()) ?? "", /^‘Attempts to “love” the Russian Federation/);
    assert.equal(new URL(page.url()).search, "", "the address is the quotation's own");
    const words = page.getByText("forever make Russians and Ukrainians mortal enemies").last();
    await words.waitFor();
    const place = await words.boundingBox();
    assert.ok(place !== null && place.y > -place.height && place.y < 720, "the words stand in the window");
    assertNoFaults(watched, "the real clipping");
  } finally {
    await browser.close();
    await served.close();
  }
});
