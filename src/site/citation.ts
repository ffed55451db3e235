/** Everything an article can be cited with: the page shows it, the release collects it, once whole and once for each speaker. */
import type { RecordFields } from "../parse/record.ts";
import { formatBibtex, formatRis } from "./citation-format.ts";
import { type CslArticle, cslOf } from "./csl.ts";
import type { Desk } from "./desk.ts";
import { type References, referencesTo } from "./reference.ts";

export interface Citation extends References {
  readonly csl: CslArticle;
  readonly bibtex: string;
  readonly ris: string;
}

/** What the library writes, which takes its time; the rest is made whenever it is asked for. */
type Formatted = Pick<Citation, "bibtex" | "ris">;

const made = new WeakMap<Desk, Map<string, Formatted>>();

export function citationOf(desk: Desk, record: RecordFields): Citation {
  const csl = cslOf(desk, record);
  const date = desk.dates.format(record.date)?.text ?? null;
  return { csl, ...referencesTo(csl, date, desk.words.inMarks), ...formattedOf(desk, csl) };
}

function formattedOf(desk: Desk, csl: CslArticle): Formatted {
  const known = made.get(desk) ?? new Map<string, Formatted>();
  if (known.size === 0) made.set(desk, known);
  const formatted = known.get(csl.id) ?? { bibtex: formatBibtex([csl]), ris: formatRis([csl]) };
  known.set(csl.id, formatted);
  return formatted;
}
