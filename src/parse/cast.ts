/**
 * Who is who in one article: a name in, a person out, with a full name and, where it can be told, a pronoun. A surname or an
 * honorific is joined to the full name printed anywhere in the article, then to people.yml, then to the names in its title
 * and Context. Two people of one surname stay two: a bare surname is the one lately named in full, or the most named;
 * otherwise it cannot be told.
 */
import { type CastNotes, type Draft, endsIn, isSomebody, keyOf, withoutSuffix } from "./cast-notes.ts";
import { readFirstName } from "./first-name.ts";
import { type KnownPeople, type Person, readKnownPeople, toGender } from "./known-person.ts";
import type { Gender } from "./lexicon/type.ts";
import type { ReadingOptions } from "./quotation.ts";
import type { Name } from "./unit.ts";

const PLAIN = /^(?:mr|mrs|ms|miss|mister)$/;
/** Characters: a few sentences. */
const NEAR = 400;

export class Cast {
  private readonly known: KnownPeople;
  private readonly people = new Map<Draft, Person>();

  constructor(
    private readonly notes: CastNotes,
    options: ReadingOptions,
  ) {
    this.known = readKnownPeople(options);
    notes.joinSurnames();
    for (const [last, surname] of notes.surnames) {
      const drafts = notes.byLast.get(last) ?? [];
      if (!drafts.some(isSomebody)) for (const draft of drafts) draft.evidence = surname.evidence;
      const only = drafts.length === 1 ? drafts[0] : undefined;
      if (only === undefined || isOther(toGender(readFirstName(only.first)), surname.votes)) continue;
      only.votes.he += surname.votes.he;
      only.votes.she += surname.votes.she;
    }
  }

  /** The person a name stands for at a place; null where it is nobody we can tell, or no person. */
  personOf(name: Name, at: number): Person | null {
    const drafts = this.draftsOf(name, at);
    if (drafts.length > 0)
      return drafts.length === 1 && drafts[0] && !this.isAnother(name, at) ? this.personFrom(drafts[0]) : null;
    if (name.kind === "role") return null;
    const words = withoutSuffix(name.words);
    const listed = this.known.listed.get(words.join(" ").toLowerCase());
    if (listed !== undefined || words.length > 1) return listed ?? null;
    const last = keyOf(words[0] ?? "");
    const elsewhere = this.known.elsewhere.get(last);
    if (elsewhere !== undefined) return elsewhere;
    const surname = this.notes.surnames.get(last);
    return surname === undefined || this.isBody(name) ? null : this.personFrom(surname);
  }

  /** A single name that nothing shows to be a person’s, and something to be a body’s. */
  isBody({ words, nation, title }: Name): boolean {
    const last = keyOf(words.at(-1) ?? "");
    if (words.length > 1 || title !== null || this.notes.surnames.get(last)?.evidence === "person") return false;
    return nation === true || this.notes.bodies.has(last);
  }

  /** Two or more people could be meant, or it may be no name at all but the first word of a sentence. */
  isDoubtful(name: Name, at: number): boolean {
    if (this.draftsOf(name, at).length > 1) return true;
    const [only, ...others] = name.words;
    if (name.kind !== "unknown" || !name.initial || only === undefined || others.length > 0) return false;
    if (this.isBody(name)) return false;
    return !this.notes.proper.has(keyOf(only)) && this.personOf(name, at) === null;
  }

  /** Mrs. Tate, where the one Tate the article names is Alan. */
  isAnother(name: Name, at: number): boolean {
    if (name.gender === null) return false;
    const [only, ...others] = this.draftsOf(name, at);
    if (only === undefined || others.length > 0) return false;
    const pronoun = this.pronounOf(only);
    return pronoun !== null && pronoun !== name.gender;
  }

  /** A surname alone that several people of the article have. */
  isShared({ words }: Name): boolean {
    return words.length === 1 && (this.notes.byLast.get(keyOf(words[0] ?? "")) ?? []).filter(isSomebody).length > 1;
  }

  /** The people of the article the name may stand for. */
  private draftsOf(name: Name, at: number): readonly Draft[] {
    const { drafts, byFirst, byLast, byRole } = this.notes;
    if (name.kind === "role") {
      const holders = byRole.get(name.words[0] ?? "") ?? [];
      // “the general” is somebody already named so
      return holders.length === 1 ? holders.filter((draft) => isPrintedBetween(draft.printed, 0, at)) : [];
    }
    const words = withoutSuffix(name.words);
    const last = keyOf(words.at(-1) ?? "");
    const draft = drafts.get(`${keyOf(words[0] ?? "")} ${last}`);
    if (words.length > 1 && draft !== undefined) return isSomebody(draft) ? [draft] : [];
    let namesakes = (byLast.get(last) ?? []).filter(isSomebody);
    if (words.length > 1) namesakes = namesakes.filter((whole) => endsIn(whole.name, words.join(" ")));
    else if (namesakes.length === 0 && (name.title === null || /^(?:sir|dame)$/.test(name.title)))
      namesakes = (byFirst.get(last) ?? []).filter(isSomebody); // Sir Tom
    if (namesakes.length < 2) return namesakes;
    // Sir Ian Blair is no Mr Blair
    const plain = PLAIN.test(name.title ?? "") ? namesakes.filter((draft) => !draft.titled) : [];
    if (plain.length > 0) namesakes = plain;
    if (plain.length === 1) return plain;
    const fitting = name.gender === null ? [] : namesakes.filter((draft) => this.pronounOf(draft) === name.gender);
    return tellApart(fitting.length > 0 ? fitting : namesakes, at, this.notes.bare.get(last) ?? at);
  }

  private personFrom(draft: Draft): Person {
    let person = this.people.get(draft);
    if (person === undefined) {
      const listed = this.known.listed.get(draft.name.toLowerCase());
      const sure = draft.evidence === "person" || listed !== undefined;
      person = { name: listed?.name ?? draft.name, pronoun: this.pronounOf(draft), sure };
      this.people.set(draft, person);
    }
    return person;
  }

  /** people.yml, then titles and pronouns beside the name, then the first name. */
  private pronounOf(draft: Draft): Gender | null {
    const stated = this.known.listed.get(draft.name.toLowerCase())?.pronoun ?? null;
    const { he, she } = draft.votes;
    const voted = he === she ? null : he > she ? "he" : "she";
    if (stated !== null) return stated;
    if (voted !== null && Math.max(he, she) >= 3) return voted;
    // his wife Sarah
    const first = draft.first === "" && draft.evidence === "person" ? draft.last : draft.first;
    return toGender(readFirstName(first)) ?? voted;
  }
}

/**
 * Of several people with one surname: those named in full shortly before, if any; of these those with a first name we know;
 * of these the one whose full name is printed most, else the one printed first where nobody else of the name has been
 * printed yet, or where the surname alone was printed before the other was.
 */
function tellApart(all: readonly Draft[], at: number, bare: number): readonly Draft[] {
  const near = all.filter((draft) => isPrintedBetween(draft.printed, at - NEAR, at));
  const likely = near.length > 0 ? near : all;
  const believed = likely.filter((draft) => readFirstName(draft.first) !== null);
  const drafts = believed.length > 0 ? believed : likely;
  if (drafts.length === 1) return drafts;
  const [most, next] = [...drafts].sort((a, b) => b.printed.length - a.printed.length);
  if (most && next && most.printed.length > next.printed.length) return [most];
  const before = drafts.filter((draft) => isPrintedBetween(draft.printed, 0, at));
  if (before.length === 1) return before;
  const [first, second] = [...drafts].sort((a, b) => (a.printed[0] ?? 0) - (b.printed[0] ?? 0));
  return first && second && bare < (second.printed[0] ?? 0) ? [first] : drafts;
}

/** Titles and pronouns beside a surname speak of a woman, where the one person of that name is a man; or the other way. */
function isOther(gender: Gender | null, { he, she }: Draft["votes"]): boolean {
  return gender !== null && (gender === "he" ? she > he : he > she);
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
