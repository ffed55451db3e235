/**
 * A volume: one index with its register and the places of its quotations, each fetched when it is first needed. Its answers
 * are remembered: a reader who types comes back to the same words again and again. What a later printing has replaced is
 * hidden here, and nowhere else.
 */
import type { Engine, Match } from "./engine.ts";
import { Register, type WrittenRegister } from "./register.ts";
import { type Places, readPlaces, type WrittenPlaces } from "./spoken-places.ts";

export interface VolumeSource {
  readonly open: () => Promise<Engine>;
  /** Fetches one of the volume's own files. */
  readonly fetch: (name: string) => Promise<unknown>;
  /** Ids of articles that are no longer to be found here. */
  readonly hidden: ReadonlySet<string>;
}

/** An answer can hold every article; so many are remembered. */
const MOST_REMEMBERED = 30;

export class Volume {
  readonly #source: VolumeSource;
  readonly #found = new Map<string, Promise<readonly Match[]>>();
  readonly #known = new Map<string, Promise<boolean>>();
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
    found.catch(() => this.#found.delete(text));
    if (this.#found.size >= MOST_REMEMBERED) this.#found.delete(this.#found.keys().next().value ?? "");
    this.#found.set(text, found);
    return found;
  }

  knows(word: string): Promise<boolean> {
    const held = this.#known.get(word);
    if (held) return held;
    const known = this.#engine().then((engine) => engine.knows(word));
    known.catch(() => this.#known.delete(word));
    this.#known.set(word, known);
    return known;
  }

  register(): Promise<Register> {
    return this.#keep("register", async () => {
      const written = this.#source.fetch("register.json") as Promise<WrittenRegister>;
      return new Register(await written, await this.#ids());
    });
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
