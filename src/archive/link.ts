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
import type { Growing } from "./growing.ts";
import { type Heard, HeardVocabulary, Hearing } from "./hearing.ts";
import { decide, type Judged, judge, missing } from "./judgement.ts";
import type { FindStanding } from "./last-linking.ts";
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
  answer: ResolvedEntry | null;
  asked: Heard;
}

export interface Resolution {
  /** By article, one an entry, in order. */
  readonly entries: readonly (readonly ResolvedEntry[])[];
  /** Of one entry after another, in the same order, what was asked for it: stretches of all that was heard. */
  readonly asked: readonly Heard[];
  readonly heard: Growing;
}

/**
 * Articles and row are in the same order.
 * @param titles by article, the questions its titles answer
 * @param findStanding answers that are known; they must be what would be found here
 */
export function resolveEntries(
  articles: readonly Pick<Article, "record" | "prose">[],
  row: Row,
  titles: readonly (readonly number[])[],
  findStanding: FindStanding,
): Resolution {
  const hearing = new Hearing();
  const questions = articles.map(({ record }, citing) =>
    record.context.map((entry, at): Question => {
      const standing = findStanding(citing, at);
      return {
        ...{ citing, entry, ruledOut: null },
        answer: standing && (standing.answer === null ? missing({ entry }) : { entry, ...standing.answer }),
        asked: standing === null ? NOTHING : hearing.recall(standing.asked),
      };
    }),
  );
  const open = questions.flat().filter((question) => question.answer === null);
  judgeAll(articles, row, titles, open, hearing);
  return {
    entries: questions.map((all) => all.map((question) => question.answer ?? missing(question))),
    asked: questions.flatMap((all) => all.map(({ asked }) => asked)),
    heard: hearing.all,
  };
}

const NOTHING: Heard = { from: 0, to: 0 };

function judgeAll(
  articles: readonly Pick<Article, "record" | "prose">[],
  row: Row,
  titles: readonly (readonly number[])[],
  questions: readonly Question[],
  hearing: Hearing,
): void {
  if (questions.length === 0) return;
  const { hear } = hearing;
  const records = articles.map(({ record }) => record);
  const heard = { ...row, vocabulary: new HeardVocabulary(row.vocabulary, hear) };
  const library: Library = { articles, row: heard, titles: indexTitles(records, titles, hear), hear };
  for (const findAll of [findExact, findDamaged]) {
    const open = questions.filter((question) => question.answer === null);
    const finders = findAll(library, { [Symbol.iterator]: () => references(open, row) });
    for (const question of open) {
      hearing.listen(question.asked);
      question.answer = answer(library, question, finders);
      question.asked = hearing.take();
    }
  }
}

function* references(questions: readonly Question[], { vocabulary }: Row): Generator<Reference, void, undefined> {
  for (const { entry } of questions) yield readReference(entry, vocabulary);
}

function answer(library: Library, question: Question, finders: readonly Find[]): ResolvedEntry | null {
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
    if (judged.length > 0) return decide(library, reference, judged);
  }
  return null;
}
