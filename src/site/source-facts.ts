/** An article's source file as its page tells of it: where it is to be had, how it is known, and what is still to be looked at. */
import type { Complaint } from "../parse/complaint.ts";
import type { RecordFields } from "../parse/record.ts";
import { withoutUnreadable } from "../parse/unseen.ts";
import type { SourceFacts, Warning } from "./article-view.ts";
import type { Desk } from "./desk.ts";

/** Warnings a page shows; the commands list them all. */
const MOST_WARNINGS = 12;
/** Words of the file that are shown of a warning, in UTF-16 code units. */
const MOST_WORDS = 80;

/** Source path → what is to be looked at in it. */
export type Complaints = ReadonlyMap<string, readonly Complaint[]>;

export function sourceFacts(desk: Desk, { source }: Pick<RecordFields, "source">): SourceFacts {
  const place = desk.sources.places.get(source.path);
  const complaints = (desk.complaints.get(source.path) ?? []).filter(({ severity }) => severity === "warning");
  return {
    ...source,
    place: place ? { path: place.path, bundled: place.isBundle ? place.name : null } : null,
    warnings: complaints.slice(0, MOST_WARNINGS).map(warningOf),
    moreWarnings: Math.max(0, complaints.length - MOST_WARNINGS),
  };
}

function warningOf({ place, message, excerpt, remedy }: Complaint): Warning {
  const from = (place?.column ?? 1) - 1;
  const meant = withoutUnreadable(excerpt?.line.slice(from, from + excerpt.length) ?? "").trim();
  const words = meant.length > MOST_WORDS ? `${[...meant.slice(0, MOST_WORDS)].slice(0, -1).join("")}…` : meant;
  return {
    line: place?.line ?? null,
    message,
    words: words === "" || message.includes(words) ? null : words,
    // What is to be pasted into the file stands in further lines, and is for the command line.
    remedy: (remedy.split("\n")[0] ?? "").replace(/:$/, "."),
  };
}
