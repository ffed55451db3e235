/**
 * Prose as bytes, unpacked where it is looked into. Of an archive's memory its prose is the largest part, and most of the time
 * nobody looks at it.
 */
import type { Paragraph, Prose } from "./prose.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** So many are kept unpacked: who looks into one mostly looks again soon. */
const MOST_OPEN = 200;
const open = new Map<PackedProse, Prose>();

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
    const prose = open.get(this) ?? this.toJSON();
    // A map is in the order of its making: the first is the one that was looked into least lately.
    open.delete(this);
    open.set(this, prose);
    const [oldest] = open.size > MOST_OPEN ? open.keys() : [];
    if (oldest) open.delete(oldest);
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
