/**
 * A long file cut into parts: the rows of one article after another go in, parts come out, each a valid file by itself and none
 * larger than hosts take. The first keeps the file's name; `quotes.json` goes on in `quotes-2.json`. A part that has grown long ends
 * before the next article whose id is a border by its own hash, wherever that article stands: so an article that is added or
 * changed moves no border but, rarely, its own part's, and the parts after it stay as they are.
 */
import { byteLength, sha256 } from "../parse/hash.ts";
import type { RowMemory } from "./row-memory.ts";
import type { MadeFile } from "./view.ts";

/** How rows stand in a file. */
export interface Form<Row> {
  readonly ending: string;
  readonly head: string;
  readonly between: string;
  readonly foot: string;
  /** The file where there are no rows. */
  readonly empty: string;
  readonly write: (rows: readonly Row[]) => string;
}

/** The rows of one article, or of a stretch of a very long one. */
export interface Sheaf<Row> {
  readonly id: string;
  /** Changes with whatever the rows are made from; null where that is not known, and the rows are made each time. */
  readonly stamp: string | null;
  readonly rows: () => readonly Row[];
}

export interface PartLimits {
  /** Bytes from which a part ends at the next border, and those it never exceeds. */
  readonly from: number;
  readonly most: number;
}

/** Cloudflare takes files of 25 MiB at most. */
export const PART_LIMITS: PartLimits = { from: 16e6, most: 24 * 2 ** 20 };

/** One article in so many is a border. */
const BORDERS = 64;

interface Entry {
  readonly stamp: string | null;
  readonly bytes: number;
  /** Null where it stands in an earlier build's file. */
  readonly text: string | null;
}

/** @param sheaves in the archive's order; @returns the paths of the parts of each form, by `name.ending` */
export function* cutParts<Row>(
  name: string,
  forms: readonly Form<Row>[],
  sheaves: Iterable<Sheaf<Row>>,
  memory: RowMemory,
  limits: PartLimits,
): Generator<MadeFile, Map<string, readonly string[]>, undefined> {
  const writers = forms.map((form) => new PartWriter(name, form, memory, limits));
  for (const { id, stamp, rows } of sheaves) {
    let made: readonly Row[] | null = null;
    const madeOnce = () => (made ??= rows());
    for (const writer of writers) {
      const part = writer.add(id, stamp, madeOnce);
      if (part !== null) yield part;
    }
  }
  for (const writer of writers) yield writer.end();
  return new Map(writers.map(({ file, paths }) => [file.slice("data/".length), paths]));
}

class PartWriter<Row> {
  readonly file: string;
  readonly paths: string[] = [];
  readonly #name: string;
  readonly #form: Form<Row>;
  readonly #memory: RowMemory;
  readonly #limits: PartLimits;
  readonly #between: number;
  #entries: Entry[] = [];
  #bytes: number;

  constructor(name: string, form: Form<Row>, memory: RowMemory, limits: PartLimits) {
    this.#name = name;
    this.#form = form;
    this.#memory = memory;
    this.#limits = limits;
    this.file = `data/${name}.${form.ending}`;
    this.#between = byteLength(form.between);
    this.#bytes = this.#frame();
  }

  /** The part that ends before these rows, where one does. */
  add(id: string, stamp: string | null, rows: () => readonly Row[]): MadeFile | null {
    const kept = stamp === null ? null : this.#memory.find(this.file, stamp);
    const text = kept === null ? this.#form.write(rows()) : null;
    const bytes = kept?.bytes ?? byteLength(text ?? "");
    if (bytes === 0) return null;
    const ended = this.#isFull(id, bytes) ? this.end() : null;
    this.#entries.push({ stamp, bytes, text });
    this.#bytes += bytes + this.#between;
    return ended;
  }

  /** What was added since the last part, as a part. */
  end(): MadeFile {
    const entries = this.#entries;
    const { ending } = this.#form;
    const number = this.paths.length + 1;
    const path = number === 1 ? this.file : `data/${this.#name}-${number}.${ending}`;
    this.paths.push(path);
    this.#entries = [];
    this.#bytes = this.#frame();
    const stamps = entries.flatMap(({ stamp }) => stamp ?? []);
    const isStamped = this.#memory.ground !== null && stamps.length === entries.length;
    if (isStamped) this.#remember(path, entries);
    const key = isStamped ? sha256([this.#memory.ground, path, ...stamps].join("\n")) : null;
    return { path, key, make: () => this.#write(entries) };
  }

  #write(entries: readonly Entry[]): string | Uint8Array {
    const { head, between, foot, empty } = this.#form;
    if (entries.length === 0) return empty;
    if (entries.some(({ text }) => text === null))
      return this.#memory.assemble({ file: this.file, head, between, foot, rows: entries });
    return `${head}${entries.map(({ text }) => text).join(between)}${foot}`;
  }

  #remember(path: string, entries: readonly Entry[]): void {
    const rows = entries.map(({ stamp, bytes }) => ({ stamp: stamp ?? "", bytes }));
    this.#memory.keep({ path, file: this.file, head: byteLength(this.#form.head), between: this.#between, rows });
  }

  #isFull(id: string, bytes: number): boolean {
    if (this.#entries.length === 0) return false;
    if (this.#bytes + bytes > this.#limits.most) return true;
    return this.#bytes >= this.#limits.from && isBorder(id, BORDERS);
  }

  #frame(): number {
    return byteLength(this.#form.head) + byteLength(this.#form.foot);
  }
}

/** Of one article in so many; of each the same, whatever stands beside it. */
export function isBorder(id: string, oneIn: number): boolean {
  return Number.parseInt(sha256(id).slice(0, 8), 16) % oneIn === 0;
}
