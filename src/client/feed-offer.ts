/** Where a search is narrowed to one speaker, outlet or topic: the offer to follow that one, by its feed. */
import { type Selection, UNKNOWN } from "./facet.ts";
import { build } from "./node.ts";
import { TEXT } from "./text.ts";

const FOLDERS = { speaker: "speakers", outlet: "outlets", topic: "topics" } as const;
type Followed = keyof typeof FOLDERS;

/** Addresses that names do not give away, by name; see src/site/feed-list.ts. */
export type FeedList = Readonly<Partial<Record<Followed, Readonly<Record<string, string>>>>>;

export class FeedOffer {
  readonly #element: HTMLElement;
  readonly #root: string;
  #list: Promise<FeedList> | null = null;
  #selection: Selection = {};

  /** `element` says by `data-feeds` whether the site has any. */
  constructor(element: HTMLElement, root: string) {
    this.#element = element;
    this.#root = root;
  }

  async show(selection: Selection): Promise<void> {
    this.#selection = selection;
    const followed = this.#element.dataset.feeds === undefined ? [] : listFollowed(selection);
    if (followed.length > 0) this.#list ??= loadList(this.#root);
    const list = (await this.#list?.catch(() => null)) ?? null;
    if (selection !== this.#selection) return;
    this.#element.hidden = list === null || followed.length === 0;
    this.#element.replaceChildren(
      ...(list === null ? [] : followed.map(([facet, name]) => this.#offer(name, feedFolder(list, facet, name)))),
    );
  }

  #offer(name: string, folder: string): HTMLElement {
    const link = (file: string, text: string): HTMLElement =>
      build("a", { href: new URL(`${folder}${file}`, this.#root).href, "aria-label": TEXT.followBy(name, text) }, text);
    const feeds = [link("feed.xml", "Atom"), " · ", link("feed.json", "JSON Feed")];
    return build("span", { class: "search__feed" }, TEXT.follow[0], build("bdi", {}, name), TEXT.follow[1], ...feeds);
  }
}

/** Facets that are narrowed to one known value. */
function listFollowed(selection: Selection): (readonly [Followed, string])[] {
  return (Object.keys(FOLDERS) as Followed[]).flatMap((facet) => {
    const [name, ...others] = selection[facet] ?? [];
    return name === undefined || name === UNKNOWN || others.length > 0 ? [] : [[facet, name] as const];
  });
}

/** From the site's root, ending in a slash. */
export function feedFolder(list: FeedList, facet: Followed, name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const known = list[facet] ?? {};
  const slug = Object.hasOwn(known, name) ? (known[name] ?? plain) : plain;
  return `${FOLDERS[facet]}/${encodeURIComponent(slug)}/`;
}

async function loadList(root: string): Promise<FeedList> {
  const response = await fetch(new URL("search/feeds.json", root));
  if (!response.ok) throw new Error(`${response.status}: the list of feeds could not be fetched`);
  return (await response.json()) as FeedList;
}
