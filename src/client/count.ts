/**
 * How many results each value of each facet would leave: counted on what was found, for every value. A facet is counted
 * without its own choice, so that its other values can be added to it.
 */
import { type Counts, FACETS, type Facet, type Selection } from "./facet.ts";
import type { Part } from "./listing.ts";
import { failures, type Sieve } from "./narrow.ts";
import type { Counted, Register } from "./register.ts";

/** `sieveIn` makes a volume's sieve from its register. A chosen value is in the counts even where nothing is left of it. */
export async function countEntries(
  parts: readonly Part[],
  sieveIn: (register: Register) => Sieve,
  selection: Selection,
): Promise<Counts> {
  const counted = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as Record<Facet, Counted>;
  for (const { volume, found } of parts) {
    if (found.length === 0) continue;
    const register = await volume.register();
    const sieve = sieveIn(register);
    for (const entry of found) {
      const candidate = { row: register.rowOf(entry.match.id), speaker: entry.speaker };
      const failed = failures(sieve, candidate);
      if (failed === null || failed.length > 1) continue;
      for (const facet of failed.length === 1 ? failed : FACETS) {
        if (facet === "speaker" && candidate.speaker !== null) add(counted.speaker, candidate.speaker);
        else register.count(facet, candidate.row, counted[facet]);
      }
    }
  }
  return Object.fromEntries(
    FACETS.map((facet) => {
      const chosen = (selection[facet] ?? []).map((value) => [value, 0] as const);
      return [facet, Object.fromEntries([...chosen, ...counted[facet]])];
    }),
  );
}

function add(counted: Counted, value: string): void {
  counted.set(value, (counted.get(value) ?? 0) + 1);
}
