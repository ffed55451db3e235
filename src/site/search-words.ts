/**
 * Text as the search engine is given it. The engine parts words at white space: “kingdom—Scotland” would be one word to it, and
 * Scotland nowhere; of Chinese or Japanese, a whole sentence. So a space that is not printed stands behind a dash or dots that join
 * two words, and behind each letter of those languages. Letters that a PDF has drawn as one stand apart, as everybody types them.
 * The browser side knows such places by a sign (src/client/region.ts), and shows the text as it was.
 */

/** U+2060, the word joiner. */
const UNPRINTED = "\u2060";

/** At the end of a run as well: another run may begin there without a space. */
const JOINING = /(?<=^|\S)(?:[—―…]|(?<!-)--+(?!-)|(?<!\.)\.{2,}(?!\.))(?=["'“‘„«‚‹([]*[\p{L}\p{N}$£€]|$)/gu;

/** 1914–1918, Paris–Dakar: found whole, with a hyphen too, and by halves, which the engine knows where slashes join them. */
const RANGE = /(?<=[\p{L}\p{N}])–(?=[\p{L}\p{N}])/gu;

/** As the browser side asks for them (src/client/unspaced.ts). */
const UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー";
const OPENING = "\"'“‘„«‚‹(\\[「『《〈（【";

/** Behind the signs that close after it; at the end of a run as well. */
const BEHIND_UNSPACED = new RegExp(
  `(?<=[${UNSPACED}])[^\\s\\p{L}\\p{N}\\p{M}${UNSPACED}${OPENING}]*(?=[${OPENING}]*(?:[\\p{L}\\p{N}$£€${UNSPACED}]|$))`,
  "gu",
);
const BEFORE_UNSPACED = new RegExp(`(?<=[\\p{L}\\p{N}])(?=[${UNSPACED}])`, "gu");

/** ﬀ, ﬁ, ﬂ, ﬃ and ﬄ. */
const LIGATURE = /[\ufb00-\ufb04]/gu;

export function searchWords(text: string): string {
  return text
    .replace(RANGE, `/${UNPRINTED}/`)
    .replace(BEHIND_UNSPACED, `$&${UNPRINTED} `)
    .replace(BEFORE_UNSPACED, `${UNPRINTED} `)
    .replace(JOINING, `$&${UNPRINTED} `)
    .replace(LIGATURE, (drawn) => [...drawn.normalize("NFKC")].join(UNPRINTED));
}

/** Of Chinese and Japanese the engine would make words of its own, other ones of a quotation than of the text it stands in. */
export function searchLanguage(language: string): string {
  return /^(?:zh|ja)\b/i.test(language) ? "und" : language;
}
