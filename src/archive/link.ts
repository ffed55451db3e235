/**
 * Context entries resolved to the articles they name. First every entry is looked for word for word; what is left is looked
 * for damaged. Within each the keys are tried strongest first, and the first whose candidates stand up decides. One
 * candidate: a link. Several that nothing tells apart: `ambiguous`, none chosen. None: `missing`. A wrong link is worse
 * than none.
 */
import type { ContextEntry } from "../parse/record.ts";
import type { Article, ResolvedEntry } from "./archive.ts";
import type { Find, Library } from "./candidate.ts";
import { findDamaged } from "./damaged.ts";
import { findExact } from "./exact.ts";
import { decide, type Judged, judge, missing } from "./judgement.ts";
import type { Row } from "./passage.ts";
import { type Reference, readReference } from "./reference.ts";
import { indexTitles } from "./title.ts";

/**
 * An entry with the number of the article it stands in, while it is looked for. What is looked for is read from it each time:
 * that of a million entries would fill the memory.
 */
interface Question {
  readonly citing: number;
  readonly entry: ContextEntry;
  /** Articles that something in the entry speaks against: weaker keys do not bring them back. None in most cases. */
  ruledOut: Set<number> | null;
}

/** One list of resolved entries per article, in order. Articles and row are in the same order. */
export function resolveEntries(
  articles: readonly Pick<Article, "record" | "prose">[],
  row: Row,
): readonly (readonly ResolvedEntry[])[] {
  const library: Library = { articles, row, titles: indexTitles(articles.map(({ record }) => record)) };
  const questions = articles.flatMap(({ record }, citing) =>
    record.context.map((entry): Question => ({ citing, entry, ruledOut: null })),
  );
  const answers = new Map<Question, ResolvedEntry>();
  for (const findAll of [findExact, findDamaged]) {
    const open = questions.filter((question) => !answers.has(question));
    answer(library, open, answers, findAll(library, { [Symbol.iterator]: () => references(open, row) }));
  }

  const resolved: ResolvedEntry[][] = articles.map(() => []);
  for (const question of questions) {
    resolved[question.citing]?.push(answers.get(question) ?? missing(question));
  }
  return resolved;
}

function* references(questions: readonly Question[], { vocabulary }: Row): Generator<Reference, void, undefined> {
  for (const { entry } of questions) yield readReference(entry, vocabulary);
}

function answer(
  library: Library,
  questions: readonly Question[],
  answers: Map<Question, ResolvedEntry>,
  finders: readonly Find[],
): void {
  for (const question of questions) {
    const reference = readReference(question.entry, library.row.vocabulary);
    for (const find of finders) {
      const judged: Judged[] = [];
      for (const candidate of find(reference)) {
        if (candidate.article === question.citing || question.ruledOut?.has(candidate.article)) continue;
        const judgement = judge(library, reference, candidate);
        if (judgement === "other") {
          question.ruledOut ??= new Set();
          question.ruledOut.add(candidate.article);
        } else if (judgement !== "weak") judged.push(judgement);
      }
      // Where the words are known from an article that is not meant, another that prints them needs more than the words.
      if (question.ruledOut !== null && judged.every(({ agreement }) => agreement <= 0)) continue;
      if (judged.length === 0) continue;
      answers.set(question, decide(library, reference, judged));
      break;
    }
  }
}
