/** Articles for tests: each takes only what the test is about. */

import type { Archive, ResolvedEntry } from "../../src/archive/archive.ts";
import { buildArchive, type Known, type RecordWithProse } from "../../src/archive/build.ts";
import type { Paragraph, Run } from "../../src/parse/prose.ts";
import type { Basis, ContextEntry, RecordFields } from "../../src/parse/record.ts";
import { quotationId } from "../../src/parse/words.ts";

interface Spec extends Partial<Omit<RecordFields, "context" | "quotes" | "lead">> {
  /** Paragraphs; a stretch between ‘ and ’ is a quotation. */
  readonly text?: readonly string[];
  /** Paragraphs of the pulled excerpt, likewise. */
  readonly excerpt?: readonly string[];
  readonly context?: readonly (string | (Partial<ContextEntry> & { text: string }))[];
  /** Speakers of the quotations, in order. */
  readonly said?: readonly (string | null)[];
  readonly basis?: Basis;
}

export function article(id: string, spec: Spec = {}): RecordWithProse {
  const { text = [], excerpt = [], context = [], said = [], basis = "cue", ...given } = spec;
  const paragraphs = [...text.map(readRuns)];
  const lead = excerpt.map(readRuns);
  const spoken = [...paragraphs, ...lead].flatMap(({ runs }) => runs).filter((run) => run.kind === "quotation");
  const quotes = spoken.map((run, i) => ({
    id: run.id,
    speaker: said[i] ?? null,
    basis: said[i] == null ? ("none" as const) : basis,
    cue: null,
    text: run.text.slice(1, -1),
    status: null,
    note: null,
  }));
  const date = /^\d{4}-\d{2}-\d{2}/.exec(id)?.[0] ?? null;
  const fields: RecordFields = {
    id,
    title: id,
    titleFrom: "title-line",
    headline: null,
    date,
    precision: date === null ? null : "day",
    outlet: null,
    author: null,
    postedBy: null,
    speaker: null,
    speakers: [...new Set(said.filter((name) => name !== null))],
    topics: [],
    language: "en",
    status: null,
    note: null,
    lead: null,
    quotes,
    context: context.map((one) => entry(one)),
    source: { path: `clippings/${id}.txt`, sha256: "0".repeat(64), bytes: 0 },
    ...given,
  };
  return { fields, prose: { lead, text: paragraphs } };
}

/** An entry; a bare string is a quotation and nothing else. */
export function entry(spec: string | (Partial<ContextEntry> & { text: string })): ContextEntry {
  const given = typeof spec === "string" ? { text: `'${spec}'`, quotes: [spec] } : spec;
  return { quotes: [], speaker: null, topics: [], headline: null, date: null, ...given };
}

export function archive(records: readonly RecordWithProse[], known: Partial<Known> = {}): Archive {
  return buildArchive(records, { people: [], outlets: [], ...known });
}

/** What the first Context entry of an article became. */
export function firstEntry(built: Archive, id: string): ResolvedEntry {
  const resolved = built.byId.get(id)?.context[0];
  if (resolved === undefined) throw new Error(`${id} has no Context entry`);
  return resolved;
}

function readRuns(paragraph: string): Paragraph {
  const runs: Run[] = [];
  for (const [text] of paragraph.matchAll(/‘[^’]*’|[^‘]+/g)) {
    if (text.startsWith("‘")) runs.push({ kind: "quotation", id: quotationId(text), continued: false, text });
    else runs.push({ kind: "text", text });
  }
  return { runs };
}
