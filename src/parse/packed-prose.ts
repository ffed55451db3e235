/**
 * Prose as bytes, unpacked where it is looked into. Of an archive's memory its prose is the largest part, and most of the time
 * nobody looks at it.
 */
import type { Paragraph, Prose } from "./prose.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** So many that were looked into last are kept unpacked, and as many before them: who looks into one mostly looks again soon. */
const MOST_OPEN = 50;
// A map from which things are taken out again and again would leave a trail: of its old tables each knows the next, so that once one of
// them is old to the collector, all that was ever in them is kept among old things.
let [last, before] = [new Map<PackedProse, Prose>(), new Map<PackedProse, Prose>()];

class PackedProse implements Prose {
  readonly #bytes: Uint8Array;

  constructor(json: string) {
    this.#bytes = encoder.encode(json);
  }

  get json(): string {
    return decoder.decode(this.#bytes);
  }

  get lead(): readonly Paragraph[] {
    return this.#unpack().lead;
  }

  get text(): readonly Paragraph[] {
    return this.#unpack().text;
  }

  toJSON(): Prose {
    return JSON.parse(this.json) as Prose;
  }

  #unpack(): Prose {
    const known = last.get(this);
    if (known !== undefined) return known;
    const prose = before.get(this) ?? this.toJSON();
    if (last.size === MOST_OPEN) [before, last] = [last, new Map()];
    last.set(this, prose);
    return prose;
  }
}

/** The same prose, in a third of the room. */
export function packProse(prose: Prose): Prose {
  return prose instanceof PackedProse ? prose : new PackedProse(JSON.stringify(prose));
}

/** Prose as JSON. */
export function writeProse(prose: Prose): string {
  return prose instanceof PackedProse ? prose.json : JSON.stringify(prose);
}

/** Packed prose of its JSON, which is not looked into. */
export function readProse(json: string): Prose {
  return new PackedProse(json);
}
