/** The views of two side by side: speakers, or outlets, and what each printed on the days and topics they have in common. */
import { type Occasion, type OccasionSide, occasionsOf, type Pair } from "../archive/companion.ts";
import { type Company, type Printed, presencesIn } from "../archive/presence.ts";
import { besideAddress, dateAddress, outletAddress, type SitePath, speakerAddress, topicAddress } from "./address.ts";
import type { BesideView, CompanionLink, OccasionSideView, OccasionView, PrintedLine } from "./beside-view.ts";
import type { Desk } from "./desk.ts";
import { articleLine, type NamedLink, quotationLine } from "./line.ts";
import { once } from "./once.ts";
import { keysOf } from "./page-key.ts";
import { type Pager, paginate } from "./paging.ts";
import type { Pages } from "./view.ts";

/** One quotation, or one article of an outlet, and where it stands. */
interface Entry {
  readonly occasion: number;
  readonly side: 0 | 1;
  readonly printed: Printed;
}

export function* besidePages(desk: Desk, pairs: readonly Pair[]): Pages {
  const topicNames = new Map(desk.archive.topics.map(({ slug, name }) => [slug, name]));
  const linkTopic = (slug: string): NamedLink => ({ path: topicAddress(slug), name: topicNames.get(slug) ?? slug });
  const keys = keysOf(desk);
  for (const pair of pairs) {
    const occasions = occasionsOf(desk.archive, pair);
    const key = keys.of(() => [
      ...[pair, occasions, sidesOf(desk, pair), pair.topics.map(linkTopic)],
      entriesOf(occasions).map(({ printed }) => keys.face(printed.article)),
    ]);
    const shown = new Set(occasions.map(({ place }) => place));
    const all = once(() => ({
      kind: "beside" as const,
      company: pair.company,
      sides: sidesOf(desk, pair),
      days: pair.days.length,
      topics: pair.topics.length,
      covered: pair.topics
        .filter((slug) => !shown.has(slug))
        .slice(0, MOST_COVERED)
        .map(linkTopic),
    }));
    const placeOf = ({ kind, place }: Occasion): NamedLink =>
      kind === "topic" ? linkTopic(place) : { path: dateAddress(place), name: desk.dates.format(place)?.text ?? place };
    yield* paginate(
      besideAddress(pair.company, pair.slugs),
      entriesOf(occasions),
      (share, pager): BesideView => ({
        ...all(),
        pager,
        occasions: occasionViews(desk, occasions, share, pager, placeOf),
      }),
      () => key,
    );
  }
}

/** Topics named in the heading at most: they are said to be in common, and stand with the articles. */
const MOST_COVERED = 12;

/** How many entries the pages of a pair list. */
export function countEntries(occasions: readonly Occasion[]): number {
  return entriesOf(occasions).length;
}

function entriesOf(occasions: readonly Occasion[]): readonly Entry[] {
  return occasions.flatMap(({ sides }, occasion) =>
    ([0, 1] as const).flatMap((side) => sides[side].printed.map((printed) => ({ occasion, side, printed }))),
  );
}

/** An occasion that goes on from the page before stands on both, with what each shows of it. */
function occasionViews(
  desk: Desk,
  occasions: readonly Occasion[],
  share: readonly Entry[],
  pager: Pager | null,
  placeOf: (occasion: Occasion) => NamedLink,
): readonly OccasionView[] {
  const [from = 0, to = 0] = [share[0]?.occasion, share.at(-1)?.occasion];
  const last = share.at(-1);
  let next = 0;
  return occasions.slice(from, share.length === 0 ? from : to + 1).map((occasion, index) => {
    const at = from + index;
    const begin = next;
    while (share[next]?.occasion === at) next += 1;
    const here = share.slice(begin, next);
    // Where the occasion goes on, what is left out is said at its end.
    const isWhole = at < to || (pager?.next ?? null) === null || last?.printed === lastOf(occasion);
    const view = (side: 0 | 1): OccasionSideView =>
      sideView(
        desk,
        here.flatMap((entry) => (entry.side === side ? [entry.printed] : [])),
        isWhole ? occasion.sides[side] : { more: 0, above: 0 },
      );
    return { kind: occasion.kind, place: placeOf(occasion), sides: [view(0), view(1)] };
  });
}

function lastOf({ sides }: Occasion): Printed | undefined {
  return sides[1].printed.at(-1) ?? sides[0].printed.at(-1);
}

function sideView(
  desk: Desk,
  printed: readonly Printed[],
  { more, above }: Pick<OccasionSide, "more" | "above">,
): OccasionSideView {
  const lines: { article: PrintedLine["article"]; quotations: PrintedLine["quotations"][number][] }[] = [];
  for (const { article: id, quote } of printed) {
    const article = desk.archive.byId.get(id);
    if (!article) continue;
    const line = articleLine(desk, article);
    let last = lines.at(-1);
    if (last?.article.path !== line.path) {
      // In its own column an outlet need not be named.
      last = { article: quote === null ? { ...line, outlet: null } : line, quotations: [] };
      lines.push(last);
    }
    const quotation = quote === null ? null : quotationLine(desk, { article: id, quote });
    if (quotation) last.quotations.push(quotation);
  }
  return { printed: lines, more, above };
}

function sidesOf(desk: Desk, { company, slugs: [one, other] }: Pair): readonly [NamedLink, NamedLink] {
  const address = addressIn(company);
  const presences = presencesIn(desk.archive, company);
  const link = (slug: string): NamedLink => ({ path: address(slug), name: presences.get(slug)?.name ?? slug });
  return [link(one), link(other)];
}

function addressIn(company: Company): (slug: string) => SitePath {
  return company === "speakers" ? speakerAddress : outletAddress;
}

/** Company and slug → the others it stands beside, those with most in common first. */
export type CompanionsOf = (company: Company, slug: string) => readonly CompanionLink[];

export function companionsAmong(desk: Desk, pairs: readonly Pair[]): CompanionsOf {
  const found = new Map<string, CompanionLink[]>();
  for (const { company, slugs, days, topics } of pairs) {
    const presences = presencesIn(desk.archive, company);
    for (const [slug, other] of [slugs, [slugs[1], slugs[0]]] as const) {
      const link = {
        path: besideAddress(company, slugs),
        name: presences.get(other)?.name ?? other,
        days: days.length,
        topics: topics.length,
      };
      const known = found.get(`${company} ${slug}`);
      if (known === undefined) found.set(`${company} ${slug}`, [link]);
      else known.push(link);
    }
  }
  for (const links of found.values())
    links.sort((a, b) => b.days - a.days || b.topics - a.topics || (a.name < b.name ? -1 : 1));
  return (company, slug) => found.get(`${company} ${slug}`) ?? [];
}
