/** People known beforehand: people.yml, and the names in a clipping's title line and Context, found by spelling and surname. */
import { keyOf, withoutSuffix } from "./cast-notes.ts";
import { readFirstName } from "./first-name.ts";
import type { Gender } from "./lexicon/type.ts";
import type { KnownPerson, ReadingOptions } from "./quotation.ts";

/** A person as a quotation's speaker: one object for each, so that two mentions of one person are the same. */
export interface Person {
  /** As first printed in full; a surname where the article prints no more. */
  readonly name: string;
  readonly pronoun: Gender | null;
  /** False where the words only show that it speaks, as outlets and ministries do as well. */
  readonly sure: boolean;
}

export interface KnownPeople {
  /** people.yml, by any spelling in lower case, or by a surname that only one has. */
  readonly listed: ReadonlyMap<string, Person>;
  /** Title line and Context, by a surname that only one has. */
  readonly elsewhere: ReadonlyMap<string, Person>;
}

/** Small words that stand in titles of papers and works, not in names. */
const TITLE_WORD = /^(?:the|a|an|of|and|for|in|on|to|at|with)$/i;

export function readKnownPeople({ people, alsoNamed }: ReadingOptions): KnownPeople {
  const listed = indexes.get(people) ?? indexListed(people);
  indexes.set(people, listed);
  return { listed, elsewhere: indexElsewhere(alsoNamed) };
}

/** By list: every clipping of an archive is read with the same one, which may name thousands. */
const indexes = new WeakMap<ReadingOptions["people"], KnownPeople["listed"]>();

function indexListed(people: ReadingOptions["people"]): KnownPeople["listed"] {
  const listed = new Map<string, Person>();
  const surnames = new Surnames();
  for (const known of people) {
    const person = { name: known.name, pronoun: genderOf(known), sure: true };
    for (const spelling of [known.name, ...known.spellings]) {
      listed.set(spelling.toLowerCase(), person);
      surnames.add(spelling, person);
    }
  }
  for (const [surname, person] of surnames.told) if (!listed.has(surname)) listed.set(surname, person);
  return listed;
}

function indexElsewhere(alsoNamed: ReadingOptions["alsoNamed"]): KnownPeople["elsewhere"] {
  const others = new Surnames();
  const named = new Map<string, Person>();
  for (const name of alsoNamed) {
    const words = withoutSuffix(name.split(/\s+/).filter((word) => word !== ""));
    if (words.length < 2 || words.some((word) => TITLE_WORD.test(word))) continue; // The Year of the Port
    const person = named.get(name) ?? { name, pronoun: toGender(readFirstName(words[0] ?? "")), sure: true };
    named.set(name, person);
    others.add(name, person);
  }
  return others.told;
}

/** Surnames that only one person has. */
class Surnames {
  readonly told = new Map<string, Person>();
  private readonly shared = new Set<string>();

  add(name: string, person: Person): void {
    const last = keyOf(withoutSuffix(name.split(" ")).at(-1) ?? "");
    const other = this.told.get(last);
    if (other !== undefined && other !== person) {
      this.shared.add(last);
      this.told.delete(last);
    } else if (!this.shared.has(last)) this.told.set(last, person);
  }
}

export function toGender(first: ReturnType<typeof readFirstName>): Gender | null {
  return first === "he" || first === "she" ? first : null;
}

function genderOf({ pronoun }: KnownPerson): Gender | null {
  return pronoun === "he" || pronoun === "she" ? pronoun : null;
}
