/** What a rule of attribution sees and what it may answer. */

import type { Mention } from "../grammar/phrase.ts";
import type { Lexicon } from "../lexicon/type.ts";
import type { Basis } from "../record.ts";
import type { Unit } from "../unit.ts";

/** One quotation in its paragraph. */
export interface Place {
  readonly lexicon: Lexicon;
  /** The paragraph's units. */
  readonly units: readonly Unit[];
  /** Index of the quotation's token among them. */
  readonly at: number;
  /** The quoted words. */
  readonly text: string;
  /** The previous quotation of the same paragraph that is one, and what was found for it. */
  readonly previous: { readonly at: number; readonly found: Found | null } | null;
  /** The paragraph above: its units and what was found for its last quotation. */
  readonly above: { readonly units: readonly Unit[]; readonly found: Found | null } | null;
}

/** Who speaks, said by which word. */
export interface Found {
  /** Where the mention stands: the units its indices count in. */
  readonly units: readonly Unit[];
  readonly mention: Mention;
  readonly cue: string | null;
  /** Null: what the mention itself gives (cue, pronoun or nominal). */
  readonly basis: Basis | null;
}

export interface Rule {
  readonly name: string;
  readonly find: (place: Place) => Found | null;
}
