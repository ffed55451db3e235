/** How long a page's own list is: a view in, the number of its entries out. */
import type { View } from "./view.ts";

/** Entries on this page of the list, which may have more pages; null for pages that are no list. */
export function listLength(view: View): number | null {
  switch (view.kind) {
    case "speakers":
      return sum([...view.letters.map(({ speakers }) => speakers), view.unnamed]);
    case "speaker":
      return sum(view.years.flatMap(({ articles }) => articles.map(({ quotations }) => quotations)));
    case "outlet":
    case "topic":
      return sum(view.years.map(({ articles }) => articles));
    case "outlets":
      return view.outlets.length;
    case "topics":
      return view.topics.length;
    case "quotes":
      return view.echoes.length;
    case "quote":
      return view.printings.length;
    case "wanted":
      return view.wanted.length;
    case "wanted-article":
      return view.namedBy.length;
    case "names":
      return view.names.length + view.companions.length;
    case "named-by":
      return view.namings.length;
    case "beside":
      return view.occasions.reduce(
        (all, { sides }) => all + sides.reduce((both, side) => both + printedOn(side), 0),
        0,
      );
    case "year":
      return sum([...view.months.map(({ articles }) => articles), view.unplaced]);
    case "month":
      return sum([...view.days.map(({ articles }) => articles), view.unplaced]);
    case "day":
    case "undated":
      return view.articles.length;
    default:
      return null;
  }
}

type Side = Extract<View, { readonly kind: "beside" }>["occasions"][number]["sides"][number];

/** Quotations; of outlets articles. */
function printedOn({ printed }: Side): number {
  return printed.reduce((all, { quotations }) => all + Math.max(1, quotations.length), 0);
}

function sum(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((all, list) => all + list.length, 0);
}

/** Lists that a reader can narrow without leaving the page. */
const NARROWED = new Set<View["kind"]>([
  ...["speakers", "speaker", "outlets", "outlet", "topics", "topic", "quotes", "quote", "wanted", "wanted-article"],
  ...["names", "named-by"],
] as const);
/** A list of fewer entries is seen at a glance. */
const LEAST_NARROWED = 12;

export function isNarrowed(view: View): boolean {
  return NARROWED.has(view.kind) && (listLength(view) ?? 0) >= LEAST_NARROWED;
}
