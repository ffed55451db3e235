/** Where words of former days stand today: quotations by their id, and Context entries by their text. An archive in, places out. */
import type { Archive, Passage } from "../archive/archive.ts";
import { articleAddress, atFragment, contextAnchor, type SitePath } from "./address.ts";
import { passagePath } from "./link.ts";

/** Quotation id → its first printing; an echo's address is made of one. */
export function placesOfQuotations(archive: Archive): ReadonlyMap<string, Passage> {
  const found = new Map<string, Passage>();
  for (const { record } of archive.articles) {
    for (const { id } of record.quotes) {
      if (!found.has(id)) found.set(id, { article: record.id, quote: id, paragraph: null });
    }
  }
  return found;
}

/** A Context entry's text → where it leads: to the passage it was found at, or to itself where several articles answer. */
export function placesOfEntries(archive: Archive): ReadonlyMap<string, SitePath> {
  const found = new Map<string, SitePath>();
  const uncertain = new Map<string, SitePath>();
  for (const { record, context } of archive.articles) {
    context.forEach(({ entry, target }, at) => {
      const path = target === null ? null : passagePath({ archive }, target);
      if (path === null) uncertain.set(entry.text, atFragment(articleAddress(record), contextAnchor(at)));
      else if (!found.has(entry.text)) found.set(entry.text, path);
    });
  }
  return new Map([...uncertain, ...found]);
}
