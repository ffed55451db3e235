/**
 * All volumes of an archive. A small archive is one, and its index is what Pagefind wrote. A large one is bound by date into
 * several, with a supplement of what is new or changed: then the index's own entry file, which is fetched anyway, lists them
 * (see `WrittenVolumes`). Volumes are opened when a search first needs them, one at a time.
 */
import { type Engine, openEngine, type PagefindModule } from "./engine.ts";
import { isAlways, meets, type Period } from "./period.ts";
import { Volume } from "./volume.ts";

interface WrittenVolume {
  /** From `pagefind/`, ending in a slash; "" for the index that lies there itself. */
  readonly path: string;
  /** The first and the last day of its dated articles; null where it has none. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What `pagefind/pagefind-entry.json` has beside what Pagefind writes, where there is more than one volume. */
export interface WrittenVolumes {
  /** In any order. */
  readonly volumes?: readonly WrittenVolume[];
  /** What is new or changed since the volumes were bound. */
  readonly supplement?: WrittenVolume;
  /** What was changed or taken away since: ids of articles by the path of their volume. */
  readonly supersedes?: Readonly<Record<string, readonly string[]>>;
}

interface Bound {
  readonly volume: Volume;
  /** Null where it has no dated articles. */
  readonly days: Period | null;
  readonly isSupplement: boolean;
}

export class Library {
  readonly #bound: readonly Bound[];

  /** `open` opens the index at a path from `pagefind/`; `fetch` fetches a file there. */
  constructor(
    { volumes, supplement, supersedes }: WrittenVolumes,
    open: (path: string) => Promise<Engine>,
    fetch: (path: string) => Promise<unknown>,
  ) {
    const bind = ({ path, from, to }: WrittenVolume, isSupplement: boolean): Bound => ({
      volume: new Volume({
        open: () => open(path),
        fetch: (name) => fetch(path + name),
        hidden: new Set(isSupplement ? [] : supersedes?.[path]),
      }),
      days: from === null ? null : { from, to },
      isSupplement,
    });
    const main = volumes ?? [{ path: "", from: null, to: null }];
    this.#bound = [...(supplement ? [bind(supplement, true)] : []), ...main.map((each) => bind(each, false))];
  }

  /** How many volumes there are, the supplement among them. */
  get size(): number {
    return this.#bound.length;
  }

  /**
   * Those that can hold what is dated in `period`, in the order to ask them: newest first, or oldest first, the supplement
   * before all. An archive of one volume is always that one.
   */
  volumesFor(period: Period, order: "newest" | "oldest"): readonly Volume[] {
    const fitting =
      this.#bound.length === 1 || isAlways(period)
        ? [...this.#bound]
        : this.#bound.filter(({ days }) => days !== null && meets(days, period));
    const key = ({ days }: Bound): string => days?.to ?? "";
    const ordered = fitting.sort((a, b) => {
      if (a.isSupplement !== b.isSupplement) return a.isSupplement ? -1 : 1;
      if ((a.days === null) !== (b.days === null)) return a.days === null ? 1 : -1;
      return (key(a) < key(b) ? 1 : -1) * (order === "newest" ? 1 : -1);
    });
    return ordered.map(({ volume }) => volume);
  }
}

/** `root` is the address of the site's root, absolute and ending in a slash. Rejects where the index is not there. */
export async function openLibrary(root: string): Promise<Library> {
  const base = new URL("pagefind/", root).href;
  // The engine asks for the same address with the same tag, and has it from the browser's store.
  const tag = String(Date.now());
  const [module, written] = await Promise.all([
    loadEngine(`${base}pagefind.js`),
    fetchJson(`${base}pagefind-entry.json?ts=${tag}`, {}) as Promise<WrittenVolumes>,
  ]);
  let last: Promise<unknown> = Promise.resolve();
  const open = (path: string): Promise<Engine> => {
    const opened = last.catch(() => {}).then(() => openEngine(module, base + path, tag));
    last = opened;
    return opened;
  };
  // They must be of the same build as the index, whose other files bear the hash of what is in them.
  return new Library(written, open, (path) => fetchJson(base + path, { cache: "no-cache" }));
}

/** A browser that could not fetch a module once does not try again under the same address. */
let failures = 0;

async function loadEngine(address: string): Promise<PagefindModule> {
  try {
    return await import(failures === 0 ? address : `${address}?again=${failures}`);
  } catch (error) {
    failures += 1;
    throw error;
  }
}

async function fetchJson(address: string, options: RequestInit): Promise<unknown> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status}: ${address} could not be fetched`);
  return response.json();
}
