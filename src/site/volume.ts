/**
 * How the search index is bound: volumes of so many articles each, in date order, and a supplement of what is new or changed
 * since they were bound. A change costs what the change costs; when there is much to catch up with, all is bound anew.
 */

/** Page path → digest of what the search engine reads of it. */
export type Entries = ReadonlyMap<string, string>;

export interface VolumePlan {
  /** In date order; at least one. */
  readonly volumes: readonly Entries[];
  /** True where the volumes are those of the state before, as they stand. */
  readonly areKept: boolean;
  /** New and changed articles; empty where the volumes hold everything. */
  readonly supplement: Entries;
  /** For each volume the articles that are no longer to be found in it: changed, or gone. */
  readonly superseded: readonly (readonly string[])[];
}

/** A small archive is bound whole after every change: that is quicker than looking into two indexes. */
const SMALL = 300;
/** The share of the archive that may stand in the supplement, or be superseded, before all is bound anew. */
const MOST_APART = 0.05;

/**
 * @param entries of today, in date order
 * @param before the volumes as they were bound, null where there are none that can be used
 * @param most articles a volume may hold
 */
export function planVolumes(entries: Entries, before: readonly Entries[] | null, most: number): VolumePlan {
  if (before?.every(({ size }) => size <= most)) {
    const settled = new Set<string>();
    const superseded = before.map((volume) => {
      const gone: string[] = [];
      for (const [path, digest] of volume) {
        if (entries.get(path) === digest) settled.add(path);
        else gone.push(path);
      }
      return gone;
    });
    const supplement = new Map([...entries].filter(([path]) => !settled.has(path)));
    const apart = supplement.size + superseded.reduce((sum, paths) => sum + paths.length, 0);
    const mostApart = entries.size > SMALL ? entries.size * MOST_APART : 0;
    if (apart <= mostApart) return { volumes: before, areKept: true, supplement, superseded };
  }
  const all = [...entries];
  const ends = cutVolumes(all.length, most);
  const volumes = ends.map((end, at) => new Map(all.slice(ends[at - 1] ?? 0, end)));
  return { volumes, areKept: false, supplement: new Map(), superseded: volumes.map(() => []) };
}

/** For each volume the place, in date order, of the first article that is no longer in it. */
export function cutVolumes(articles: number, most: number): readonly number[] {
  const count = Math.max(1, Math.ceil(articles / most));
  return Array.from({ length: count }, (_, at) => Math.floor(((at + 1) * articles) / count));
}
