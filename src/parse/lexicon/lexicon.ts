/**
 * The one door to the word lists: a language's tag in, its lexicon out. English is complete; the others know their cues,
 * so that `sagte Reyes` names a speaker. An unknown language gets empty lists: its quotations are read, unattributed.
 */
import { english } from "./en.ts";
import { french, german, spanish } from "./others.ts";
import { emptyLexicon, type Lexicon } from "./type.ts";

const LEXICONS: Readonly<Record<string, Lexicon>> = { en: english, de: german, fr: french, es: spanish };

/** By BCP 47 tag; the region does not matter. */
export function lexiconOf(language: string): Lexicon {
  return LEXICONS[language.toLowerCase().split(/[-_]/)[0] ?? ""] ?? emptyLexicon(language);
}
