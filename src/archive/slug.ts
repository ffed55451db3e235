/** Slugs for many things of one kind: each its own, collisions numbered in a fixed order. */
import { slug as slugOf } from "../parse/slug.ts";
import { compareText } from "./chronology.ts";

/**
 * One slug per name. Names are taken in code unit order, so the same names get the same slugs wherever they come from;
 * the second of two that collide gets `-2`, the third `-3`.
 * @example uniqueSlugs(["Ana Reyes", "Ána Reyes"]) → Ana Reyes: ana-reyes, Ána Reyes: ana-reyes-2
 */
export function uniqueSlugs(names: Iterable<string>): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  /** By plain slug. Those up to it are taken: of thousands with one beginning each would try them all again. */
  const lastNumber = new Map<string, number>();
  for (const name of [...new Set(names)].sort(compareText)) {
    const plain = slugOf(name);
    let slug = plain;
    let number = lastNumber.get(plain) ?? 1;
    while (taken.has(slug)) {
      number += 1;
      slug = `${plain}-${number}`;
    }
    lastNumber.set(plain, number);
    taken.add(slug);
    slugs.set(name, slug);
  }
  return slugs;
}
