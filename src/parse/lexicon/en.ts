/** The English lexicon, put together from its data files. */
import { ACCORDING, IRREGULAR, LABEL, PHRASAL, SPEECH, SPEECH_NOUN, THOUGHT } from "./en/cue.ts";
import {
  ADVERBS,
  AUXILIARIES,
  BE,
  CONJUNCTIONS,
  DAYS,
  DETERMINERS,
  MONTHS,
  NO_NAMES,
  PASTS,
  POSSESSIVES,
  PREPOSITIONS,
  PRESENTS,
  PRONOUNS,
  RELATIVES,
  SURNAMES_TOO,
} from "./en/grammar.ts";
import { BODIES, DOCUMENTS, ORGANISATION_WORDS } from "./en/organisation.ts";
import { ADJECTIVES, PLACES } from "./en/place.ts";
import { PORTFOLIOS, POSTNOMINALS, ROLES, TITLES } from "./en/role.ts";
import { inflect } from "./inflect.ts";
import { type Cue, type Gender, type Lexicon, list, type Pronoun, pairs } from "./type.ts";

function cuesOf(kinds: readonly (readonly [string, Cue["kind"]])[]): ReadonlyMap<string, Cue> {
  const irregular = pairs(IRREGULAR);
  const cues = new Map<string, Cue>();
  for (const [data, kind] of kinds)
    for (const base of list(data))
      for (const [word, form] of inflect(base, irregular)) {
        const known = cues.get(word);
        // `read` is read as a past: a sign read, they read
        if (known === undefined || (known.base === base && known.form === "base")) cues.set(word, { base, kind, form });
      }
  return cues;
}

function phrasalCues(): ReadonlyMap<string, readonly string[]> {
  const irregular = pairs(IRREGULAR);
  const cues = new Map<string, readonly string[]>();
  for (const phrase of list(PHRASAL)) {
    const [base = "", particle = ""] = phrase.split(" ");
    for (const [word] of inflect(base, irregular)) cues.set(word, [...(cues.get(word) ?? []), particle]);
  }
  return cues;
}

function lower(data: string): ReadonlySet<string> {
  return new Set(list(data));
}

const cues = cuesOf([
  [SPEECH, "speech"],
  [LABEL, "label"],
  [THOUGHT, "thought"],
]);
const phrasal = phrasalCues();

export const english: Lexicon = {
  language: "en",
  cues,
  phrasal,
  verbal: new Set([...cues.keys(), ...phrasal.keys(), ...list(AUXILIARIES), ...list(PASTS), ...list(PRESENTS)]),
  speechNouns: lower(SPEECH_NOUN),
  according: ACCORDING.map((phrase) => phrase.split(" ")),
  pasts: lower(PASTS),
  presents: lower(PRESENTS),
  pronouns: pairs(PRONOUNS) as ReadonlyMap<string, Pronoun>,
  possessives: pairs(POSSESSIVES) as ReadonlyMap<string, Pronoun>,
  determiners: lower(DETERMINERS),
  prepositions: lower(PREPOSITIONS),
  conjunctions: lower(CONJUNCTIONS),
  relatives: lower(RELATIVES),
  auxiliaries: lower(AUXILIARIES),
  be: lower(BE),
  adverbs: lower(ADVERBS),
  titles: new Map([...pairs(TITLES)].map(([title, tells]) => [title, tells === "" ? null : (tells as Gender)])),
  roles: lower(ROLES),
  postnominals: lower(POSTNOMINALS),
  portfolios: lower(PORTFOLIOS),
  bodies: lower(BODIES),
  documents: lower(DOCUMENTS),
  organisations: lower(ORGANISATION_WORDS),
  calendar: lower(`${MONTHS} ${DAYS}`),
  places: lower(PLACES),
  adjectives: lower(ADJECTIVES),
  noNames: lower(NO_NAMES),
  surnamesToo: lower(SURNAMES_TOO),
};
