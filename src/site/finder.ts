/** What pages of former days were about, found in today's archive: by their addresses and what is remembered of them. */
import type { Archive, Article, Echo, Outlet, Passage, Speaker, Topic, Wanted } from "../archive/archive.ts";
import type { Known } from "../archive/build.ts";
import type { Pair } from "../archive/companion.ts";
import type { Settled } from "../archive/identity.ts";
import type { ArticleEntry, PageEntry, Permalinks } from "../archive/permalink.ts";
import { moveQuotations } from "../archive/quotation-history.ts";
import { articleAddress, type SitePath } from "./address.ts";
import { echoesByPassage, findEcho } from "./echo-history.ts";
import { placesOfEntries, placesOfQuotations } from "./former-place.ts";
import { passagePath } from "./link.ts";
import { listedOutlets, listedPeople } from "./listed-name.ts";
import { once, onceEach } from "./once.ts";
import { keptPairs, pairSuccessor, type SlugToday } from "./pair-history.ts";

/** A thing of the archive that has a page, whatever its kind. */
export type Thing =
  | { readonly kind: "speaker"; readonly thing: Speaker }
  | { readonly kind: "outlet"; readonly thing: Outlet }
  | { readonly kind: "topic"; readonly thing: Topic }
  | { readonly kind: "echo"; readonly thing: Echo }
  | { readonly kind: "wanted"; readonly thing: Wanted };

/** Finds what pages of former days were about, in today's archive. */
export interface Finder {
  /** Null where the archive has nothing like it any more. */
  find(address: string, entry: PageEntry): Thing | null;
  /** The place where an echo's first printing, or a wanted article's words, stand now. */
  place(address: string, entry: PageEntry): SitePath | null;
  /** Pairs that were published and that the archive would not choose today. */
  pairs(): readonly Pair[];
  /** Where two that stood side by side stand now. */
  pair(address: string): SitePath | null;
  /** How else people.yml or outlets.yml spell the name of what stands at an address. */
  spellings(address: string, name: string): readonly string[];
}

/** What it looks things up in is made when it is first asked for: as a rule little of what once was published is gone. */
export function buildFinder(archive: Archive, settled: Settled, previous: Permalinks, known: Known): Finder {
  const places = once(() => placesOfEntries(archive));
  const quotations = once(() => placesOfQuotations(archive));
  const wantedOf = once(() => wantedByEntry(archive));
  const echoes = once(() => echoesByPassage(archive));
  const locate = locator(archive, settled, previous);
  const [people, outlets] = [listedPeople(known), listedOutlets(known)];
  const findSpeaker = (name: string) => archive.speakerOf.get(name) ?? archive.speakerOf.get(people.today(name));
  const findOutlet = (name: string) => archive.outletOf.get(name) ?? archive.outletOf.get(outlets.today(name));
  const slugToday: SlugToday = (list, slug) => {
    const entry = previous.pages[`/${list}/${slug}/`];
    const find: (name: string) => Speaker | Outlet | undefined = list === "speakers" ? findSpeaker : findOutlet;
    return entry === undefined ? null : (findNamed(find, entry)?.slug ?? null);
  };
  return {
    find(address, entry) {
      const { name, at } = entry;
      const kind = kindOf(address);
      const found = {
        speaker: () => findNamed(findSpeaker, entry),
        outlet: () => findNamed(findOutlet, entry),
        topic: () => findNamed((topic) => archive.topicOf.get(topic), entry),
        echo: () => {
          const passage = at === null ? null : locate(at);
          return passage === null ? undefined : findEcho(echoes(), passage, name);
        },
        wanted: () => wantedOf().get(name),
        written: () => undefined,
      }[kind]();
      return found === undefined ? null : ({ kind, thing: found } as Thing);
    },
    place(address, { name, at }) {
      const kind = kindOf(address);
      if (kind === "wanted") return places().get(name) ?? null;
      if (kind !== "echo") return null;
      const passage = (at === null ? null : locate(at)) ?? quotations().get(address.split("/")[2] ?? "") ?? null;
      return passage === null ? null : passagePath({ archive }, passage);
    },
    pairs: () => keptPairs(archive, previous, slugToday),
    pair: (address) => pairSuccessor(archive, address, slugToday),
    spellings: (address, name) => {
      const kind = kindOf(address);
      return kind === "speaker" ? people.spellings(name) : kind === "outlet" ? outlets.spellings(name) : [];
    },
  };
}

/** A Context entry's text → the first wanted article it may mean. */
function wantedByEntry({ byId, wanted }: Archive): ReadonlyMap<string, Wanted> {
  const found = new Map<string, Wanted>();
  for (const each of wanted) {
    for (const { article, entry } of each.namedBy) {
      const text = byId.get(article)?.context[entry]?.entry.text;
      if (text !== undefined && !found.has(text)) found.set(text, each);
    }
  }
  return found;
}

/** By the name; where nobody bears it, by the other spellings, if they are all one's. */
function findNamed<T>(
  find: (name: string) => T | undefined,
  { name, spellings }: Pick<PageEntry, "name" | "spellings">,
): T | undefined {
  const bearer = find(name);
  if (bearer !== undefined) return bearer;
  const [found, ...others] = new Set(spellings.flatMap((spelling) => find(spelling) ?? []));
  return others.length === 0 ? found : undefined;
}

const KINDS = { speakers: "speaker", outlets: "outlet", topics: "topic", quotes: "echo", wanted: "wanted" } as const;

function kindOf(address: string): (typeof KINDS)[keyof typeof KINDS] | "written" {
  const [, first = "", second = ""] = address.split("/");
  return second !== "" && first in KINDS ? KINDS[first as keyof typeof KINDS] : "written";
}

/** The address of a passage at the last build → the passage today; null where its article, or its quotation, is gone. */
function locator(archive: Archive, settled: Settled, previous: Permalinks): (url: string) => Passage | null {
  const held = new Map<string, string>();
  for (const { record } of archive.articles) held.set(settled.was.get(record.id) ?? articleAddress(record), record.id);
  const movedIn = movedQuotations(settled, previous);
  return (url) => {
    const [address = "", fragment = ""] = url.split("#");
    const article = archive.byId.get(held.get(previous.moved[address] ?? address) ?? "");
    if (!article) return null;
    const paragraph = /^p(\d+)$/.exec(fragment)?.[1];
    if (paragraph !== undefined) {
      const number = Number(paragraph);
      return {
        article: article.record.id,
        quote: null,
        paragraph: number <= article.prose.text.length ? number : null,
      };
    }
    const isHeld = (quote: string): boolean => article.record.quotes.some(({ id }) => id === quote);
    // A quotation that is there has not moved.
    const quote = isHeld(fragment) ? fragment : (movedIn(article)[fragment] ?? fragment);
    return { article: article.record.id, quote: isHeld(quote) ? quote : null, paragraph: null };
  };
}

/** Ids of former days → their successors, by article. All of its quotations are compared, so each article is asked once. */
function movedQuotations(settled: Settled, previous: Permalinks): (article: Article) => ArticleEntry["moved"] {
  return onceEach(
    ({ record: { id, quotes } }) => moveQuotations(previous.articles[settled.was.get(id) ?? ""] ?? null, quotes).moved,
  );
}
