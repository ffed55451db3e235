/**
 * A volume: one index with its register and the places of its quotations, each fetched when it is first needed. Its answers
 * are remembered: a reader who types comes back to the same words again and again. What a later printing has replaced is
 * hidden here, and nowhere else.
 */
import type { Engine, Match } from "./engine.ts";
import { Register, type WrittenDates, type WrittenRegister } from "./register.ts";
import { type Places, readPlaces, type WrittenPlaces } from "./spoken-places.ts";

export interface VolumeSource {
  readonly open: () => Promise<Engine>;
  /** Fetches one of the volume's own files. */
  readonly fetch: (name: string) => Promise<unknown>;
  /** Ids of articles that are no longer to be found here. */
  readonly hidden: ReadonlySet<string>;
}

/** Answers are remembered as long as all of them together hold no more articles and places of words than this. */
const MOST_REMEMBERED = 2_000_000;

export class Volume {
  readonly #source: VolumeSource;
  readonly #found = new Map<string, Promise<readonly Match[]>>();
  readonly #weights = new Map<string, number>();
  readonly #once = new Map<string, Promise<unknown>>();

  constructor(source: VolumeSource) {
    this.#source = source;
  }

  /** The engine's own answer, remembered. */
  search(text: string | null): Promise<readonly Match[]> {
    if (text === null) return this.#keep("all", () => this.#ask(null));
    const held = this.#found.get(text);
    if (held) {
      // Asked for last, forgotten last.
      this.#found.delete(text);
      this.#found.set(text, held);
      return held;
    }
    const found = this.#ask(text);
    this.#found.set(text, found);
    found.then(
      (matches) => this.#weigh(text, matches),
      () => this.#found.delete(text),
    );
    return found;
  }

  /** Forgets the answers that were asked for longest ago, until the others are light enough. */
  #weigh(text: string, matches: readonly Match[]): void {
    this.#weights.set(
      text,
      matches.reduce((sum, { words }) => sum + 1 + words.length, 0),
    );
    let whole = [...this.#weights.values()].reduce((sum, weight) => sum + weight, 0);
    for (const oldest of this.#found.keys()) {
      if (whole <= MOST_REMEMBERED || oldest === text) return;
      whole -= this.#weights.get(oldest) ?? 0;
      this.#weights.delete(oldest);
      this.#found.delete(oldest);
    }
  }

  /** The whole register. */
  register(): Promise<Register> {
    return this.#keep("register", async () => {
      const written = this.#source.fetch("register.json") as Promise<WrittenRegister>;
      const [facets, dates, ids] = await Promise.all([written, this.#writtenDates(), this.#ids()]);
      return new Register(dates, facets, ids);
    });
  }

  /** A register that knows dates, years and months only. */
  dates(): Promise<Register> {
    return this.#keep("dates", async () => {
      const [dates, ids] = await Promise.all([this.#writtenDates(), this.#ids()]);
      return new Register(dates, null, ids);
    });
  }

  #writtenDates(): Promise<WrittenDates> {
    return this.#keep("written dates", () => this.#source.fetch("dates.json") as Promise<WrittenDates>);
  }

  places(): Promise<Places> {
    return this.#keep("places", async () => {
      const written = this.#source.fetch("quotations.json") as Promise<WrittenPlaces>;
      return readPlaces(await written, await this.#ids());
    });
  }

  /** Of every article, hidden ones too: the register counts them. */
  async #ids(): Promise<readonly string[]> {
    const all = await this.#keep("whole", async () => (await this.#engine()).search(null));
    return all.map((match) => match.id);
  }

  async #ask(text: string | null): Promise<readonly Match[]> {
    const { hidden } = this.#source;
    const engine = await this.#engine();
    const found = text === null ? await this.#keep("whole", () => engine.search(null)) : await engine.search(text);
    return hidden.size === 0 ? found : found.filter((match) => !hidden.has(match.id));
  }

  #engine(): Promise<Engine> {
    return this.#keep("engine", () => this.#source.open());
  }

  /** What is fetched once and kept for good; tried again where it failed. */
  #keep<T>(name: string, make: () => Promise<T>): Promise<T> {
    const held = this.#once.get(name) as Promise<T> | undefined;
    if (held) return held;
    const made = make();
    made.catch(() => this.#once.delete(name));
    this.#once.set(name, made);
    return made;
  }
}
