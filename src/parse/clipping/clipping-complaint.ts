/** What is missing, odd or unreadable in a clipping's layout, as complaints that carry places. */
import { type Complaint, complainOf, complainOfFile } from "../complaint.ts";
import type { ComplaintCode } from "../complaint-catalogue.ts";
import { isFormula } from "../formula.ts";
import type { Span } from "../quotation.ts";
import type { RecordFields } from "../record.ts";
import type { Source } from "../source.ts";
import type { Stated } from "../stated.ts";
import { nameCharacter } from "../unseen.ts";
import type { Layout } from "./layout.ts";
import { type Oddment, type Plain, toFile } from "./plain.ts";
import type { Title } from "./title.ts";

/** So many different tags, entities or control characters are named in one warning; more are counted. */
const MOST_NAMED = 20;

/** @param stated null where the front matter cannot be read: it may state what seems to be missing */
export function complainOfLayout(
  source: Source,
  plain: Plain,
  layout: Layout,
  stated: Stated | null,
  title: Title,
): Complaint[] {
  const complaints: Complaint[] = [];
  const put = (code: ComplaintCode, span: Span, message: string, remedy?: string): void => {
    complaints.push(complainOf(code, source, toFile(plain, span), message, remedy));
  };
  const { blocks, source: line, context } = layout;

  if (line?.date?.kind === "unreadable" && stated?.date === null) {
    const span = { start: line.content.start + line.date.start, end: line.content.end };
    put(
      "date-unreadable",
      span,
      `“${plain.text.slice(span.start, span.end).replace(/\s+/g, " ")}” is not a date we can read`,
    );
  } else if (line && line.date === null && stated?.date === null) {
    put("date-missing", line, "this source line ends in no date");
  }
  if (line === null && (stated?.date === null || stated?.title === null))
    complaints.push(
      complainOfFile("source-line-missing", source.path, "no source line says what this is and when it was printed"),
    );
  if (stated !== null && title.titleFrom === "lead")
    complaints.push(complainOfFile("title-made", source.path, "there is no title: the first words stand for it"));
  if (stated !== null && title.titleFrom === "file")
    complaints.push(complainOfFile("title-made", source.path, "there is no title: the file's name stands for it"));
  if (blocks.text === null && layout.after === null)
    complaints.push(complainOfFile("prose-missing", source.path, "there is no text in this clipping"));
  if (blocks.unclosed) put("block-unclosed", blocks.unclosed, "this mark opens an excerpt and nothing closes it");
  if (blocks.unreadNote)
    put(
      "excerpt-note-unread",
      blocks.unreadNote,
      "no outlet's name can be made of what follows “This is an excerpt from”",
    );
  if (layout.after) put("text-after-source-line", layout.after, "this stands after the source line and is not Context");
  for (const entry of context) {
    if (entry.fault === "unclosed") put("context-unclosed", entry, "a quotation is opened here and never closed");
    if (entry.fault === "unread") put("context-unread", entry, "this entry has no form we know");
  }
  complaints.push(...complainOfOddments(source, plain.oddments));
  return complaints;
}

function complainOfOddments(source: Source, oddments: readonly Oddment[]): Complaint[] {
  const kinds = [
    ["tag", "tag-stray", "HTML left out of the text"],
    ["entity", "entity-stray", "HTML entities read as characters"],
    ["control", "control-character", "invisible characters left out of the text"],
    ["direction", "direction-control", "characters that turn the direction of writing left out of the text"],
  ] as const;
  return kinds.flatMap(([kind, code, says]) => {
    const found = oddments.filter((oddment) => oddment.kind === kind);
    const first = found[0];
    if (first === undefined) return [];
    const counts = new Map<string, number>();
    for (const { start, end } of found) {
      const isSeen = kind === "tag" || kind === "entity";
      const words = isSeen ? source.text.slice(start, end) : nameCharacter(source.text.charCodeAt(start));
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
    const named = [...counts]
      .slice(0, MOST_NAMED)
      .map(([words, count]) => (count > 1 ? `${words} (${count} times)` : words));
    const rest = counts.size > MOST_NAMED ? ` and ${counts.size - MOST_NAMED} more` : "";
    return [complainOf(code, source, first, `${says}: ${named.join(", ")}${rest}`)];
  });
}

/** Titles, names and topics that a spreadsheet would run. */
export function complainOfFormulas(fields: RecordFields): Complaint[] {
  const { title, headline, outlet, author, postedBy, speaker, speakers, topics, source } = fields;
  const words = [title, headline, outlet, author, postedBy, speaker, ...speakers, ...topics].filter(
    (one) => one !== null,
  );
  return [...new Set(words)].filter(isFormula).map((one) => {
    const message = `“${one.slice(0, 60)}” begins as a spreadsheet's formula does`;
    return complainOfFile("formula-cell", source.path, message);
  });
}
