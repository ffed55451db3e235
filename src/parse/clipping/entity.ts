/**
 * HTML entities that stray into clippings, read as the characters they stand for. The names are those that word processors
 * and old forum software wrote (a selection from HTML 4's list); others are left as they are, as words.
 */

import { findUnreadable } from "../unseen.ts";

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", ensp: " ", emsp: " ", thinsp: " " },
  ...{
    lsquo: "‘",
    rsquo: "’",
    sbquo: "‚",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    laquo: "«",
    raquo: "»",
    lsaquo: "‹",
    rsaquo: "›",
  },
  ...{ hellip: "…", ndash: "–", mdash: "—", bull: "•", middot: "·", prime: "′", Prime: "″" },
  ...{ pound: "£", euro: "€", cent: "¢", yen: "¥", copy: "©", reg: "®", trade: "™", deg: "°", sect: "§", para: "¶" },
  ...{
    frac12: "½",
    frac14: "¼",
    frac34: "¾",
    times: "×",
    divide: "÷",
    plusmn: "±",
    iexcl: "¡",
    iquest: "¿",
    ordf: "ª",
    ordm: "º",
  },
  ...{ agrave: "à", aacute: "á", acirc: "â", atilde: "ã", auml: "ä", aring: "å", aelig: "æ", ccedil: "ç" },
  ...{ egrave: "è", eacute: "é", ecirc: "ê", euml: "ë", igrave: "ì", iacute: "í", icirc: "î", iuml: "ï", ntilde: "ñ" },
  ...{ ograve: "ò", oacute: "ó", ocirc: "ô", otilde: "õ", ouml: "ö", oslash: "ø", oelig: "œ", szlig: "ß" },
  ...{ ugrave: "ù", uacute: "ú", ucirc: "û", uuml: "ü", yacute: "ý", yuml: "ÿ", eth: "ð", thorn: "þ", scaron: "š" },
  ...{ Agrave: "À", Aacute: "Á", Acirc: "Â", Auml: "Ä", Aring: "Å", AElig: "Æ", Ccedil: "Ç", Egrave: "È", Eacute: "É" },
  ...{ Ecirc: "Ê", Iacute: "Í", Icirc: "Î", Ntilde: "Ñ", Oacute: "Ó", Ocirc: "Ô", Ouml: "Ö", Oslash: "Ø", OElig: "Œ" },
  ...{ Uacute: "Ú", Uuml: "Ü", Scaron: "Š" },
};

/** What windows-1252 has at 128 to 159, where HTML's numbers were often meant in it. `_`: nothing. */
const WINDOWS = "€_‚ƒ„…†‡ˆ‰Š‹Œ_Ž__‘’“”•–—˜™š›œ_žŸ";

/**
 * The characters an entity stands for; null when it stands for none we know, or for one no text may hold.
 * @example decodeEntity("&#8217;") → "’"
 */
export function decodeEntity(entity: string): string | null {
  const name = entity.slice(1, -1);
  if (!name.startsWith("#")) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? null) : null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (code >= 128 && code <= 159) {
    const character = WINDOWS[code - 128];
    return character === undefined || character === "_" ? null : character;
  }
  if (code === 9 || code === 10 || code === 13 || code === 160) return " ";
  if (Number.isNaN(code) || code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  const character = String.fromCodePoint(code);
  return findUnreadable(character) === null ? character : null;
}
