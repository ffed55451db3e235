/**
 * What is named and not held: missing entries that name the same article, grouped. Two entries name the same article where
 * they share the whole of their words or a whole quotation of four words or more, and no date speaks against it.
 */
import type { ContextEntry } from "../parse/record.ts";
import type { Article, Wanted } from "./archive.ts";
import { compareText } from "./chronology.ts";
import { textKey, withoutTopics } from "./reference.ts";
import { uniqueSlugs } from "./slug.ts";

interface Naming {
  readonly article: string;
  readonly index: number;
  readonly entry: ContextEntry;
}

interface Group {
  readonly namings: Naming[];
  readonly dates: Set<string>;
}

/** Words from which a quotation stands for its article. */
const LEAST_WORDS = 4;

/** Most named first. @param articles in date order */
export function buildWanted(articles: readonly Pick<Article, "record" | "context">[]): readonly Wanted[] {
  const namings: Naming[] = [];
  for (const { record, context } of articles) {
    context.forEach(({ state, entry }, index) => {
      if (state === "missing") namings.push({ article: record.id, index, entry });
    });
  }
  const groups = groupNamings(namings);
  const named = groups.map((group) => ({ group, name: longest(group.map(({ entry }) => entry.text)) }));
  const slugs = uniqueSlugs(named.map(({ name }) => name));
  return named
    .map(({ group, name }) => describe(group, name, slugs.get(name) ?? name))
    .sort((a, b) => b.namedBy.length - a.namedBy.length || compareText(a.slug, b.slug));
}

function groupNamings(namings: readonly Naming[]): readonly (readonly Naming[])[] {
  const groups: Group[] = [];
  const groupOf = new Map<string, Group>();
  for (const naming of namings) {
    const { date } = naming.entry;
    const keys = keysOf(naming.entry);
    const known = new Set(keys.map((key) => groupOf.get(key)).filter((group) => group !== undefined));
    const fitting = [...known].filter(({ dates }) => [...dates].every((other) => datesAgree(date, other)));
    let [group] = fitting;
    // Two groups that one entry would join stay apart: which of them it means is not known.
    if (group === undefined || fitting.length > 1) {
      group = { namings: [], dates: new Set() };
      groups.push(group);
    }
    group.namings.push(naming);
    if (date !== null) group.dates.add(date);
    for (const key of keys) if (!groupOf.has(key)) groupOf.set(key, group);
  }
  return groups.map((group) => group.namings);
}

function keysOf(entry: ContextEntry): readonly string[] {
  const whole = textKey(withoutTopics(entry.text, entry.topics));
  const quotations = entry.quotes.map(textKey).filter((key) => key.split(" ").length >= LEAST_WORDS);
  return [`entry ${whole}`, ...quotations.map((key) => `quotation ${key}`)];
}

function datesAgree(one: string | null, other: string): boolean {
  return one === null || one.startsWith(other) || other.startsWith(one);
}

function describe(group: readonly Naming[], name: string, slug: string): Wanted {
  const collect = (read: (entry: ContextEntry) => readonly (string | null)[]): readonly string[] => [
    ...new Set(group.flatMap(({ entry }) => read(entry)).filter((value) => value !== null)),
  ];
  return {
    slug,
    name,
    quotes: collect((entry) => entry.quotes),
    speakers: collect((entry) => [entry.speaker]),
    topics: collect((entry) => entry.topics),
    headlines: collect((entry) => [entry.headline]),
    dates: collect((entry) => [entry.date]),
    namedBy: group.map(({ article, index }) => ({ article, entry: index })),
  };
}

function longest(texts: readonly string[]): string {
  return [...texts].sort((a, b) => b.length - a.length || compareText(a, b))[0] ?? "";
}
