import { clause, type Vocabulary } from '../conditions/sentence.ts';
import type { Registry } from '../question-types/registry.ts';
import type { Language } from '../shared/language.ts';
import { baseOf, withoutOwnCondition } from './base.ts';
import type { Placed } from './outline.ts';
import { plural } from './plural.ts';
import type { Questionnaire, Repeat } from './questionnaire.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * Who is asked a question, as a noun phrase about units, or in a repeat about its rows: 問2-2（…）で「開催している」と
 * 答えた拠点, 記入された機関, 問1で「病院」と答えた機関.
 */
export function baseSentence(
  questionnaire: Questionnaire,
  types: Registry,
  placed: Placed,
  language: Language,
): string {
  const words = vocabularyOf(questionnaire, types, language);
  const { unitNoun } = questionnaire;
  const { question, section, repeat } = placed;
  if (!repeat) return phrase(unitNoun, placed, words);
  const ofUnits = withoutOwnCondition(placed);
  const units = baseOf(ofUnits) === undefined ? undefined : phrase(unitNoun, ofUnits, words);
  const ofRow = { question, section: { ...section, showIf: undefined } };
  const rows = question.showIf === undefined ? undefined : phrase(repeat.rowNoun, ofRow, words);
  return ofRows(repeat, units, rows, language);
}

function phrase(noun: string, placed: Placed, words: Vocabulary): string {
  const condition = baseOf(placed);
  if (words.language === 'ja') return (condition ? clause(condition, words) : 'すべての') + noun;
  return condition ? `${plural(noun)} ${clause(condition, words)}` : `all ${plural(noun)}`;
}

/** Of which units there are rows, and which of their rows; undefined where it is all. */
function ofRows(
  { rowNoun }: Repeat,
  units: string | undefined,
  rows: string | undefined,
  language: Language,
): string {
  if (language === 'ja') {
    if (units === undefined) return rows ?? `記入された${rowNoun}`;
    return rows === undefined ? `${units}が記入した${rowNoun}` : `${units}が記入した、${rows}`;
  }
  const noun = rows ?? `${plural(rowNoun)} entered`;
  return units === undefined ? noun : `${noun}, of ${units}`;
}
