/**
 * What narrows a search (chosen values, a period, `field:value` in the query) -> tests on what was found. A value in the query
 * is looked up among the archive's own: `speaker:ivashov` means every speaker with that word in the name. In a search for
 * quotations the speaker is who says them; everything else is their article's.
 */
import { FACETS, type Facet, isFacet, type Selection } from "./facet.ts";
import { firstDay, isAlways, isWithin, lastDay, type Period, readDate } from "./period.ts";
import type { FieldTerm, Query } from "./query.ts";
import type { Register } from "./register.ts";

export interface Narrowing {
  readonly selection: Selection;
  readonly period: Period;
}

/** What is tested: a row of the register, and who says the quotation; null where the article itself was found. */
export interface Candidate {
  readonly row: number;
  readonly speaker: string | null;
}

type Test = (candidate: Candidate) => boolean;

export interface Sieve {
  /** Facets with a choice. They are apart, since a facet is counted without its own choice. */
  readonly chosen: ReadonlyMap<Facet, Test>;
  readonly always: readonly Test[];
}

export function isNarrowed({ selection, period }: Narrowing, query: Query): boolean {
  return query.fields.length > 0 || !isAlways(period) || FACETS.some((facet) => (selection[facet]?.length ?? 0) > 0);
}

/** By days, months or years, and nothing else. */
export function isNarrowedByDate({ selection }: Narrowing, query: Query): boolean {
  const chosen = FACETS.filter((facet) => (selection[facet]?.length ?? 0) > 0);
  const named = query.fields.map(({ field }) => field);
  return [...chosen, ...named].every((name) => DATED.has(name));
}

const DATED: ReadonlySet<Facet | FieldTerm["field"]> = new Set(["year", "month", "from", "to"]);

export function sieveOf({ selection, period }: Narrowing, query: Query, register: Register): Sieve {
  const chosen = new Map<Facet, Test>();
  for (const facet of FACETS) {
    const values = selection[facet] ?? [];
    if (values.length > 0) chosen.set(facet, testOf(register, facet, values));
  }
  const always = query.fields.map((term) => testOfField(term, register));
  if (!isAlways(period)) always.push(({ row }) => isWithin(period, register.dateOf(row)));
  return { chosen, always };
}

/** The facets that would have to give up their choice for it to pass; null where it never would. */
export function failures({ chosen, always }: Sieve, candidate: Candidate): readonly Facet[] | null {
  for (const test of always) if (!test(candidate)) return null;
  const failed: Facet[] = [];
  for (const [facet, test] of chosen) if (!test(candidate)) failed.push(facet);
  return failed;
}

export function passes(sieve: Sieve, candidate: Candidate): boolean {
  return failures(sieve, candidate)?.length === 0;
}

function testOf(register: Register, facet: Facet, values: readonly string[]): Test {
  const has = register.having(facet, values);
  if (facet !== "speaker") return ({ row }) => has(row);
  const named = new Set(values);
  return ({ row, speaker }) => (speaker === null ? has(row) : named.has(speaker));
}

function testOfField({ field, value, not }: FieldTerm, register: Register): Test {
  const test = isFacet(field) ? testOfValue(field, value, register) : testOfEdge(field, value, register);
  return not ? (candidate) => !test(candidate) : test;
}

function testOfEdge(field: FieldTerm["field"], value: string, register: Register): Test {
  const date = readDate(value);
  if (date === null) return () => false;
  const period = field === "from" ? { from: date, to: null } : { from: null, to: date };
  return ({ row }) => isWithin(period, register.dateOf(row));
}

function testOfValue(facet: Facet, value: string, register: Register): Test {
  const named = register.valuesOf(facet).filter((known) => isNamed(known, value));
  return testOf(register, facet, named);
}

/** All words of what is asked are words of the name. */
function isNamed(name: string, asked: string): boolean {
  const [own, wanted] = [wordsOf(name), wordsOf(asked)];
  return wanted.length > 0 && wanted.every((word) => own.includes(word));
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[\s,.]+/)
    .filter((word) => word !== "");
}

/** The days that `query` and `period` leave, as one period: volumes outside need not be asked. */
export function periodOf({ period }: Narrowing, query: Query): Period {
  let { from, to } = period;
  for (const { field, value, not } of query.fields) {
    const date = readDate(value);
    if (not || date === null) continue;
    if (field === "from" && (from === null || firstDay(date) > firstDay(from))) from = date;
    if (field === "to" && (to === null || lastDay(date) < lastDay(to))) to = date;
  }
  return { from, to };
}

/** Accents, case and the kind of an apostrophe do not count. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[‘’ʼ`´′]/g, "'")
    .toLowerCase();
}
