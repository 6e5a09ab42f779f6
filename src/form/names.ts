import type { Vocabulary } from '../conditions/sentence.ts';
import { questionsOf, repeatsOf } from '../definition/outline.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { vocabularyOf } from '../definition/vocabulary.ts';
import type { Registry } from '../question-types/registry.ts';
import type { QuestionBase } from '../question-types/type.ts';
import type { FormTexts } from './texts.ts';

/** What questions and repeats are called by. */
export type Named = Pick<QuestionBase, 'id' | 'number' | 'title'>;

/** 問2-1, or the title of a question that has no number. */
export function questionName({ number, title }: Named, texts: FormTexts): string {
  return number === undefined ? texts.titled(title) : texts.numbered(number);
}

/** 問2-1 取組の有無 */
export function fullName({ number, title }: Named, texts: FormTexts): string {
  return number === undefined ? title : `${texts.numbered(number)} ${title}`;
}

/**
 * Several questions in few words: three or more that follow one another in `all` become a range (問2-2から2-6).
 * Questions for which `bridges` is true may stand between them: a range of hidden answers passes over a hidden blank.
 */
export function questionNames(
  all: readonly Named[],
  ids: readonly string[],
  texts: FormTexts,
  bridges: (id: string) => boolean = () => false,
): string {
  const named = new Set(ids);
  const runs: Named[][] = [];
  let broken = true;
  for (const question of all) {
    const counted = named.has(question.id);
    if (counted && !broken && question.number !== undefined) runs.at(-1)?.push(question);
    else if (counted) runs.push([question]);
    broken = question.number === undefined || !(counted || (!broken && bridges(question.id)));
  }
  return texts.list(runs.flatMap((run) => nameRun(run, texts)));
}

function nameRun(run: readonly Named[], texts: FormTexts): readonly string[] {
  const [first, last] = [run[0]?.number, run.at(-1)?.number];
  if (run.length < 3 || first === undefined || last === undefined) {
    return run.map((question) => questionName(question, texts));
  }
  return [texts.range(first, last)];
}

const known = new WeakMap<Questionnaire, Map<FormTexts, Vocabulary>>();

/** How conditions are put into words beside the questions themselves: by number, since the question is near. */
export function shortVocabulary(
  questionnaire: Questionnaire,
  types: Registry,
  texts: FormTexts,
): Vocabulary {
  const kept = known.get(questionnaire) ?? new Map<FormTexts, Vocabulary>();
  known.set(questionnaire, kept);
  const vocabulary = kept.get(texts) ?? namedByNumber(questionnaire, types, texts);
  kept.set(texts, vocabulary);
  return vocabulary;
}

function namedByNumber(
  questionnaire: Questionnaire,
  types: Registry,
  texts: FormTexts,
): Vocabulary {
  const full = vocabularyOf(questionnaire, types, texts.language);
  const questions = questionsOf(questionnaire).map(({ question }) => question);
  const byId = new Map<string, Named>(
    [...questions, ...repeatsOf(questionnaire)].map((named) => [named.id, named]),
  );
  return {
    ...full,
    question(reference) {
      const named = byId.get(reference.question);
      return named && reference.row === undefined
        ? questionName(named, texts)
        : full.question(reference);
    },
  };
}
