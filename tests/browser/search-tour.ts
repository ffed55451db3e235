/**
 * The search page of a generated archive, put to the test in a browser: quotations pasted into it, random questions compared with
 * brute force. Used by the tests at three hundred articles and by `npm run measure:search` at ten thousand.
 */
import type { Page } from "playwright-core";
import { type InventedPress, quotationsOf } from "../../scripts/invented/press.ts";
import { seededRandom } from "../../scripts/invented/random.ts";
import { type Held, inventQuestion, isInOrder } from "./brute-force.ts";
import { pasteQuotation } from "./paste.ts";

export interface PasteFigures {
  readonly exact: number;
  readonly exactRight: number;
  readonly spoilt: number;
  readonly spoiltRight: number;
  /** What was pasted in vain, and what came first. */
  readonly wrong: readonly string[];
}

export interface QuestionFigures {
  readonly asked: number;
  /** Compared result by result; the others by their number and their first results. */
  readonly whole: number;
  readonly results: number;
  readonly wrong: readonly string[];
}

/** More results than this are not fetched one and all. */
const MOST_FETCHED = 400;
const FEWEST_WORDS = 5;

/** Opens the search page and gives what an export would save to this file instead of to the disk. */
export async function openSearch(page: Page, url: string): Promise<void> {
  await page.addInitScript(() => {
    const own = window as unknown as { saved: Blob | null };
    URL.createObjectURL = (blob) => {
      own.saved = blob as Blob;
      return "#saved";
    };
  });
  await page.goto(`${url}search/?q=a`);
  await settle(page);
}

/** Waits until the page has answered and counted. */
async function settle(page: Page): Promise<void> {
  await page.locator('[data-part="answer"][aria-busy="false"]').waitFor({ state: "attached", timeout: 60_000 });
}

/**
 * `exact` quotations of the press as people paste them, and `spoilt` with a wrong word. Right is where the first passage of the
 * first result opens at a quotation of just these words. `wordsAt` gives the words printed at a quotation's address.
 */
export async function pasteAll(
  page: Page,
  press: InventedPress,
  wordsAt: (path: string, id: string) => string,
  { exact, spoilt }: { readonly exact: number; readonly spoilt: number },
): Promise<PasteFigures> {
  const random = seededRandom(98);
  const figures = { exact: 0, exactRight: 0, spoilt: 0, spoiltRight: 0, wrong: [] as string[] };
  while (figures.exact + figures.spoilt < exact + spoilt) {
    const said = quotationsOf(random.pick(press.articles)).filter(({ text }) => text.split(" ").length >= FEWEST_WORDS);
    if (said.length === 0) continue;
    const { text, speaker } = random.pick(said);
    const isSpoilt = figures.exact >= exact;
    const pasted = pasteQuotation(random, text, speaker, isSpoilt);
    await paste(page, pasted.text);
    const link = await page
      .locator(".found")
      .first()
      .locator(".found__passage a")
      .first()
      .getAttribute("href")
      .catch(() => null);
    const at = link === null ? null : new URL(link);
    const found = at === null ? "nothing" : wordsAt(at.pathname, at.hash.slice(1));
    const isRight = letters(found) === letters(text);
    figures[isSpoilt ? "spoilt" : "exact"]++;
    if (isRight) figures[isSpoilt ? "spoiltRight" : "exactRight"]++;
    else
      figures.wrong.push(`${isSpoilt ? "wrong word" : "exact"}: ${pasted.text}\n    of: ${text}\n    found: ${found}`);
  }
  return figures;
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const field = document.querySelector<HTMLInputElement>("#search-field");
    field?.focus();
    field?.select();
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    const isTaken = !field?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
    if (isTaken || !field) return;
    // What the browser does where the page leaves the paste to it.
    field.value = pasted.replace(/[\r\n]+/g, "");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
  await page.waitForTimeout(60);
  await settle(page);
}

/** Random questions, each put to the page as its address, against all records. */
export async function askAll(
  page: Page,
  held: readonly Held[],
  words: readonly string[],
  count: number,
): Promise<QuestionFigures> {
  const random = seededRandom(99);
  const dates = new Map(held.map(({ id, date }) => [id, date]));
  const figures = { asked: 0, whole: 0, results: 0, wrong: [] as string[] };
  while (figures.asked < count) {
    const question = inventQuestion(random, words, held);
    const expected = held.filter(question.holds).map(({ id }) => id);
    await go(page, question.address);
    const shown = await countShown(page);
    figures.asked++;
    figures.results += expected.length;
    const complain = (what: string): void => void figures.wrong.push(`${question.address}: ${what}`);
    if (shown !== expected.length) {
      const found = shown <= MOST_FETCHED && expected.length <= MOST_FETCHED ? (await fetchAll(page)).map(idOf) : [];
      const extra = found.filter((id) => !expected.includes(id)).slice(0, 3);
      const lost = found.length > 0 ? expected.filter((id) => !found.includes(id)).slice(0, 3) : [];
      complain(
        `${shown} instead of ${expected.length}; not asked for: ${extra.join(", ")}; missing: ${lost.join(", ")}`,
      );
      continue;
    }
    if (expected.length === 0) continue;
    const isWhole = expected.length <= MOST_FETCHED;
    if (isWhole) figures.whole++;
    const found = (isWhole ? await fetchAll(page) : await firstShown(page)).map(idOf);
    const members = new Set(expected);
    const isSame = found.every((id) => members.has(id)) && (!isWhole || new Set(found).size === expected.length);
    if (!isSame) complain("other articles");
    else if (
      question.sort !== "relevance" &&
      !isInOrder(
        found.map((id) => dates.get(id) ?? ""),
        question.sort,
      )
    )
      complain(`not ${question.sort} first`);
  }
  return figures;
}

/** As going back in the browser does. */
async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((search) => {
    window.history.pushState(null, "", window.location.pathname + search);
    window.dispatchEvent(new PopStateEvent("popstate"));
  }, address);
  await settle(page);
}

async function countShown(page: Page): Promise<number> {
  const said = (await page.getByRole("status").textContent()) ?? "";
  return said.startsWith("Nothing") || said.startsWith("No ")
    ? 0
    : Number(/[\d,]+/.exec(said)?.[0].replaceAll(",", "") ?? Number.NaN);
}

/** Addresses of all results in their order, by the page's own export. */
async function fetchAll(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    (window as unknown as { saved: Blob | null }).saved = null;
  });
  await page.getByRole("button", { name: "JSON", exact: true }).click();
  await page.waitForFunction(() => (window as unknown as { saved: Blob | null }).saved !== null, null, {
    timeout: 60_000,
  });
  const text = await page.evaluate(() => (window as unknown as { saved: Blob }).saved.text());
  return (JSON.parse(text) as { url: string }[]).map(({ url }) => url);
}

function firstShown(page: Page): Promise<string[]> {
  return page.locator(".found__title a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
}

/** `…/2005/03/04/slug/` → `2005-03-04-slug`; addresses are made of ids. */
function idOf(url: string): string {
  return new URL(url).pathname
    .split("/")
    .filter((part) => part !== "")
    .join("-");
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}
