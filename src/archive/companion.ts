/**
 * Who is printed beside whom: an archive in, pairs of speakers and pairs of outlets out that were printed on the same days or
 * on the same topics. Everybody chooses a few companions, so there are never more pairs than a few for each; what a pair has in
 * common is then read in full.
 */
import type { Archive } from "./archive.ts";
import { compareText } from "./chronology.ts";
import { type Company, type Presence, type Presences, type Printed, presencesIn, topicsOf } from "./presence.ts";

export interface Pair {
  readonly company: Company;
  /** In code unit order. */
  readonly slugs: readonly [string, string];
  readonly names: readonly [string, string];
  /** On which both were printed, oldest first. */
  readonly days: readonly string[];
  /** Slugs of topics on which both were printed, in code unit order. */
  readonly topics: readonly string[];
}

/** Companions that each chooses at most. */
export const MOST_COMPANIONS = 4;
/** Of a day or a topic with more names than this, those printed there most are compared with one another. */
export const MOST_COMPARED = 24;
/** Days and topics that two must have in common, and articles that must be about them. */
const LEAST_COMMON = 2;

const known = new WeakMap<Archive, readonly Pair[]>();

/** Of both companies, in order of their slugs. */
export function pairsIn(archive: Archive): readonly Pair[] {
  const found = known.get(archive) ?? [...choosePairs(archive, "speakers"), ...choosePairs(archive, "outlets")];
  known.set(archive, found);
  return found;
}

/** Null where one of the two is not in the archive, or both are one. */
export function pairOf(archive: Archive, company: Company, slug: string, other: string): Pair | null {
  const presences = presencesIn(archive, company);
  const [one, two] = [slug, other].sort(compareText).map((each) => presences.get(each));
  if (one === undefined || two === undefined || one === two) return null;
  return {
    company,
    slugs: [one.slug, two.slug],
    names: [one.name, two.name],
    days: common(one.days, two.days),
    topics: common(one.topics, two.topics),
  };
}

function choosePairs(archive: Archive, company: Company): readonly Pair[] {
  const presences = presencesIn(archive, company);
  const chosen = new Map<string, readonly [string, string]>();
  for (const [slug, others] of countMeetings(presences)) {
    const ranked = [...others]
      .filter(([, times]) => times >= LEAST_COMMON)
      .sort(([a, times], [b, otherTimes]) => otherTimes - times || compareText(a, b))
      .slice(0, MOST_COMPARED);
    let choices = 0;
    for (const [other] of ranked) {
      if (choices === MOST_COMPANIONS) break;
      if (!isInSeveral(presences.get(slug), presences.get(other))) continue;
      choices += 1;
      const [first, second] = [slug, other].sort(compareText) as [string, string];
      chosen.set(`${first} ${second}`, [first, second]);
    }
  }
  return [...chosen]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, [first, second]]) => pairOf(archive, company, first, second) ?? []);
}

/** Slug → slugs of others → how many days and topics they share, as far as they are compared. */
function countMeetings(presences: Presences): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const meetings = new Map<string, Map<string, number>>();
  const meet = (slug: string, other: string): void => {
    const others = meetings.get(slug) ?? new Map<string, number>();
    meetings.set(slug, others.set(other, (others.get(other) ?? 0) + 1));
  };
  for (const read of [({ days }: Presence) => days, ({ topics }: Presence) => topics]) {
    const places = new Map<string, { readonly slug: string; readonly times: number }[]>();
    for (const presence of presences.values()) {
      for (const [place, { length: times }] of read(presence)) {
        const there = places.get(place);
        if (there === undefined) places.set(place, [{ slug: presence.slug, times }]);
        else there.push({ slug: presence.slug, times });
      }
    }
    for (const all of places.values()) {
      const there = all.sort((a, b) => b.times - a.times || compareText(a.slug, b.slug)).slice(0, MOST_COMPARED);
      for (const one of there) for (const two of there) if (one !== two) meet(one.slug, two.slug);
    }
  }
  return meetings;
}

/** What stands in one article only is side by side there already. */
function isInSeveral(one: Presence | undefined, other: Presence | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const articles = new Set<string>();
  for (const [mine, theirs] of [
    [one.days, other.days],
    [one.topics, other.topics],
  ] as const) {
    for (const place of common(mine, theirs)) {
      for (const { article } of [...firsts(mine.get(place)), ...firsts(theirs.get(place))]) articles.add(article);
      if (articles.size >= LEAST_COMMON) return true;
    }
  }
  return false;
}

/** The first and the last: two articles in the list are two there. */
function firsts(printed: readonly Printed[] = []): readonly Printed[] {
  return [...printed.slice(0, 1), ...printed.slice(-1)];
}

/** In order; as many steps as the shorter has entries. */
function common(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): readonly string[] {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  return [...few.keys()].filter((key) => many.has(key)).sort(compareText);
}

/** A day or a topic that two have in common, and what each printed there. */
export interface Occasion {
  readonly kind: "day" | "topic";
  /** The day, or the topic's slug. */
  readonly place: string;
  readonly sides: readonly [OccasionSide, OccasionSide];
}

export interface OccasionSide {
  readonly printed: readonly Printed[];
  /** So many more there. */
  readonly more: number;
  /** On a topic: so many that stand under a day or an earlier topic. */
  readonly above: number;
}

/** Of one on one occasion at most. */
const MOST_AT_ONCE = 6;

/** Days first, oldest first, then topics. What stands under a day or an earlier topic is not shown again. */
export function occasionsOf(archive: Archive, { company, slugs, days, topics }: Pair): readonly Occasion[] {
  const presences = presencesIn(archive, company);
  const [one, two] = slugs.map((slug) => createSide(archive, presences.get(slug)));
  if (one === undefined || two === undefined) return [];
  return [
    ...days.map((place): Occasion => ({ kind: "day", place, sides: [one.onDay(place), two.onDay(place)] })),
    ...topics
      .map((place): Occasion => ({ kind: "topic", place, sides: [one.onTopic(place), two.onTopic(place)] }))
      .filter(({ sides }) => sides.some(({ printed }) => printed.length > 0)),
  ];
}

/** Remembers what was shown. Reads little more than it shows: one who is printed thousands of times may stand beside many. */
function createSide(archive: Archive, presence: Presence | undefined) {
  const shown = new Set<Printed>();
  const shownOn = new Map<string, number>();
  const take = (all: readonly Printed[], most: number): readonly Printed[] => {
    const taken: Printed[] = [];
    for (const each of all) {
      if (taken.length === most) break;
      if (shown.has(each)) continue;
      taken.push(each);
    }
    for (const each of taken) {
      shown.add(each);
      for (const topic of topicsOf(archive, each.article)) shownOn.set(topic, (shownOn.get(topic) ?? 0) + 1);
    }
    return taken;
  };
  return {
    onDay(day: string): OccasionSide {
      const all = presence?.days.get(day) ?? [];
      const printed = take(all, MOST_AT_ONCE);
      return { printed, more: all.length - printed.length, above: 0 };
    },
    onTopic(topic: string): OccasionSide {
      const all = presence?.topics.get(topic) ?? [];
      const above = shownOn.get(topic) ?? 0;
      const printed = take(all, MOST_AT_ONCE);
      return { printed, more: all.length - above - printed.length, above };
    },
  };
}
