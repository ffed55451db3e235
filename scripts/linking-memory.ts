/**
 * What the last build's linking left to the next, kept in the archive folder as one file: whole and made by this very program, or
 * as if it were not there.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DefaultSerializer, deserialize } from "node:v8";
import type { LastLinking } from "../src/archive/last-linking.ts";
import { folderMark } from "./permalinks.ts";
import { writeWhole } from "./whole-file.ts";

/** @param content the content folder's absolute path */
export function linkingPath(content: string, archive: string): string {
  return join(archive, `linking-${folderMark(content)}.bin`);
}

export class LinkingMemory {
  readonly #path: string;
  readonly #key: string;
  readonly #forgets: boolean;

  /**
   * @param key a digest of all that decides how clippings are read and linked, themselves aside
   * @param forgets nothing that was kept is found
   */
  constructor(path: string, key: string, forgets = false) {
    this.#path = path;
    this.#key = key;
    this.#forgets = forgets;
  }

  find(): LastLinking | null {
    if (this.#forgets || !existsSync(this.#path)) return null;
    try {
      const bytes = readFileSync(this.#path);
      const [digest, body] = [bytes.subarray(0, DIGEST), bytes.subarray(DIGEST)];
      return digest.equals(this.#digestOf(body)) ? unpack(deserialize(body) as Packed) : null;
    } catch {
      return null;
    }
  }

  keep(linking: LastLinking | null): void {
    if (linking === null) {
      rmSync(this.#path, { force: true });
      return;
    }
    const serializer = new DefaultSerializer();
    // Room for the digest: to put it before a copy would take the memory twice.
    serializer.writeRawBytes(new Uint8Array(DIGEST));
    serializer.writeHeader();
    serializer.writeValue(pack(linking));
    const bytes = serializer.releaseBuffer();
    bytes.set(this.#digestOf(bytes.subarray(DIGEST)));
    writeWhole(this.#path, bytes);
  }

  #digestOf(body: Uint8Array): Buffer {
    return createHash("sha256").update(this.#key).update(body).digest();
  }
}

/** Bytes of a SHA-256. */
const DIGEST = 32;

/** Many small values are quicker to write and read as text. */
interface Packed extends Omit<LastLinking, "row" | "spelled" | "titles" | "answers"> {
  readonly row: Omit<LastLinking["row"], "runQuote"> & { readonly runQuote: string };
  readonly spelled: string;
  readonly titles: string;
  readonly answers: string;
}

function pack({ row, spelled, titles, answers, ...rest }: LastLinking): Packed {
  const { words, fieldStart, runStart, runParagraph, runQuote } = row;
  return {
    ...rest,
    row: { words, fieldStart, runStart, runParagraph, runQuote: runQuote.map((id) => id ?? "").join("\n") },
    spelled: spelled.join("\n"),
    titles: JSON.stringify(titles),
    answers: JSON.stringify(answers),
  };
}

function unpack({ row, spelled, titles, answers, ...rest }: Packed): LastLinking {
  return {
    ...rest,
    row: { ...row, runQuote: split(row.runQuote).map((id) => (id === "" ? null : id)) },
    spelled: split(spelled),
    titles: JSON.parse(titles) as LastLinking["titles"],
    answers: JSON.parse(answers) as LastLinking["answers"],
  };
}

/** No word and no id holds a line end. */
function split(lines: string): readonly string[] {
  return lines === "" ? [] : lines.split("\n");
}
