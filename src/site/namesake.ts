/** Who bears the name that an address of former days was made of: today's pages in, the page of that speaker or outlet out. */
import type { Today } from "../archive/permalink.ts";
import { slug } from "../parse/slug.ts";
import { once } from "./once.ts";

const NAMED = /^\/(speakers|outlets)\/[^/]+\/$/;

/** None for a name that two bear. */
export function namesakesAmong(pages: Today["pages"]): (address: string) => string | null {
  const bearers = once(() => {
    const found = new Map<string, string | null>();
    for (const { address, entry } of pages) {
      const [, list] = NAMED.exec(address) ?? [];
      if (list === undefined) continue;
      for (const name of new Set([entry.name, ...entry.spellings].map(slug))) {
        const former = `/${list}/${name}/`;
        found.set(former, found.has(former) ? null : address);
      }
    }
    return found;
  });
  return (address) => (NAMED.test(address) ? (bearers().get(address) ?? null) : null);
}
