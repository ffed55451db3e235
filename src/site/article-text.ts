/**
 * An article's prose as its page shows it: the runs of every paragraph, each quotation numbered and addressed, and beside
 * each paragraph a note for every quotation that begins in it. The words are the record's, in order, untouched.
 */
import type { Article } from "../archive/archive.ts";
import type { Paragraph, Run } from "../parse/prose.ts";
import type { Quotation } from "../parse/record.ts";
import { atFragment, type SitePath } from "./address.ts";
import type { Note, TextParagraph, TextRun } from "./article-view.ts";
import { citingLines } from "./citing.ts";
import type { Desk } from "./desk.ts";
import { firstWords } from "./heading.ts";
import { leftOutOf } from "./left-out.ts";
import { echoLink, voiceOf } from "./link.ts";
import { NOTHING_STATED, remarkOf } from "./remark.ts";
import { sideList } from "./side-list.ts";

/** Words of a quotation that its title in the search results shows. */
const TITLE_WORDS = 9;

export interface ArticleText {
  readonly lead: readonly TextParagraph[];
  readonly text: readonly TextParagraph[];
  /** Quotation id → its number on the page. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** @param former quotation ids of former days → their successors */
export function buildText(
  desk: Desk,
  article: Article,
  page: SitePath,
  former: Readonly<Record<string, string | null>> = {},
): ArticleText {
  const { lead, text } = article.prose;
  const quotations = new Map(article.record.quotes.map((quotation) => [quotation.id, quotation]));
  const numbers = numberOf([...lead, ...text]);
  const ends = lastRuns([...lead, ...text]);
  const known = text.map(plainWords).join(" ");
  const citing = citingLines(desk, article.record.id);
  const gaps = leftOutOf(lead.map(printed), text.map(printed));
  const leftOut = new Map(lead.map((paragraph, at) => [paragraph, gaps[at] ?? []]));
  const inText = new Set(text.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === "quotation" ? run.id : []))));
  const formerOf = groupBySuccessor(former);
  const build = (paragraph: Paragraph, number: number | null): TextParagraph => ({
    id: number === null ? null : `p${number}`,
    searchTitle: number === null || !speaksItself(paragraph.runs[0]) ? null : desk.words.paragraph(number),
    runs: paragraph.runs.map((run, at) => buildRun(run, at, number)),
    notes: paragraph.runs.flatMap((run) => (run.kind === "quotation" && !run.continued ? buildNote(run.id) : [])),
    repeated: number === null && isWithin(plainWords(paragraph), known),
    quotedBy: sideList(page, "named-by", number === null ? [] : (citing.get(`p${number}`) ?? [])),
    leftOut: leftOut.get(paragraph) ?? [],
  });

  function buildRun(run: Run, at: number, paragraph: number | null): TextRun {
    switch (run.kind) {
      case "text": {
        const anchored = paragraph !== null && at > 0 && speaksItself(run);
        return {
          kind: "text",
          text: run.text,
          anchor: anchored ? `p${paragraph}-${at}` : null,
          searchTitle: anchored ? desk.words.paragraph(paragraph) : null,
        };
      }
      case "quotation":
        return {
          kind: "quotation",
          id: run.continued ? null : run.id,
          former: run.continued ? [] : (formerOf.get(run.id) ?? []),
          number: numbers.get(run.id) ?? 0,
          text: run.text,
          searchTitle: run.continued ? null : searchTitle(desk, quotations.get(run.id), run.text),
          path: atFragment(page, run.id),
          ends: ends.has(run),
          status: quotations.get(run.id)?.status ?? null,
        };
      case "passage":
        return {
          kind: "passage",
          path: atFragment(page, run.of),
          text: run.text,
          number: numbers.get(run.of) ?? 0,
          status: quotations.get(run.of)?.status ?? null,
        };
    }
  }

  function buildNote(id: string): readonly Note[] {
    const quotation = quotations.get(id);
    if (!quotation) return [];
    return [
      {
        number: numbers.get(id) ?? 0,
        path: atFragment(page, id),
        voice: voiceOf(desk, quotation.speaker),
        basis: quotation.basis,
        cue: quotation.cue,
        remark: remarkOf(NOTHING_STATED, quotation),
        // Where a clipping is all lead, there is no text to stand in.
        apart: text.length > 0 && !inText.has(id),
        echo: echoLink(desk, article.record.id, id),
        quotedBy: sideList(page, "named-by", citing.get(id) ?? []),
      },
    ];
  }

  return {
    lead: lead.map((paragraph) => build(paragraph, null)),
    text: text.map((paragraph, index) => build(paragraph, index + 1)),
    numbers,
  };
}

/** Quotations count from 1 in the order in which they begin on the page. */
function numberOf(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { runs } of paragraphs) {
    for (const run of runs) {
      if (run.kind === "quotation" && !numbers.has(run.id)) numbers.set(run.id, numbers.size + 1);
    }
  }
  return numbers;
}

/** The last run of every quotation: its number stands after it, not after each of its paragraphs. */
function lastRuns(paragraphs: readonly Paragraph[]): ReadonlySet<Run> {
  const last = new Map<string, Run>();
  for (const { runs } of paragraphs) {
    for (const run of runs) if (run.kind === "quotation") last.set(run.id, run);
  }
  return new Set(last.values());
}

function groupBySuccessor(former: Readonly<Record<string, string | null>>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [id, successor] of Object.entries(former)) {
    if (successor === null) continue;
    const group = groups.get(successor);
    if (group === undefined) groups.set(successor, [id]);
    else group.push(id);
  }
  return groups;
}

function isWithin(words: string, text: string): boolean {
  return words === "" || ` ${text} `.includes(` ${words} `);
}

/** Words outside every quotation, and not only a comma or a space between two. */
function speaksItself(run: Run | undefined): boolean {
  return run?.kind === "text" && /[\p{L}\p{N}]/u.test(run.text);
}

function printed({ runs }: Paragraph): string {
  return runs.map((run) => run.text).join("");
}

function plainWords(paragraph: Paragraph): string {
  const text = printed(paragraph);
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  );
}

/** `Ana Reyes: “The bridge will stand…”`; an unattributed quotation is titled by its words alone. */
function searchTitle(desk: Desk, quotation: Quotation | undefined, printed: string): string {
  const first = firstWords(quotation?.text ?? printed, TITLE_WORDS);
  const voice = voiceOf(desk, quotation?.speaker ?? null);
  return voice === null ? `“${first}”` : `${voice.name}: “${first}”`;
}
