/**
 * Notes on the people of one article, taken while it is read: every name in, drafts of people out, found by full name, by
 * surname, by first name and by what they are. What the drafts amount to is for cast.ts.
 */
import { readFirstName } from "./first-name.ts";
import type { Gender } from "./lexicon/type.ts";
import type { Name } from "./unit.ts";

/** What shows somebody to be one: that the name speaks, or that only people are written of so. */
type Evidence = "none" | "speaks" | "person";
/** What the words around a name show; a body is no person. */
export type Shown = Evidence | "body";

/** What the notes know of one person while the article is read. */
export interface Draft {
  name: string;
  readonly first: string;
  readonly last: string;
  readonly votes: { he: number; she: number };
  /** Where the full name is printed, ascending. */
  readonly printed: number[];
  evidence: Evidence;
  /** Printed with a title that nobody called Mr or Mrs bears: Sir Tom Hale. */
  titled?: true;
}

/** More people of one name than this cannot be told apart, and need not be remembered. */
const NAMESAKES = 24;
/** Who bears one of these is called by it all his life, and by nothing else without it: Lord Hale, Pope Leo. */
const KEPT =
  /^(?:lord|lady|baroness|baron|count|countess|king|queen|prince|princess|duke|duchess|emperor|empress|sir|dame|pope|sultan|emir|sheikh?|shaykh|tsar|sister|brother|father|saint)$/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|md|phd|esq)\.?$/i;

export class CastNotes {
  readonly drafts = new Map<string, Draft>();
  readonly byLast = new Map<string, Draft[]>();
  readonly byFirst = new Map<string, Draft[]>();
  readonly byRole = new Map<string, Draft[]>();
  /** People of whom only a surname is printed, or printed with a title. */
  readonly surnames = new Map<string, Draft>();
  /** Where a surname alone is first printed. */
  readonly bare = new Map<string, number>();
  /** Single names that the words around them show to be a company’s, a paper’s, a country’s. */
  readonly bodies = new Set<string>();
  /** Single names seen where no sentence begins. */
  readonly proper = new Set<string>();

  /** Notes a name and what the words around it show. */
  add(name: Name, at: number, shown: Shown): void {
    if (name.kind === "organisation" || name.kind === "place") return;
    const words = withoutSuffix(name.words);
    const last = keyOf(words.at(-1) ?? "");
    if (words.length < 2) {
      if (!this.bare.has(last)) this.bare.set(last, at);
      if (!name.initial) this.proper.add(last);
      const evidence = name.title !== null ? "person" : shown;
      if (evidence === "body" && name.kind === "unknown") this.bodies.add(last);
      else if (evidence !== "none" && evidence !== "body" && !name.nation) this.surname(name, last, evidence);
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
    if (name.title !== null && KEPT.test(name.title)) draft.titled = true;
    if (name.title !== null) this.role(name.title, draft);
    if (name.gender !== null) draft.votes[name.gender] += 3;
    if (name.kind === "person") draft.evidence = "person";
    else if (shown !== "body") draft.evidence = stronger(draft.evidence, shown);
  }

  /** What somebody is, told by a title or by a role before the name. */
  private role(title: string, draft: Draft): void {
    const role = title.slice(title.lastIndexOf("-") + 1);
    if (!this.byRole.get(role)?.includes(draft)) push(this.byRole, role, draft);
  }

  /** `spokesman Ana Reyes`. */
  addRole(name: Name, role: string): void {
    const draft = this.drafts.get(`${keyOf(name.words[0] ?? "")} ${keyOf(name.words.at(-1) ?? "")}`);
    if (draft !== undefined) this.role(role, draft);
  }

  private surname(name: Name, last: string, evidence: Evidence): void {
    let draft = this.surnames.get(last);
    if (draft === undefined) {
      draft = { name: name.words.join(" "), first: "", last, votes: { he: 0, she: 0 }, printed: [], evidence };
      this.surnames.set(last, draft);
    }
    draft.evidence = stronger(draft.evidence, evidence);
    if (name.title !== null && KEPT.test(name.title) && !draft.name.includes(" "))
      draft.name = `${name.title.charAt(0).toUpperCase()}${name.title.slice(1)} ${name.words.join(" ")}`;
    if (name.gender !== null) draft.votes[name.gender] += 3;
  }

  /** `Le Pen`, where Marine Le Pen is named as well, is her surname and no one of its own. */
  joinSurnames(): void {
    for (const drafts of this.byLast.values()) {
      if (drafts.length < 2) continue;
      const whole = drafts.filter((draft) => !drafts.some((other) => endsIn(other.name, draft.name)));
      for (const { first, last, evidence } of drafts.filter((draft) => !whole.includes(draft))) {
        this.drafts.delete(`${first} ${last}`);
        if (!whole.some(isSomebody)) for (const draft of whole) draft.evidence = stronger(draft.evidence, evidence);
      }
      this.byLast.set(whole[0]?.last ?? "", whole);
    }
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
}

/** Marine Le Pen, Le Pen. Maria Hale is no end of Ana Maria Hale: a name that begins with a first name is whole. */
export function endsIn(name: string, end: string): boolean {
  const first = end.slice(0, end.indexOf(" ")).toLowerCase();
  return name.toLowerCase().endsWith(` ${end.toLowerCase()}`) && readFirstName(first) === null;
}

export function isSomebody(draft: Draft): boolean {
  return draft.evidence !== "none";
}

function stronger(one: Evidence, other: Evidence): Evidence {
  return one === "person" || other === "none" ? one : other;
}

/** Without Jr. and the like. */
export function withoutSuffix(words: readonly string[]): readonly string[] {
  return SUFFIX.test(words.at(-1) ?? "") ? words.slice(0, -1) : words;
}

/** Lower case, straight apostrophes, no full stop: how names are compared. */
export function keyOf(word: string): string {
  const low = word.toLowerCase();
  const straight = low.includes("’") ? low.replaceAll("’", "'") : low;
  return straight.endsWith(".") ? straight.slice(0, -1) : straight;
}

function push(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const drafts = map.get(key);
  if (drafts === undefined) map.set(key, [draft]);
  else if (drafts.length < NAMESAKES) drafts.push(draft);
}
