/** The clipping an article was made from: as it lies in the content folder, else as the site offers it; null where neither has it. */
import { join } from "node:path";
import { sha256 } from "../../src/parse/hash.ts";
import { readRegular } from "../regular-file.ts";
import { offeredFile } from "../source-check.ts";
import { unpackBundle } from "../source-files.ts";
import type { PublishedText } from "./published-text.ts";

export class SourceTexts {
  /** Articles come in date order, and bundles are in path order: those that were opened stay open. */
  readonly #bundles = new Map<string, ReadonlyMap<string, Uint8Array>>();

  /** @param content the content folder, null where it is not at hand */
  constructor(
    readonly directory: string,
    readonly content: string | null,
  ) {}

  /** Bytes that are not those the record was made from are no source of it: they are spoken of where sources are compared. */
  async read({ article, source }: PublishedText): Promise<string | null> {
    const { path, sha256: expected } = article.source;
    const bytes =
      (this.content === null ? null : readOrNull(join(this.content, path))) ?? (await this.#offered(source));
    return bytes !== null && sha256(bytes) === expected ? new TextDecoder().decode(bytes) : null;
  }

  async #offered(source: PublishedText["source"]): Promise<Uint8Array | null> {
    if (source === null || source.url === null) return null;
    const file = offeredFile(source.url);
    if (source.name === null) return readOrNull(join(this.directory, file));
    if (!this.#bundles.has(file)) this.#bundles.set(file, await unpackOrNothing(join(this.directory, file)));
    return this.#bundles.get(file)?.get(source.name) ?? null;
  }
}

async function unpackOrNothing(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return await unpackBundle(path);
  } catch {
    return new Map();
  }
}

function readOrNull(path: string): Uint8Array | null {
  try {
    return readRegular(path);
  } catch {
    return null;
  }
}
