/**
 * The memory of the data files: which rows stand where in those of the last release. Kept as `.archive/rows/<mark>/layout.json`, and
 * believed of a file only while the release holds the very bytes it was written of. Beside it, what was stored by its key.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { KeptRows, LaidOut, RowMemory } from "../src/site/row-memory.ts";
import { folderMark } from "./permalinks.ts";
import type { Staging } from "./staging.ts";
import { writeWhole } from "./whole-file.ts";

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
    this.#before = layouts.filter(([path, { sha256 }]) => staging.ledgerBefore.get(path)?.sha256 === sha256);
  }

  readonly find = (file: string, stamp: string): KeptRows | null => {
    const places = this.#places.get(file) ?? this.#placesIn(file);
    this.#places.set(file, places);
    const place = places.get(stamp);
    return place === undefined ? null : { bytes: place.bytes, read: () => this.#read(place) };
  };

  readonly keep = (part: LaidOut): void => {
    this.#laidOut.push(part);
  };

  readonly recall = (key: string): string | null => {
    if (this.#staging.before === null) return null;
    const text = readOrNull(join(this.folder, key));
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
    writeWhole(join(this.folder, LAYOUT), JSON.stringify(layouts));
    for (const [key, text] of this.#stored) if (text !== null) writeWhole(join(this.folder, key), text);
    for (const name of readdirSync(this.folder))
      if (name !== LAYOUT && !this.#stored.has(name)) rmSync(join(this.folder, name));
  }

  #placesIn(file: string): ReadonlyMap<string, Place> {
    const places = new Map<string, Place>();
    for (const [path, layout] of this.#before) {
      if (layout.file !== file || layout.stamps === "") continue;
      let offset = layout.head;
      for (const [at, stamp] of layout.stamps.split(" ").entries()) {
        const bytes = layout.bytes[at] ?? 0;
        places.set(stamp, { path, offset, bytes });
        offset += bytes + layout.between;
      }
    }
    return places;
  }

  #read({ path, offset, bytes }: Place): string {
    if (this.#opened?.path !== path)
      this.#opened = { path, bytes: readFileSync(join(this.#staging.before?.directory ?? "", path)) };
    return this.#opened.bytes.toString("utf8", offset, offset + bytes);
  }
}

/** One archive folder may serve several outputs. */
export function rowsPath(archive: string, output: string): string {
  return join(archive, "rows", folderMark(output));
}

function readLayouts(path: string): Readonly<Record<string, Layout>> {
  try {
    return JSON.parse(readOrNull(path) ?? "{}") as Record<string, Layout>;
  } catch {
    return {};
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
