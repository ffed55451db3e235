/**
 * What earlier builds wrote into the data files: a stamp of an article in, the very text that stands for it in a file out, so that
 * a change in one article makes the rows of one article anew. The build keeps it on disk; here is only what is asked of it.
 */

/** What stands for one article in one file. */
export interface KeptRows {
  readonly bytes: number;
}

/** What a file is put together from: rows that are made anew, and the stamps of those that are kept. */
export interface Assembly {
  readonly file: string;
  readonly head: string;
  readonly between: string;
  readonly foot: string;
  readonly rows: readonly { readonly stamp: string | null; readonly text: string | null }[];
}

/** A part of a file as it is laid out: what stands before its rows, and its articles in their order, with so many bytes between two. */
export interface LaidOut {
  /** From the site's root. */
  readonly path: string;
  /** The path of the first part, which names the file as a whole. */
  readonly file: string;
  readonly head: number;
  readonly between: number;
  readonly rows: readonly { readonly stamp: string; readonly bytes: number }[];
}

export interface RowMemory {
  /** A digest of what rows are made from besides their articles: the code, the settings. Null where nothing is remembered. */
  readonly ground: string | null;
  readonly find: (file: string, stamp: string) => KeptRows | null;
  readonly keep: (part: LaidOut) => void;
  /** The bytes of a file of which some rows are kept; rows that stood side by side are copied as they stand. */
  readonly assemble: (assembly: Assembly) => Uint8Array;
  /** What was stored under a digest of all that it was worked out from. */
  readonly recall: (key: string) => string | null;
  readonly store: (key: string, text: string) => void;
}

export const NO_ROWS: RowMemory = {
  ground: null,
  find: () => null,
  keep: () => {},
  assemble: ({ file }) => {
    throw new Error(`${file}: nothing of it is remembered`);
  },
  recall: () => null,
  store: () => {},
};
