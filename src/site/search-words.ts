/**
 * Text as the search engine is given it. The engine parts words at white space: “kingdom—Scotland” would be one word to it, and
 * Scotland nowhere. So a space that is not printed stands behind a dash or dots that join two words: the browser side knows it
 * by the sign before it (src/client/region.ts), and shows the text as it was.
 */

/** U+2060, the word joiner. */
const UNPRINTED = "\u2060";

/** At the end of a run as well: another run may begin there without a space. */
const JOINING = /(?<=^|\S)(?:[—―…]|(?<!-)--+(?!-)|(?<!\.)\.{2,}(?!\.))(?=["'“‘„«‚‹([]*[\p{L}\p{N}$£€]|$)/gu;

/** 1914–1918, Paris–Dakar: found whole, with a hyphen too, and by halves, which the engine knows where slashes join them. */
const RANGE = /(?<=[\p{L}\p{N}])–(?=[\p{L}\p{N}])/gu;

export function searchWords(text: string): string {
  return text.replace(RANGE, `/${UNPRINTED}/`).replace(JOINING, `$&${UNPRINTED} `);
}
