/**
 * The memory of the data files: which rows stand where in those of the last release. Kept as `.archive/rows/<mark>/layout.json`, and
 * believed of a file only while the release holds the very bytes it was written of. Beside it, what was stored by its key.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../src/parse/hash.ts";
import type { Assembly, KeptRows, LaidOut, RowMemory } from "../src/site/row-memory.ts";
import { folderMark } from "./archive-folder.ts";
import { readSealed, writeSealed } from "./sealed.ts";
import type { Staging } from "./staging.ts";

const LAYOUT = "layout.json";

interface Layout {
  readonly file: string;
  /** Of the part whose layout this is. */
  readonly sha256: string;
  readonly head: number;
  readonly between: number;
  /** One for each stretch of rows, in order, with a space between two. */
  readonly stamps: string;
  readonly bytes: readonly number[];
}

interface Place {
  readonly path: string;
  readonly offset: number;
  readonly bytes: number;
}

export class RowFiles implements RowMemory {
  readonly #staging: Staging;
  readonly #before: readonly (readonly [path: string, layout: Layout])[];
  readonly #places = new Map<string, ReadonlyMap<string, Place>>();
  readonly #laidOut: LaidOut[] = [];
  /** By key; null where it stands on disk already. */
  readonly #stored = new Map<string, string | null>();
  /** The part that was read last: its neighbours are asked for next. */
  #opened: { readonly path: string; readonly bytes: Buffer } | null = null;

  /** @param folder where all of it is kept */
  constructor(
    readonly ground: string,
    staging: Staging,
    readonly folder: string,
  ) {
    this.#staging = staging;
    const layouts = staging.before === null ? [] : Object.entries(readLayouts(join(folder, LAYOUT)));
    this.#before = layouts.filter(
      ([path, { sha256 }]) =>
        staging.ledgerBefore.get(path)?.sha256 === sha256 && existsSync(join(staging.before?.directory ?? "", path)),
    );
  }

  readonly find = (file: string, stamp: string): KeptRows | null => {
    const places = this.#places.get(file) ?? this.#placesIn(file);
    this.#places.set(file, places);
    return places.get(stamp) ?? null;
  };

  readonly assemble = ({ file, head, between, foot, rows }: Assembly): Uint8Array => {
    const places = this.#places.get(file);
    const gap = Buffer.from(between);
    const stretches: (Place | Buffer)[] = [Buffer.from(head)];
    for (const [at, { stamp, text }] of rows.entries()) {
      const row = text === null ? places?.get(stamp ?? "") : Buffer.from(text);
      if (row === undefined) throw new Error(`${file}: what was remembered of it is gone`);
      const last = stretches.at(-1);
      if (isPlace(row) && isPlace(last) && follows(row, last, gap.length))
        stretches[stretches.length - 1] = { ...last, bytes: row.offset + row.bytes - last.offset };
      else stretches.push(...(at > 0 ? [gap, row] : [row]));
    }
    stretches.push(Buffer.from(foot));
    return Buffer.concat(stretches.map((stretch) => (isPlace(stretch) ? this.#read(stretch) : stretch)));
  };

  readonly keep = (part: LaidOut): void => {
    this.#laidOut.push(part);
  };

  readonly recall = (key: string): string | null => {
    if (this.#staging.before === null) return null;
    const text = readSealed(join(this.folder, key));
    if (text !== null) this.#stored.set(key, null);
    return text;
  };

  readonly store = (key: string, text: string): void => {
    this.#stored.set(key, text);
  };

  /** To be called when the parts stand in the staged site. */
  save(): void {
    const layouts: Record<string, Layout> = {};
    for (const { path, file, head, between, rows } of this.#laidOut) {
      const { sha256 = "" } = this.#staging.made.get(path) ?? {};
      const stamps = rows.map(({ stamp }) => stamp).join(" ");
      layouts[path] = { file, sha256, head, between, stamps, bytes: rows.map(({ bytes }) => bytes) };
    }
    mkdirSync(this.folder, { recursive: true });
    writeSealed(join(this.folder, LAYOUT), JSON.stringify(layouts));
    for (const [key, text] of this.#stored) if (text !== null) writeSealed(join(this.folder, key), text);
    for (const name of readdirSync(this.folder))
      if (name !== LAYOUT && !this.#stored.has(name)) rmSync(join(this.folder, name));
  }

  #placesIn(file: string): ReadonlyMap<string, Place> {
    const places = new Map<string, Place>();
    for (const [path, layout] of this.#before) {
      if (layout.file !== file || layout.stamps === "" || sha256(this.#open(path)) !== layout.sha256) continue;
      let offset = layout.head;
      for (const [at, stamp] of layout.stamps.split(" ").entries()) {
        const bytes = layout.bytes[at] ?? 0;
        places.set(stamp, { path, offset, bytes });
        offset += bytes + layout.between;
      }
    }
    return places;
  }

  #read({ path, offset, bytes }: Place): Uint8Array {
    return this.#open(path).subarray(offset, offset + bytes);
  }

  #open(path: string): Buffer {
    if (this.#opened?.path !== path)
      this.#opened = { path, bytes: readFileSync(join(this.#staging.before?.directory ?? "", path)) };
    return this.#opened.bytes;
  }
}

function isPlace(stretch: Place | Buffer | undefined): stretch is Place {
  return stretch !== undefined && !Buffer.isBuffer(stretch);
}

function follows(place: Place, run: Place, gap: number): boolean {
  return place.path === run.path && place.offset === run.offset + run.bytes + gap;
}

/** One archive folder may serve several outputs. */
export function rowsPath(archive: string, output: string): string {
  return join(archive, "rows", folderMark(output));
}

function readLayouts(path: string): Readonly<Record<string, Layout>> {
  return JSON.parse(readSealed(path) ?? "{}") as Record<string, Layout>;
}
