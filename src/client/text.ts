/**
 * The language of the browser side. Where the site has another, the build puts the same two lines for it in this file's place
 * (scripts/assets.ts), so that nobody fetches words in two languages.
 */
import type { ClientText } from "./text/client-text.ts";
import { english } from "./text/english.ts";

/** BCP 47: the site's own, by which dates and numbers are written. */
export const LANGUAGE: string = "en";
export const TEXT: ClientText = english(LANGUAGE);
