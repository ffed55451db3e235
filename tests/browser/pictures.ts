/** `npm run pictures`: the README's pictures, taken of the sample archive in a real browser, into tests/pictures/. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/root.ts";
import { openPage, serve, startBrowser } from "./harness.ts";
import { buildFrom, listPages } from "./sample.ts";

interface Shot {
  readonly name: string;
  /** An address from the root, or the words a page's address holds. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: "light" | "dark";
}

const SHOTS: readonly Shot[] = [
  { name: "home", path: "", width: 1200, height: 780, scheme: "light" },
  { name: "article", path: "you-cannot-drown-a-village", width: 1200, height: 900, scheme: "light" },
  { name: "article-dark", path: "you-cannot-drown-a-village", width: 1200, height: 900, scheme: "dark" },
  { name: "article-phone", path: "you-cannot-drown-a-village", width: 390, height: 780, scheme: "light" },
  { name: "home-phone-dark", path: "", width: 390, height: 780, scheme: "dark" },
  { name: "speaker", path: "speakers/clara-reyne/", width: 1200, height: 780, scheme: "light" },
  { name: "year", path: "2019/", width: 1200, height: 780, scheme: "light" },
  { name: "search", path: "search/?q=%22second+coat+of+paint%22", width: 1200, height: 900, scheme: "light" },
];

const site = buildFrom(join(ROOT, "content"), "--draft");
const pages = listPages(site).map(({ path }) => path);
const { url, close } = await serve(site);
const browser = await startBrowser();
mkdirSync(join(ROOT, "tests", "pictures"), { recursive: true });
try {
  for (const { name, path, width, height, scheme } of SHOTS) {
    const { page } = await openPage(browser, { viewport: { width, height }, colorScheme: scheme });
    const isAddress = path.includes("?") || pages.includes(path);
    const found = isAddress ? path : pages.find((candidate) => candidate.includes(path));
    // The second time the fonts are at hand: the first, on a busy machine, they may come too late to be used.
    await page.goto(`${url}${found}`);
    await page.goto(`${url}${found}`);
    if (path.startsWith("search/")) await page.waitForSelector(".found");
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(ROOT, "tests", "pictures", `${name}.png`) });
    await page.context().close();
    console.log(`tests/pictures/${name}.png`);
  }
} finally {
  await browser.close();
  await close();
}
