/** Names that nearly match, as complaints: where the rarer one is printed, and the line for people.yml that would settle it. */
import { type Complaint, complainOfFile } from "../parse/complaint.ts";
import type { KnownPerson } from "../parse/quotation.ts";
import type { Archive } from "./archive.ts";
import { findNearNames, type NearNames, proposeSpelling } from "./near-name.ts";

/** Paths are those of the records' sources. */
export function complainOfNames(archive: Archive, people: readonly KnownPerson[]): readonly Complaint[] {
  return findNearNames(archive.speakers, people).map((near) => {
    const path = archive.byId.get(near.article)?.record.source.path ?? near.article;
    return complainOfFile(near.other === null ? "name-mixed" : "name-near", path, say(near), remedy(near));
  });
}

function say({ name, other, nearness }: NearNames): string {
  return other === null
    ? `the name “${name}” has ${nearness}, which look alike`
    : `“${other}” and “${name}” may be one person: ${nearness}`;
}

function remedy(near: NearNames): string {
  return near.other === null
    ? "Write the name in letters of one script, or name the person in people.yml."
    : `If they are one, add to people.yml: \`${proposeSpelling(near)}\`. If they are two, give each an entry there.`;
}
