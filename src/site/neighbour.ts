/** Who stands before and after whom on a list: its lines in, the two neighbours of each by address out. */
import type { SitePath } from "./address.ts";
import type { NamedLink } from "./line.ts";

export interface Neighbours {
  readonly previous: NamedLink | null;
  readonly next: NamedLink | null;
}

const ALONE: Neighbours = { previous: null, next: null };

export type NeighboursOf = (path: SitePath) => Neighbours;

/** @param lines in the order of the list; what does not stand on it has no neighbours */
export function neighboursOn(lines: readonly NamedLink[]): NeighboursOf {
  const link = (line: NamedLink | undefined): NamedLink | null => (line ? { path: line.path, name: line.name } : null);
  const found = new Map<SitePath, Neighbours>(
    lines.map(({ path }, at) => [path, { previous: link(lines[at - 1]), next: link(lines[at + 1]) }]),
  );
  return (path) => found.get(path) ?? ALONE;
}
