/** Everything an article can be cited with, made once and kept with the desk: the page shows it, the release collects it. */
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

const made = new WeakMap<Desk, Map<string, Citation>>();

export function citationOf(desk: Desk, record: RecordFields): Citation {
  const known = made.get(desk) ?? new Map<string, Citation>();
  if (known.size === 0) made.set(desk, known);
  const citation = known.get(record.id) ?? buildCitation(desk, record);
  known.set(record.id, citation);
  return citation;
}

function buildCitation(desk: Desk, record: RecordFields): Citation {
  const csl = cslOf(desk, record);
  return {
    csl,
    ...referencesTo(csl, desk.dates.format(record.date)?.text ?? null, desk.words.inMarks),
    bibtex: formatBibtex([csl]),
    ris: formatRis([csl]),
  };
}
