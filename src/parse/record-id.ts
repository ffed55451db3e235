/** A record's id from its title and date: its address, too, with slashes for the date's hyphens. */
import { type Complaint, complainOfFile } from "./complaint.ts";
import type { RecordFields } from "./record.ts";
import { slug } from "./slug.ts";

/** `2022-02-07-slug`, `2022-02-slug`, `2022-slug`, `undated-slug`. */
export function recordId(title: string, date: string | null): string {
  return `${date ?? "undated"}-${slug(title)}`;
}

/**
 * Of records that share an id (the same day; the same title, or one that is spelled alike there), the first by path stands; each other is held back with an error
 * that names it.
 */
export function findTakenIds(
  records: readonly RecordFields[],
): readonly { readonly record: RecordFields; readonly complaint: Complaint }[] {
  const first = new Map<string, RecordFields>();
  const inOrder = [...records].sort((a, b) =>
    a.source.path < b.source.path ? -1 : a.source.path > b.source.path ? 1 : 0,
  );
  return inOrder.flatMap((record) => {
    const holder = first.get(record.id);
    if (holder === undefined) {
      first.set(record.id, record);
      return [];
    }
    const isSame = holder.source.sha256 === record.source.sha256;
    const message = isSame
      ? `this is the same file, byte for byte, as ${holder.source.path}`
      : `${sayAlike(record, holder)} ${holder.source.path}, so both would have the address ${record.id}`;
    const remedy = isSame ? "Remove one of the two." : undefined;
    return [{ record, complaint: complainOfFile("id-taken", record.source.path, message, remedy) }];
  });
}

/** Long titles may begin alike, and of signs an address has none. */
function sayAlike(record: RecordFields, holder: RecordFields): string {
  const title = record.title === holder.title ? "title" : "the letters of the title that an address has,";
  return `${title} and date are those of`;
}
