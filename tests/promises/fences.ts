/**
 * The site's own fences: every kind of page, with everything on it used, under the policy the site asks its host to send and under
 * the one each page carries; and each script and style once more with a byte changed on its way.
 */
import type { Browser } from "playwright-core";
import { HEADERS } from "../../src/site/hosting.ts";
import { startBrowser } from "../browser/harness.ts";
import { KINDS } from "../browser/kinds.ts";
import { type BuiltPage, listPages } from "../browser/sample.ts";
import { netlify, plain } from "../deploy/hosts.ts";
import { buildEveryKind } from "./every-kind.ts";
import { tamper } from "./integrity.ts";
import { type Proof, type Prove, type Scale, TELL_NOBODY, type Tell } from "./promise.ts";
import { tour } from "./tour.ts";

/** Who says what a page may do: a host that sends our headers; the page alone. */
const HOSTS = [
  { who: "the host", start: netlify, headers: HEADERS },
  { who: "the page alone", start: plain, headers: {} },
] as const;

export const proveFences: Prove = async (scale, tell = TELL_NOBODY) => {
  const browser = await startBrowser();
  try {
    return await proveFencesOf(browser, buildEveryKind(), scale, tell);
  } finally {
    await browser.close();
  }
};

/** @param site a built site with a page of every kind */
export async function proveFencesOf(
  browser: Browser,
  site: string,
  scale: Scale,
  tell: Tell = TELL_NOBODY,
): Promise<readonly Proof[]> {
  const all = listPages(site);
  const largest = largestOfEach(all);
  const toured = await proveTour(browser, site, scale === "whole" ? all : largest);
  tell(`${toured.tried} ${toured.of} toured`);
  return [toured, await proveIntegrity(browser, site, largest, scale === "whole")];
}

/** The longest page of each kind: what can be wrong is most likely on it. Throws where there is none. */
function largestOfEach(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  const sorted = [...pages].sort((a, b) => b.html.length - a.html.length);
  return KINDS.map((kind) => {
    const page = sorted.find((each) => each.kind === kind);
    if (page === undefined) throw new Error(`the site has no page of the kind ${kind}`);
    return page;
  });
}

export async function proveTour(browser: Browser, site: string, pages: readonly BuiltPage[]): Promise<Proof> {
  const broke: string[] = [];
  for (const { who, start, headers } of HOSTS) {
    const host = await start(site);
    const faults = await tour(browser, host.url, headers, pages);
    broke.push(...faults.map((fault) => `policy of ${who}: ${fault}`));
    await host.close();
  }
  return {
    promise:
      "No page needs more than the strictest policy allows, sent by the host or by the page alone, search included",
    tried: pages.length * HOSTS.length,
    of: "pages",
    broke,
  };
}

export async function proveIntegrity(
  browser: Browser,
  site: string,
  pages: readonly BuiltPage[],
  isEach: boolean,
): Promise<Proof> {
  const host = await plain(site);
  const { tried, taken } = await tamper(browser, host.url, pages, isEach);
  await host.close();
  return {
    promise: "A script or style that was changed on its way is refused",
    tried,
    of: "changed files",
    broke: taken,
  };
}
