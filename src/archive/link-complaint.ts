/**
 * Links that somebody should look at, as complaints: those with several candidates, those whose words are only nearly the
 * printed ones, and overrides that fit nothing. Each comes with the lines to paste that settle it.
 */
import { type Complained, type Complaint, complainOf, complainOfFile } from "../parse/complaint.ts";
import type { Archive, Article, ResolvedEntry } from "./archive.ts";
import { articleFinder, type Override, settles } from "./override.ts";

/** @param fileOf a clipping's text by its path; null where it cannot be read any more */
export function complainOfLinks(
  archive: Pick<Archive, "articles">,
  overrides: readonly Override[],
  fileOf: (path: string) => Complained | null,
): readonly Complaint[] {
  return [
    ...archive.articles.flatMap((article) => complainOfArticle(article, fileOf)),
    ...complainOfOverrides(archive, overrides),
  ];
}

function complainOfArticle({ record, context }: Article, fileOf: (path: string) => Complained | null): Complaint[] {
  const open = context.filter(({ state }) => state === "ambiguous" || state === "fuzzy");
  if (open.length === 0) return [];
  const { path } = record.source;
  const file = fileOf(path);
  const starts = startsOf(context, file?.text ?? "");
  return open.flatMap((resolved) => {
    const said = say(resolved);
    if (said === null) return [];
    const { code, message, remedy } = said;
    const start = starts.get(resolved) ?? -1;
    if (file === null || start < 0) return [complainOfFile(code, path, message, remedy)];
    return [complainOf(code, file, { start, end: start + resolved.entry.text.length }, message, remedy)];
  });
}

/**
 * Where each entry stands, -1 for one that is not found. From the last to the first: Context stands at a clipping's
 * end, and the same words may stand in its text, or in the next entry, as well.
 */
function startsOf(context: readonly ResolvedEntry[], text: string): ReadonlyMap<ResolvedEntry, number> {
  const starts = new Map<ResolvedEntry, number>();
  let below = text.length;
  for (const resolved of [...context].reverse()) {
    const start = text.lastIndexOf(resolved.entry.text, below - resolved.entry.text.length);
    starts.set(resolved, start);
    if (start >= 0) below = start;
  }
  return starts;
}

type Said = { readonly code: "link-ambiguous" | "link-fuzzy"; readonly message: string; readonly remedy: string };

function say({ state, stated, entry, candidates, target, distance, confidence }: ResolvedEntry): Said | null {
  if (stated) return null;
  if (state === "ambiguous") {
    const message = `${candidates.length} articles answer to these words, and none was chosen`;
    return {
      code: "link-ambiguous",
      message,
      remedy: `State in the front matter which one is meant:\n${override(entry.text, candidates)}`,
    };
  }
  if (state === "fuzzy" && target !== null) {
    const differ = distance === 1 ? "1 character differs" : `${distance} characters differ`;
    const message = `this was taken for words of ${target.article}: ${differ}, confidence ${confidence}`;
    return {
      code: "link-fuzzy",
      message,
      remedy: `If that is right, state it in the front matter; if not, name the right one:\n${override(entry.text, [target.article])}`,
    };
  }
  return null;
}

/** The lines to paste; where there is a choice, the others stand beside it as comments. */
function override(text: string, [first = "", ...others]: readonly string[]): string {
  const lines = ["context:", `  - text: ${JSON.stringify(text)}`, `    target: ${first}`];
  return [...lines, ...others.map((id) => `    # or: ${id}`)].map((line) => `    ${line}`).join("\n");
}

function complainOfOverrides({ articles }: Pick<Archive, "articles">, overrides: readonly Override[]): Complaint[] {
  const bySource = new Map(articles.map((article) => [article.record.source.path, article]));
  const find = articleFinder(articles);
  return overrides.flatMap((override) => {
    const article = bySource.get(override.source);
    if (article === undefined) return [];
    if (find(override.target) === null) {
      const message = `\`context:\` names ${override.target}, which the archive does not hold`;
      return [complainOfFile("context-target-unknown", override.source, message)];
    }
    if (article.context.some((resolved) => settles(override, resolved))) return [];
    const message = `\`context:\` states where “${override.text.slice(0, 60)}” leads, and no entry says that`;
    return [complainOfFile("context-text-unknown", override.source, message)];
  });
}
