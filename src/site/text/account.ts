/** The words of the archive's account of itself: how it reads, and what it offers as data. Each language fills this in. */
import type { Basis } from "../../parse/record.ts";
import type { ROWS } from "../data-row.ts";

export interface AccountText {
  readonly aboutTitle: string;
  readonly aboutText: readonly string[];
  readonly aboutHowTitle: string;
  readonly aboutHow: string;
  readonly howLong: Readonly<Record<Basis, string>>;
  readonly aboutLinksTitle: string;
  readonly aboutLinks: string;
  readonly dataTitle: string;
  readonly dataText: string;
  readonly dataTables: Readonly<Record<keyof typeof ROWS, string>>;
  readonly dataSchema: string;
  readonly dataCitations: string;
  readonly dataPackage: string;
  /** What a field of the release holds, by its English in the schemas; sentences are parted by `. `. */
  readonly dataDescription: (english: string) => string;
}
