/** An article as a reference for a footnote: who, what, where, when, and the address it can be read at. */
import type { RecordFields } from "../parse/record.ts";
import { articleAddress, urlOf } from "./address.ts";
import { type Desk, outletLink } from "./desk.ts";

/** One line. What is not known is left out; so is the address where the site does not know its own. */
export function referenceTo(desk: Desk, record: RecordFields): string {
  const { title, baseUrl } = desk.settings;
  const outlet = record.outlet === null ? null : (outletLink(desk, record.outlet)?.name ?? record.outlet);
  const printed = [outlet, desk.dates.format(record.date)?.text].filter(Boolean).join(", ");
  const parts = [
    record.author,
    inMarks(record.headline ?? record.title),
    printed,
    title,
    baseUrl === null ? null : urlOf(articleAddress(record), baseUrl),
  ];
  return parts.flatMap((part) => (part ? [part.replace(/\.$/, "")] : [])).join(". ");
}

/** A headline that is a quotation already stands in marks of its own. */
function inMarks(title: string): string {
  return /^['"‘“].*['"’”]$/.test(title) ? title : `“${title}”`;
}
