import { baseOf, baseSentence } from '../definition/base.ts';
import type { Placed } from '../definition/outline.ts';
import type { Questionnaire, Repeat } from '../definition/questionnaire.ts';
import type { Registry } from '../question-types/registry.ts';
import type { Language } from '../shared/language.ts';
import { plural } from './plural.ts';

/**
 * Who is asked a question, as a noun phrase about units, or in a repeat about its rows: 記入された機関, 問1で「病院」と
 * 答えた機関.
 */
export function sentenceOf(
  questionnaire: Questionnaire,
  types: Registry,
  placed: Placed,
  language: Language,
): string {
  const about = (noun: string, one: Placed) =>
    baseSentence({ ...questionnaire, unitNoun: counted(noun, language) }, types, one, language);
  const { question, section, repeat } = placed;
  if (!repeat) return about(questionnaire.unitNoun, placed);
  const ofUnits = withoutOwnCondition(placed);
  const units = baseOf(ofUnits) === undefined ? undefined : about(questionnaire.unitNoun, ofUnits);
  const rows =
    question.showIf === undefined
      ? undefined
      : about(repeat.rowNoun, { question, section: { ...section, showIf: undefined } });
  return ofRows(repeat, units, rows, language);
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
  const noun = rows ?? `${counted(rowNoun, language)} entered`;
  return units === undefined ? noun : `${noun}, of ${units}`;
}

/** The same question as if it were asked wherever its section and its repeat are. */
export function withoutOwnCondition(placed: Placed): Placed {
  return { ...placed, question: { ...placed.question, showIf: undefined } };
}

function counted(noun: string, language: Language): string {
  return language === 'ja' ? noun : plural(noun);
}
