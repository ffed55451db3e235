/** A tour of the site's pages under guard: each is opened, looked at for what should not stand in it, and everything on it is used. */
import type { Browser, Page } from "playwright-core";
import type { Kind } from "../browser/kinds.ts";
import type { BuiltPage } from "../browser/sample.ts";
import { freshFaults, openGuarded } from "./guard.ts";

/**
 * A line for each fault.
 * @param url of the site's root
 * @param headers what each page must come with
 */
export async function tour(
  browser: Browser,
  url: string,
  headers: Readonly<Record<string, string>>,
  pages: readonly BuiltPage[],
): Promise<readonly string[]> {
  const watched = await openGuarded(browser, url);
  const { page } = watched;
  const fresh = freshFaults(watched);
  const broke: string[] = [];
  for (const { kind, path } of pages) {
    const response = await page.goto(url + path);
    const sent = response?.headers() ?? {};
    const missing = Object.keys(headers).filter((name) => sent[name.toLowerCase()] !== headers[name]);
    const inside = kind === "moved" ? [] : await findUnfenced(page);
    if (inside.length === 0) await useEverything(page, kind as Kind);
    const faults = [...missing.map((name) => `came without ${name}`), ...inside, ...fresh()];
    broke.push(...faults.map((fault) => `${path || "home"}: ${fault}`));
  }
  await page.context().close();
  return broke;
}

/** What runs or styles from within the page, or comes without a hash, or from elsewhere. */
function findUnfenced(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll("*")) {
      const shown = element.outerHTML.slice(0, 100);
      const { localName: name } = element;
      const isScript = name === "script" && element.getAttribute("type") !== "application/ld+json";
      const isSheet = name === "link" && element.getAttribute("rel") === "stylesheet";
      const source = element.getAttribute("src") ?? (name === "link" && isSheet ? element.getAttribute("href") : null);
      if (name === "style" || (isScript && source === null)) found.push(`stands inline: ${shown}`);
      if ((isScript || isSheet) && !element.getAttribute("integrity")?.startsWith("sha256-"))
        found.push(`has no hash: ${shown}`);
      if (source !== null && new URL(source, document.baseURI).origin !== window.location.origin)
        found.push(`comes from elsewhere: ${shown}`);
      for (const attribute of element.getAttributeNames())
        if (attribute === "style" || attribute.startsWith("on")) found.push(`${attribute} is inline: ${shown}`);
    }
    return found;
  });
}

/** Everything that opens, copies, narrows, searches or saves. */
async function useEverything(page: Page, kind: Kind): Promise<void> {
  await page.locator("details").evaluateAll((all) => {
    for (const each of all as HTMLDetailsElement[]) each.open = true;
  });
  const narrow = page.locator(".narrow__field").first();
  if ((await narrow.count()) > 0) await narrow.fill("a");
  if (kind === "article") await copyQuotation(page);
  if (kind === "search") await search(page);
  if (kind === "article" || kind === "speaker") await searchQuickly(page);
}

async function copyQuotation(page: Page): Promise<void> {
  const button = page.locator(".note__copy").first();
  if ((await button.count()) === 0) return;
  await button.click();
  await page.locator(".copy__form").first().click();
  await page.keyboard.press("Escape");
}

async function searchQuickly(page: Page): Promise<void> {
  await page.locator("body").press("/");
  await page.locator(".quick input").fill("harbour");
  await page.locator(".quick__results a").first().waitFor();
  await page.keyboard.press("Escape");
}

async function search(page: Page): Promise<void> {
  const settled = () => page.locator('[data-part="answer"][aria-busy="false"]').waitFor({ timeout: 30_000 });
  await page.getByRole("searchbox").first().fill("harbour");
  await page.locator(".found").first().waitFor();
  await page.locator(".facet__value").first().click();
  await settled();
  for (const name of ["CSV", "JSON", "RIS"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name, exact: true }).click(),
    ]);
    await download.delete();
  }
  await page.goto(`${page.url()}&view=quotations`);
  await settled();
}
