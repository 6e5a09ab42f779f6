import fc from 'fast-check';
import type { Option } from '../../src/question-types/option.ts';
import type { Question } from '../../src/question-types/registry.ts';
import { conditionOver, type Earlier, termOver } from './arbitrary-conditions.ts';

/** The shapes of questions that small surveys are made of. */
export const shapes = [
  'single',
  'singleOther',
  'multiple',
  'multipleOther',
  'exclusion',
  'twoOfThree',
  'rank',
  'small',
  'positive',
  'none',
  'tenths',
  'month',
  'mail',
  'texts',
  'status',
  'numbers',
  'computed',
  'from',
] as const;

export type Shape = (typeof shapes)[number];

/** A question of a shape, some of its options or rows under a condition of their own. */
export function questionOf(
  id: string,
  shape: Shape,
  before: readonly Earlier[],
): fc.Arbitrary<Question> {
  if (shape === 'computed') {
    const value = termOver(before);
    return value
      ? value.map((term) => ({ ...base(id), type: 'computed', value: term, decimals: 1 }))
      : fc.constant(plainQuestion(id, 'single'));
  }
  if (shape === 'from') {
    const sources = before.flatMap((one) => (one.type === 'multiple' ? [one] : []));
    return sources.length > 0
      ? fc.constantFrom(...sources).map((source) => takenFrom(id, source))
      : filtered(plainQuestion(id, 'multiple'), before);
  }
  return filtered(plainQuestion(id, shape), before);
}

const first = { code: '1', label: '一' };
const second = { code: '2', label: '二' };
const other = { code: '98', label: 'その他', text: 'required' as const };
const none = { code: '99', label: '特になし', exclusive: true };

function base(id: string) {
  return { id, title: id, text: id };
}

/** Without conditions; `computed` and `from`, which look back, as a plain question of about the same size. */
export function plainQuestion(id: string, shape: Shape): Question {
  const head = base(id);
  switch (shape) {
    case 'single':
      return { ...head, type: 'single', options: [first, second] };
    case 'singleOther':
      return { ...head, type: 'single', options: [first, second, other] };
    case 'multiple':
    case 'from':
      return { ...head, type: 'multiple', options: [first, second, none] };
    case 'multipleOther':
      return { ...head, type: 'multiple', options: [first, second, other, none] };
    case 'exclusion':
      return {
        ...head,
        type: 'multiple',
        options: [
          { ...first, exclusion: 'x' },
          { ...second, exclusion: 'x' },
          { code: '3', label: '三' },
        ],
      };
    case 'twoOfThree':
      return {
        ...head,
        type: 'multiple',
        atLeast: 2,
        atMost: 2,
        options: [first, second, { code: '3', label: '三' }, none],
      };
    case 'rank':
      return {
        ...head,
        type: 'rank',
        places: 2,
        options: [first, second, { code: '3', label: '三' }],
      };
    case 'small':
      return { ...head, type: 'number', decimals: 0, min: 0, max: 3 };
    case 'positive':
      return { ...head, type: 'number', decimals: 0, min: 1, max: 3 };
    case 'none':
      return { ...head, type: 'number', decimals: 0, min: 0.2, max: 0.8 };
    case 'tenths':
      return { ...head, type: 'number', decimals: 1, min: 0.1, max: 0.3 };
    case 'month':
      return { ...head, type: 'date', precision: 'month', min: '2025-03', max: '2025-04' };
    case 'mail':
      return { ...head, type: 'text', maxLength: 3, format: 'mail' };
    case 'texts':
      return {
        ...head,
        type: 'matrix',
        domain: { type: 'longText', maxLength: 3 },
        rows: [
          { code: 'a', label: 'あ' },
          { code: 'b', label: 'その他', text: true },
        ],
      };
    case 'status':
      return {
        ...head,
        type: 'matrix',
        domain: { type: 'single', options: [first, second] },
        rows: [
          { code: 'a', label: 'あ' },
          { code: 'b', label: 'い' },
        ],
      };
    case 'numbers':
      return {
        ...head,
        type: 'matrix',
        domain: { type: 'number', decimals: 0, min: 0, max: 1 },
        rows: [
          { code: 'a', label: 'あ' },
          { code: 'b', label: 'い' },
        ],
        columns: [
          { code: 'x', label: 'え' },
          { code: 'y', label: 'お' },
        ],
      };
    case 'computed':
      return { ...head, type: 'computed', value: 1, decimals: 0 };
  }
}

/** As `optionsFrom` is read: what may be chosen is what was chosen there, 特になし left out. */
function takenFrom(id: string, source: Extract<Question, { type: 'multiple' }>): Question {
  const options = source.options
    .filter(({ exclusive }) => !exclusive)
    .map(({ code, label }) => ({ code, label, showIf: { question: source.id, includes: code } }));
  return { ...base(id), type: 'multiple', options, optionsFrom: source.id };
}

/** Once in a while an option or a row is there only under a condition. */
function filtered(question: Question, before: readonly Earlier[]): fc.Arbitrary<Question> {
  const under = <Part extends { readonly code: string }>(parts: readonly Part[]) =>
    fc
      .tuple(...parts.map(() => conditionOver(before, 2)))
      .map((conditions): Part[] =>
        parts.map((part, index) =>
          conditions[index] ? { ...part, showIf: conditions[index] } : part,
        ),
      );
  const changed = (): fc.Arbitrary<Question> => {
    if (question.type === 'matrix') {
      const { domain } = question;
      if (domain.type !== 'single')
        return under(question.rows).map((rows) => ({ ...question, rows }));
      return fc
        .tuple(under(question.rows), under<Option>(domain.options))
        .map(([rows, options]) => ({ ...question, rows, domain: { ...domain, options } }));
    }
    if (question.type === 'single')
      return under<Option>(question.options).map((options) => ({ ...question, options }));
    if (question.type === 'multiple')
      return under<Option>(question.options).map((options) => ({ ...question, options }));
    if (question.type === 'rank')
      return under<Option>(question.options).map((options) => ({ ...question, options }));
    return fc.constant(question);
  };
  return fc
    .integer({ min: 0, max: 2 })
    .chain((chance) => (chance === 0 ? changed() : fc.constant(question)));
}
