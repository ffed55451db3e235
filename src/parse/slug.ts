/** Slugify's door: words in, the part of an address that stands for them out: a-z, 0-9 and hyphens, never empty. */
import slugify from "@sindresorhus/slugify";
import { sha256 } from "./hash.ts";

/** Longer slugs end at the last word border before this many characters. */
export const LONGEST_SLUG = 80;

/** Devices on Windows, where no folder can have such a name. */
const DEVICE = /^(?:con|prn|aux|nul|conin|conout|com\d|lpt\d)$/;

/**
 * Compatibility forms are taken apart first (slugify drops the ligature of `ﬁle`). Words with no letters that can be
 * written in a-z give `x-` and eight hex digits of their SHA-256, so that they too keep one address.
 * @example slug("Putin Warned: ‘Don’t’") → "putin-warned-dont"
 */
export function slug(words: string): string {
  const normalised = words.normalize("NFKC");
  // Only the beginning can matter: slugify would spend time on the rest.
  const whole = slugify(normalised.slice(0, LONGEST_SLUG * 4).replaceAll(/['’‘]/g, ""), { decamelize: false });
  if (whole === "") return `x-${sha256(normalised).slice(0, 8)}`;
  if (DEVICE.test(whole)) return `x-${whole}`;
  if (whole.length <= LONGEST_SLUG) return whole;
  const border = whole.lastIndexOf("-", LONGEST_SLUG);
  return whole.slice(0, border > LONGEST_SLUG / 2 ? border : LONGEST_SLUG).replace(/-$/, "");
}
