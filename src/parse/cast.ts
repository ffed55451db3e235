/**
 * Who is who in one article: every name of it in, people out, each with a full name and, where it can be told, a pronoun.
 * A surname or an honorific is joined to the full name printed anywhere in the article, then to people.yml, then to the names
 * in its title and Context. Two people of one surname stay two: a bare surname is the one lately named in full, or by far
 * the most named; otherwise it cannot be told.
 */
import { readFirstName } from "./first-name.ts";
import type { Gender } from "./lexicon/type.ts";
import type { KnownPerson, ReadingOptions } from "./quotation.ts";
import type { Name } from "./unit.ts";

export interface Person {
  /** As first printed in full; a surname where the article prints no more. */
  readonly name: string;
  readonly pronoun: Gender | null;
  /** False where the words only show that it speaks, as outlets and ministries do as well. */
  readonly sure: boolean;
}

/** What the words around a name show: that it speaks, or that it is a person. */
export type Evidence = "none" | "speaks" | "person";

export interface Cast {
  /** The person a name stands for; null where it is nobody we can tell, or no person. */
  personOf(name: Name, at: number): Person | null;
  /** Two or more people could be meant, or it may be no name at all but the first word of a sentence. */
  isDoubtful(name: Name, at: number): boolean;
}

/** What the notes know of one person while the article is read. */
interface Draft {
  name: string;
  readonly first: string;
  readonly last: string;
  readonly votes: { he: number; she: number };
  /** Where the full name is printed, ascending. */
  readonly printed: number[];
  evidence: Evidence;
}

/** Characters: a few sentences. */
const NEAR = 400;
/** More people of one name than this cannot be told apart, and need not be remembered. */
const NAMESAKES = 24;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|md|phd|esq)\.?$/i;

export class CastNotes {
  private readonly drafts = new Map<string, Draft>();
  private readonly byLast = new Map<string, Draft[]>();
  private readonly byFirst = new Map<string, Draft[]>();
  private readonly surnames = new Map<string, Draft>();
  /** Single names seen where no sentence begins. */
  private readonly proper = new Set<string>();

  /** Notes a name and what the words around it show. */
  add(name: Name, at: number, around: Evidence): void {
    if (name.kind === "organisation" || name.kind === "place") return;
    const words = name.words.filter((word) => !SUFFIX.test(word));
    const last = keyOf(words.at(-1) ?? "");
    if (words.length < 2) {
      if (!name.initial) this.proper.add(last);
      const evidence = name.title !== null ? "person" : around;
      if (evidence !== "none") this.surname(name, last, evidence);
      return;
    }
    const first = keyOf(words[0] ?? "");
    const key = `${first} ${last}`;
    let draft = this.drafts.get(key);
    if (draft === undefined) {
      draft = { name: name.words.join(" "), first, last, votes: { he: 0, she: 0 }, printed: [], evidence: "none" };
      this.drafts.set(key, draft);
      push(this.byLast, last, draft);
      push(this.byFirst, first, draft);
    }
    draft.printed.push(at);
    if (name.gender !== null) draft.votes[name.gender] += 3;
    draft.evidence = stronger(draft.evidence, name.kind === "person" ? "person" : around);
  }

  private surname(name: Name, last: string, evidence: Evidence): void {
    let draft = this.surnames.get(last);
    if (draft === undefined) {
      draft = { name: name.words.join(" "), first: "", last, votes: { he: 0, she: 0 }, printed: [], evidence };
      this.surnames.set(last, draft);
    }
    draft.evidence = stronger(draft.evidence, evidence);
    if (name.gender !== null) draft.votes[name.gender] += 3;
  }

  /** A pronoun that can only mean this name. */
  vote(name: Name, gender: Gender): void {
    const words = name.words;
    const last = keyOf(words.at(-1) ?? "");
    const drafts =
      words.length > 1 ? [this.drafts.get(`${keyOf(words[0] ?? "")} ${last}`)] : (this.byLast.get(last) ?? []);
    if (drafts.length === 1 && drafts[0]) drafts[0].votes[gender] += 1;
    else if (drafts.length === 0 && words.length === 1) {
      const draft = this.surnames.get(last);
      if (draft) draft.votes[gender] += 1;
    }
  }

  finish(options: ReadingOptions): Cast {
    for (const [last, draft] of this.surnames) {
      const drafts = this.byLast.get(last);
      if (!drafts?.some(isSomebody)) for (const full of drafts ?? []) full.evidence = draft.evidence;
      if (drafts?.length === 1 && drafts[0]) {
        drafts[0].votes.he += draft.votes.he;
        drafts[0].votes.she += draft.votes.she;
      }
    }
    const known = knownPeople(options.people);
    const named = namedElsewhere(options.alsoNamed);
    const { proper } = this;
    const people = new Map<Draft, Person>();
    const personFrom = (draft: Draft): Person => {
      let person = people.get(draft);
      if (person === undefined) {
        const listed = known.get(draft.name.toLowerCase());
        const sure = draft.evidence === "person" || listed !== undefined;
        person = { name: listed?.name ?? draft.name, pronoun: pronounOf(draft, listed), sure };
        people.set(draft, person);
      }
      return person;
    };
    const find = (name: Name, at: number): Draft[] | Person | null => {
      const words = name.words.filter((word) => !SUFFIX.test(word));
      const last = keyOf(words.at(-1) ?? "");
      if (words.length > 1) {
        const draft = this.drafts.get(`${keyOf(words[0] ?? "")} ${last}`);
        return draft !== undefined && isSomebody(draft) ? [draft] : null;
      }
      let drafts = (this.byLast.get(last) ?? []).filter(isSomebody);
      if (drafts.length === 0 && name.title === null) drafts = (this.byFirst.get(last) ?? []).filter(isSomebody);
      if (drafts.length > 1 && name.gender !== null) {
        const fitting = drafts.filter((draft) => pronounOf(draft, known.get(draft.name.toLowerCase())) === name.gender);
        if (fitting.length > 0) drafts = fitting;
      }
      if (drafts.length > 0) return drafts.length > 1 ? tellApart(drafts, at) : drafts;
      const listed = known.get(words.join(" ").toLowerCase()) ?? null;
      if (listed !== null) return { name: listed.name, pronoun: genderOf(listed), sure: true };
      const elsewhere = named.get(last);
      if (elsewhere !== undefined)
        return { name: elsewhere, pronoun: toGender(readFirstName(elsewhere.split(" ")[0] ?? "")), sure: true };
      const surname = this.surnames.get(last);
      if (surname !== undefined) return [surname];
      return null;
    };
    return {
      personOf(name, at) {
        const found = find(name, at);
        if (found === null) return null;
        if (!Array.isArray(found)) return found;
        return found.length === 1 ? personFrom(found[0] as Draft) : null;
      },
      isDoubtful(name, at) {
        const found = find(name, at);
        if (Array.isArray(found) && found.length > 1) return true;
        return (
          found === null &&
          name.kind === "unknown" &&
          name.initial &&
          name.words.length === 1 &&
          !proper.has(keyOf(name.words[0] ?? ""))
        );
      },
    };
  }
}

/**
 * Of several people with one surname: those named in full shortly before, if any; of these those with a first name we know; of these the one whose full name is printed
 * most, else the one printed first where nobody else of the name has been printed yet.
 */
function tellApart(all: Draft[], at: number): Draft[] {
  const near = all.filter((draft) => isPrintedBetween(draft.printed, at - NEAR, at));
  const likely = near.length > 0 ? near : all;
  const believed = likely.filter((draft) => readFirstName(draft.first) !== null);
  const drafts = believed.length > 0 ? believed : likely;
  if (drafts.length === 1) return drafts;
  const [most, next] = [...drafts].sort((a, b) => b.printed.length - a.printed.length);
  if (most && next && most.printed.length > next.printed.length) return [most];
  const before = drafts.filter((draft) => isPrintedBetween(draft.printed, 0, at));
  return before.length === 1 ? before : drafts;
}

function isPrintedBetween(printed: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = printed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((printed[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return (printed[low] ?? Number.POSITIVE_INFINITY) < to;
}

function isSomebody(draft: Draft): boolean {
  return draft.evidence !== "none";
}

function stronger(one: Evidence, other: Evidence): Evidence {
  return one === "person" || other === "none" ? one : other;
}

function pronounOf(draft: Draft, listed: KnownPerson | undefined): Gender | null {
  const { he, she } = draft.votes;
  const stated = listed === undefined ? null : genderOf(listed);
  if (stated !== null) return stated;
  if (Math.max(he, she) >= 3 && he !== she) return he > she ? "he" : "she";
  const told = toGender(readFirstName(draft.first));
  if (told !== null) return told;
  return he === she ? null : he > she ? "he" : "she";
}

function toGender(first: ReturnType<typeof readFirstName>): Gender | null {
  return first === "he" || first === "she" ? first : null;
}

function genderOf(person: KnownPerson): Gender | null {
  return person.pronoun === "he" || person.pronoun === "she" ? person.pronoun : null;
}

/** Spelling or unambiguous surname, lower case → person. */
function knownPeople(people: readonly KnownPerson[]): ReadonlyMap<string, KnownPerson> {
  const known = new Map<string, KnownPerson>();
  const shared = new Set<string>();
  for (const person of people)
    for (const spelling of [person.name, ...person.spellings]) {
      known.set(spelling.toLowerCase(), person);
      const last = keyOf(spelling.split(" ").at(-1) ?? "");
      const other = known.get(last);
      if (other !== undefined && other !== person) shared.add(last);
      else if (!shared.has(last)) known.set(last, person);
    }
  for (const last of shared) known.delete(last);
  return known;
}

/** Surname → full name, where only one full name has it. */
function namedElsewhere(names: readonly string[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  const shared = new Set<string>();
  for (const name of names) {
    const words = name.split(/\s+/).filter((word) => word !== "" && !SUFFIX.test(word));
    if (words.length < 2) continue;
    const last = keyOf(words.at(-1) ?? "");
    const other = named.get(last);
    if (other !== undefined && other !== name) shared.add(last);
    named.set(last, name);
  }
  for (const last of shared) named.delete(last);
  return named;
}

function keyOf(word: string): string {
  const low = word.toLowerCase();
  const straight = low.includes("’") ? low.replaceAll("’", "'") : low;
  return straight.endsWith(".") ? straight.slice(0, -1) : straight;
}

function push(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const drafts = map.get(key);
  if (drafts === undefined) map.set(key, [draft]);
  else if (drafts.length < NAMESAKES) drafts.push(draft);
}
