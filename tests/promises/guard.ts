/**
 * A browser page under guard. Faults are those of every browser test, and besides: what a policy refused, and whatever is asked of
 * any other host, which gets no answer.
 */
import type { Browser } from "playwright-core";
import { openPage, type Watched } from "../browser/harness.ts";

/** @param url of the site: everything else on its host is the site's too */
export async function openGuarded(browser: Browser, url: string): Promise<Watched> {
  const { origin } = new URL(url);
  const watched = await openPage(browser);
  await watched.page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      console.error(`refused by ${effectiveDirective}: ${blockedURI || "something inline"}`);
    });
  });
  await watched.page.route(
    ({ href }) => !href.startsWith(`${origin}/`),
    (route) => route.abort("failed"),
  );
  return watched;
}

/** The faults that came since the last call. */
export function freshFaults({ faults }: Watched): () => readonly string[] {
  let seen = 0;
  return () => {
    const fresh = faults.slice(seen);
    seen = faults.length;
    return fresh;
  };
}
