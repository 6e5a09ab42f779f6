import * as z from 'zod/mini';
import { NO_ANSWER } from '../../src/conditions/reading.ts';
import { cellNaming, errorId, type Field, sentencesOf } from '../../src/question-types/field.ts';
import { type Fields, fields } from '../../src/question-types/fields.ts';
import { type Registry, registry } from '../../src/question-types/registry.ts';
import { sharedTexts } from '../../src/question-types/texts.ts';
import {
  baseKeys,
  type CellValue,
  type QuestionBase,
  type QuestionType,
  type ResponseDomain,
} from '../../src/question-types/type.ts';
import { problem } from '../../src/shared/problem.ts';
import { failure, success } from '../../src/shared/result.ts';
import { FieldErrors } from '../../src/ui/field-error.tsx';
import { TextInput } from '../../src/ui/text-input.tsx';

/**
 * A question type of its own: hours and minutes in one text (1時間30分, 1:30), which conditions and tables see in
 * minutes. The product has no such type; with these two lines it has.
 */
export const withDuration: { readonly types: Registry; readonly fields: Fields } = {
  get types() {
    return new Map([...registry, ['duration', duration]]);
  },
  get fields() {
    return new Map([...fields, ['duration', durationField]]);
  },
};

interface DurationQuestion extends QuestionBase {
  readonly type: 'duration';
  /** In minutes. */
  readonly most: number;
}

const DURATION = /^(?:(\d{1,4})(?::|時間))?(?:(\d{1,2})分?)?$/;

/** In minutes; undefined where it cannot be read. */
function minutesOf(value: CellValue): number | undefined {
  const match = typeof value === 'string' && value !== '' ? DURATION.exec(value) : null;
  if (!match) return undefined;
  const [, hours = '0', minutes = '0'] = match;
  return Number(hours) * 60 + Number(minutes);
}

function written(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, '0')}`;
}

const duration: QuestionType<DurationQuestion> & ResponseDomain<DurationQuestion> = {
  type: 'duration',
  schema: z.strictObject({
    ...baseKeys,
    type: z.literal('duration'),
    most: z._default(z.int(), 1440),
  }),
  defects: ({ most }) =>
    most < 0 ? [problem('definition.minOverMax', { min: 0, max: most })] : [],
  cells: (question) => [{ path: '', domain: duration, asks: question }],
  conditions: () => [],
  extent: ({ most }) => ({ is: 'number', decimals: 0, min: 0, max: most }),
  readsAs: 'number',
  parse(_, value) {
    if (typeof value !== 'string') return failure([problem('value.wrongShape')]);
    const minutes = minutesOf(value.normalize('NFKC').replace(/\s/g, ''));
    return success(minutes === undefined ? value : written(minutes));
  },
  isAnswer: (_, value) => typeof value === 'string' && value.trim() !== '',
  problems({ most }, value) {
    const minutes = minutesOf(value);
    if (minutes === undefined) return [problem('duration.unreadable', { text: String(value) })];
    return minutes > most ? [problem('duration.tooLong', { most: written(most) })] : [];
  },
  special: () => undefined,
  reading(_, value) {
    const minutes = minutesOf(value);
    return minutes === undefined ? NO_ANSWER : { is: 'number', number: minutes };
  },
  effective: (_, value) => value,
  show(_, value, language) {
    const minutes = minutesOf(value) ?? 0;
    return language === 'ja'
      ? `${Math.floor(minutes / 60)}時間${minutes % 60}分`
      : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  },
  compose({ most }, meant) {
    if ('codes' in meant) return undefined;
    const minutes = 'number' in meant ? meant.number : Math.min(30, most);
    return Number.isInteger(minutes) && minutes >= 0 && minutes <= most
      ? written(minutes)
      : undefined;
  },
  narrow: (question) => question,
  columns: ({ id, title }) => [{ kind: 'text', name: id, label: title, path: '' }],
  texts: {
    ja: {
      ...sharedTexts.ja,
      'duration.unreadable': ({ text }) => `1時間30分の形で入力してください（入力: ${text}）。`,
      'duration.tooLong': ({ most }) => `${most} 以内で入力してください。`,
    },
    en: {
      ...sharedTexts.en,
      'duration.unreadable': ({ text }) => `Enter a time such as 1:30 (entered: ${text}).`,
      'duration.tooLong': ({ most }) => `Enter at most ${most}.`,
    },
  },
};

const durationField: Field<DurationQuestion> = {
  named: 'control',
  component: ({ question, cells: [cell], input, ids }) => (
    <>
      <TextInput
        {...cellNaming(question, cell, ids)}
        binding={input(cell.address, typeof cell.value === 'string' ? cell.value : '')}
        onText={(typed) => cell.set(typed || null)}
        width="short"
      />
      <FieldErrors id={errorId(cell)} sentences={sentencesOf(cell)} />
    </>
  ),
};
