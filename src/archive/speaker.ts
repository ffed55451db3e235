/**
 * Speakers: who is quoted, across the archive. Spellings are joined where people.yml says so, where they differ only in
 * case or diacritics, and where a surname alone can be only one person of the archive. Two people with one surname stay
 * two, and the bare surname stays a third: joining it to either would be a guess.
 */
import type { KnownPerson } from "../parse/quotation.ts";
import type { RecordFields } from "../parse/record.ts";
import type { Speaker, Spoken } from "./archive.ts";
import { compareText } from "./chronology.ts";
import { uniqueSlugs } from "./slug.ts";
import { countSpelling, foldName, groupSpellings } from "./spelling.ts";

export interface Speakers {
  /** Most quoted first. */
  readonly speakers: readonly Speaker[];
  readonly speakerOf: ReadonlyMap<string, Speaker>;
}

interface Printed {
  readonly counts: ReadonlyMap<string, number>;
  /** Spellings printed as somebody's name at least once; the others are phrases like “a spokesman for the port”. */
  readonly named: ReadonlySet<string>;
}

/** @param records in date order */
export function buildSpeakers(records: readonly RecordFields[], people: readonly KnownPerson[]): Speakers {
  const printed = readPrinted(records);
  const persons = indexPeople(people);
  const keyOf = joinSpellings(printed, persons);

  const quotations = new Map<string, Spoken[]>();
  const articles = new Map<string, Set<string>>();
  for (const record of records) {
    for (const { id, speaker } of record.quotes) {
      if (speaker === null) continue;
      const key = keyOf(speaker);
      const spoken = quotations.get(key);
      if (spoken === undefined) quotations.set(key, [{ article: record.id, quote: id }]);
      else spoken.push({ article: record.id, quote: id });
      const ids = articles.get(key);
      if (ids === undefined) articles.set(key, new Set([record.id]));
      else ids.add(record.id);
    }
  }

  const groups = [...groupSpellings(printed.counts, keyOf)].map(([key, { spellings }]) => {
    const person = persons.get(key) ?? null;
    const name = person?.name ?? fullest(spellings, printed.counts);
    return { key, name, person, spellings: spellings.includes(name) ? spellings : [...spellings, name] };
  });
  const slugs = uniqueSlugs(groups.map((group) => group.name));
  const speakers: Speaker[] = [];
  const speakerOf = new Map<string, Speaker>();
  for (const { key, name, person, spellings } of groups) {
    const speaker: Speaker = {
      slug: slugs.get(name) ?? name,
      name,
      named: person !== null || spellings.some((spelling) => printed.named.has(spelling)),
      spellings,
      roles: person?.roles ?? [],
      sameAs: person?.sameAs ?? [],
      quotations: quotations.get(key) ?? [],
      articles: [...(articles.get(key) ?? [])],
    };
    speakers.push(speaker);
    for (const spelling of spellings) speakerOf.set(spelling, speaker);
  }
  speakers.sort((a, b) => b.quotations.length - a.quotations.length || compareText(a.name, b.name));
  return { speakers, speakerOf };
}

function readPrinted(records: readonly RecordFields[]): Printed {
  const counts = new Map<string, number>();
  const named = new Set<string>();
  for (const record of records) {
    for (const { speaker, basis } of record.quotes) {
      if (speaker === null) continue;
      countSpelling(counts, speaker);
      if (basis !== "nominal") named.add(speaker);
    }
  }
  return { counts, named };
}

/** Folded name or spelling → the person; a spelling that two people share belongs to neither. */
export function indexPeople(people: readonly KnownPerson[]): ReadonlyMap<string, KnownPerson> {
  const persons = new Map<string, KnownPerson>();
  const shared = new Set<string>();
  for (const person of people) {
    for (const key of new Set(person.spellings.map(foldName))) {
      const other = persons.get(key);
      if (other !== undefined && other !== person) shared.add(key);
      else persons.set(key, person);
    }
  }
  for (const key of shared) persons.delete(key);
  for (const person of people) persons.set(foldName(person.name), person);
  return persons;
}

/** Answers, for a printed spelling, the folded name of the person it stands for. */
function joinSpellings(printed: Printed, persons: ReadonlyMap<string, KnownPerson>): (spelling: string) => string {
  const personKey = (folded: string): string => {
    const person = persons.get(folded);
    return person === undefined ? folded : foldName(person.name);
  };
  const bearers = new Map<string, Set<string>>();
  const names = [...printed.named, ...[...persons.values()].map((person) => person.name)];
  for (const name of names.filter((spelling) => !isSurname(spelling))) {
    const folded = foldName(name);
    for (const surname of surnames(name)) {
      const known = bearers.get(surname);
      if (known === undefined) bearers.set(surname, new Set([personKey(folded)]));
      else known.add(personKey(folded));
    }
  }
  const joined = new Map<string, string>();
  for (const spelling of printed.counts.keys()) {
    const folded = foldName(spelling);
    const key = personKey(folded);
    const full = bearers.get(folded);
    const alone = key === folded && printed.named.has(spelling) && isSurname(spelling) && full?.size === 1;
    joined.set(spelling, alone ? ([...full][0] ?? key) : key);
  }
  return (spelling) => joined.get(spelling) ?? foldName(spelling);
}

/** One word, or one with its small particles before it: `Mises`, `von Mises`. */
function isSurname(name: string): boolean {
  return !name.trim().includes(" ") || /^\p{Ll}/u.test(name);
}

/** A full name's last word, and its last words from the first particle on. */
function surnames(name: string): readonly string[] {
  const words = name.trim().split(/\s+/);
  const last = foldName(words.at(-1) ?? name);
  const particle = words.findIndex((word) => /^\p{Ll}/u.test(word));
  return particle > 0 ? [last, foldName(words.slice(particle).join(" "))] : [last];
}

/** The most frequent of the spellings with most words: “Leonid Ivashov” names a person better than “Ivashov”. */
function fullest(spellings: readonly string[], counts: ReadonlyMap<string, number>): string {
  const size = (spelling: string): number => foldName(spelling).split(" ").length;
  return [...spellings].sort(
    (a, b) => size(b) - size(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareText(a, b),
  )[0] as string;
}
