/**
 * Context entries resolved to the articles they name. First every entry is looked for word for word; what is left is looked
 * for damaged. Within each the keys are tried strongest first, and the first whose candidates stand up decides. One
 * candidate: a link. Several that nothing tells apart: `ambiguous`, none chosen. None: `missing`. A wrong link is worse
 * than none.
 */
import type { Article, ResolvedEntry } from "./archive.ts";
import type { Candidate, Library } from "./candidate.ts";
import { DAMAGED_FINDERS, damagedPhrases, longPieces } from "./damaged.ts";
import { EXACT_FINDERS } from "./exact.ts";
import { indexGrams, type Shape } from "./gram.ts";
import { Growing } from "./growing.ts";
import { decide, judge, missing } from "./judgement.ts";
import { findNeighbours } from "./neighbour.ts";
import type { Row } from "./passage.ts";
import { findAnchor } from "./phrase.ts";
import { phrasesOf, type Reference, readReference } from "./reference.ts";
import { findVoters, readReadings, VOTING_SHAPES } from "./suspect.ts";
import { indexTitles } from "./title.ts";

/** An entry with the number of the article it stands in. */
interface Question {
  readonly citing: number;
  readonly reference: Reference;
}

/** One list of resolved entries per article, in order. Articles and row are in the same order. */
export function resolveEntries(
  articles: readonly Pick<Article, "record" | "prose">[],
  row: Row,
): readonly (readonly ResolvedEntry[])[] {
  const library: Library = { articles, row, titles: indexTitles(articles.map(({ record }) => record)) };
  const questions = articles.flatMap(({ record }, citing) =>
    record.context.map((entry) => ({ citing, reference: readReference(entry, row.vocabulary) })),
  );
  const answers = new Map<Question, ResolvedEntry>();
  answer(library, questions, answers, findExact(library, questions));
  const unanswered = questions.filter((question) => !answers.has(question));
  answer(library, unanswered, answers, findDamaged(library, unanswered));

  const resolved: ResolvedEntry[][] = articles.map(() => []);
  for (const question of questions) {
    resolved[question.citing]?.push(answers.get(question) ?? missing(question.reference));
  }
  return resolved;
}

type Find = (reference: Reference) => readonly Candidate[];

function answer(
  library: Library,
  questions: readonly Question[],
  answers: Map<Question, ResolvedEntry>,
  finders: readonly Find[],
): void {
  for (const question of questions) {
    const { citing, reference } = question;
    for (const find of finders) {
      const judged = find(reference)
        .filter(({ article }) => article !== citing)
        .map((candidate) => judge(library, reference, candidate))
        .filter((one) => one !== null);
      if (judged.length === 0) continue;
      answers.set(question, decide(library, reference, judged));
      break;
    }
  }
}

function findExact(library: Library, questions: readonly Question[]): readonly Find[] {
  const { row } = library;
  const asked = new Growing();
  const shapes = new Set<Shape>();
  for (const { reference } of questions) {
    for (const phrase of phrasesOf(reference)) {
      const anchor = findAnchor(phrase, row.vocabulary);
      if (anchor === null) continue;
      asked.push(anchor.hash);
      shapes.add(anchor.shape);
    }
  }
  const index = indexGrams(row, asked.toArray(), [...shapes]);
  return EXACT_FINDERS.map((find) => (reference) => find(library, index, reference));
}

function findDamaged(library: Library, questions: readonly Question[]): readonly Find[] {
  const { row } = library;
  const pieces = questions.flatMap(({ reference }) => damagedPhrases(reference)).flatMap(longPieces);
  const unknown = new Set(pieces.flatMap(({ words, ids }) => words.filter((_, i) => ids[i] === 0)));
  const neighbours = findNeighbours(row.vocabulary, unknown);
  const asked = new Growing();
  for (const piece of pieces) {
    for (const { hash } of findVoters(readReadings(piece, neighbours), row.vocabulary)) asked.push(hash);
  }
  const index = indexGrams(row, asked.toArray(), VOTING_SHAPES);
  return DAMAGED_FINDERS.map((find) => (reference) => find(library, index, neighbours, reference));
}
