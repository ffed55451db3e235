/** Speakers in a real browser: a list narrowed on its page with the keyboard, and two side by side on wide and narrow screens. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { findViolations, overflows } from "./axe.ts";
import { assertNoFaults, openPage, type Served, serve, startBrowser } from "./harness.ts";
import { type BuiltPage, buildFrom, listPages } from "./sample.ts";

let browser: Browser;
let served: Served;
let pages: readonly BuiltPage[];

before(async () => {
  const site = buildFrom("content");
  pages = listPages(site);
  served = await serve(site, "/deep/archive/");
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await served?.close();
});

function largest(kind: string): string {
  const [page] = pages.filter((each) => each.kind === kind).sort((a, b) => b.html.length - a.html.length);
  assert.ok(page, `the sample site has no page of the kind ${kind}`);
  return served.url + page.path;
}

test("a speaker's quotations are narrowed by words, outlet and year with the keyboard alone, and how many are left is said", async () => {
  const watched = await openPage(browser);
  const { page } = watched;
  await page.goto(largest("speaker"));
  const field = page.getByRole("searchbox", { name: "Narrow this list" });
  const status = page.locator(".narrow__status");
  const left = page.locator(".quotation-block:visible");
  const all = await left.count();
  assert.equal(await status.textContent(), "");
  await field.focus();
  await page.keyboard.type("THE");
  const some = await left.count();
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  assert.equal(await status.getAttribute("role"), "status");
  assert.equal(await status.textContent(), `${some} of the ${all} on this page.`);
  for (const group of await page.locator(".group:visible, .spoken:visible").all())
    assert.ok((await group.locator(".quotation-block:visible").count()) > 0, "a heading without anything below it");
  assert.deepEqual(await findViolations(page), []);
  await page.keyboard.type(" zzzz");
  assert.equal(await left.count(), 0);
  assert.equal(await status.textContent(), "Nothing on this page answers to that.");
  await page.keyboard.press("Escape");
  assert.deepEqual([await left.count(), await status.textContent()], [all, ""]);
  await page.keyboard.press("Tab");
  const outlet = page.getByRole("combobox", { name: "Outlet" });
  assert.ok(await outlet.evaluate((select) => select === document.activeElement));
  await page.keyboard.press("ArrowDown");
  const name = await outlet.inputValue();
  assert.ok((await left.count()) < all);
  for (const spoken of await page.locator(".spoken:visible").all())
    assert.equal(await spoken.getAttribute("data-outlet"), name);
  await page.keyboard.press("Tab");
  assert.ok(await page.getByRole("combobox", { name: "Year" }).evaluate((select) => select === document.activeElement));
  assertNoFaults(watched, "narrowing");
  await page.context().close();
});

for (const width of [1280, 400])
  test(`no line moves when the field comes, at ${width} pixels`, async () => {
    const watched = await openPage(browser, { viewport: { width, height: 900 } });
    await watched.page.goto(largest("speaker"));
    await watched.page.locator(".narrow__bar").waitFor();
    const moved = await watched.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { readonly value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    assert.equal(moved, 0);
    await watched.page.context().close();
  });

test("without script there is no field and no room for one, and two side by side are whole", async () => {
  const watched = await openPage(browser, { javaScriptEnabled: false });
  await watched.page.goto(largest("speaker"));
  assert.equal(await watched.page.locator(".narrow input").count(), 0);
  assert.equal((await watched.page.locator(".narrow").boundingBox())?.height ?? 0, 0);
  const beside = watched.page.locator("#beside + ul a").first();
  const name = await beside.textContent();
  await beside.click();
  assert.ok((await watched.page.locator("h1").textContent())?.includes(name ?? "?"));
  assert.ok((await watched.page.locator(".beside__side .quotation-block").count()) > 1);
  assertNoFaults(watched, "without script");
  await watched.page.context().close();
});

for (const scheme of ["light", "dark"] as const)
  test(`two side by side stand in two columns where there is room and one below the other where not, in ${scheme}`, async () => {
    const watched = await openPage(browser, { colorScheme: scheme });
    const { page } = watched;
    for (const [width, sameLine] of [
      [1280, true],
      [400, false],
      [320, false],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(largest("beside"));
      const row = page.locator(".beside__part .beside__row").first();
      const [one, other] = await Promise.all([0, 1].map((at) => row.locator(".beside__side").nth(at).boundingBox()));
      assert.equal(one?.y === other?.y, sameLine, `${width}`);
      // Whose words they are stands above the column, or with them.
      assert.equal(await page.locator(".beside__names").isVisible(), sameLine);
      assert.deepEqual(await findViolations(page), [], `${width}`);
      assert.ok(!(await overflows(page)), `${width}: needs scrolling sideways`);
    }
    assertNoFaults(watched, scheme);
    await page.context().close();
  });
