/** Everything an article can be cited with: the page shows it, the release collects it, once whole and once for each speaker. */
import type { RecordFields } from "../parse/record.ts";
import { formatBibtex, formatRis } from "./citation-format.ts";
import { type CslArticle, cslOf } from "./csl.ts";
import type { Desk } from "./desk.ts";
import { type References, referencesTo } from "./reference.ts";

/** An article as programs for references read it. */
export interface FormalCitation {
  readonly csl: CslArticle;
  readonly bibtex: string;
  readonly ris: string;
}

export interface Citation extends References, FormalCitation {}

export function citationOf(desk: Desk, record: RecordFields): Citation {
  const formal = formalCitationOf(desk, record);
  const date = desk.dates.format(record.date)?.text ?? null;
  return { ...formal, ...referencesTo(formal.csl, date, desk.words.inMarks) };
}

/** What the library writes, which takes its time; the rest is made whenever it is asked for. */
type Formatted = Pick<FormalCitation, "bibtex" | "ris">;

const made = new WeakMap<Desk, Map<string, Formatted>>();

export function formalCitationOf(desk: Desk, record: RecordFields): FormalCitation {
  const csl = cslOf(desk, record);
  const known = made.get(desk) ?? new Map<string, Formatted>();
  if (known.size === 0) made.set(desk, known);
  const formatted = known.get(csl.id) ?? { bibtex: formatBibtex([csl]), ris: formatRis([csl]) };
  known.set(csl.id, formatted);
  return { csl, ...formatted };
}
