import type { Condition } from '../../src/conditions/condition.ts';
import type { Check } from '../../src/definition/questionnaire.ts';
import type { Question } from '../../src/question-types/registry.ts';

/** The questions `q<start>` and following of one section, and its checks. */
export type Items = (
  start: number,
  length: number,
) => { readonly items: readonly Question[]; readonly checks: readonly Check[] };

export function gateItem(id: string): Question {
  return single(id, undefined, 'hard');
}

/** Every second question depends on the gate alone, the others on nothing. */
export const fanOutItems: Items = (start, length) => ({
  items: Array.from({ length }, (_, offset) => {
    const index = start + offset;
    const makers = [single, number, multiple, text];
    const make = makers[Math.floor(index / 2) % makers.length] ?? single;
    const showIf = index % 2 === 1 ? { question: 'q0', is: '1' } : undefined;
    return make(`q${index}`, showIf, index % 3 === 0 ? 'hard' : undefined);
  }),
  checks: [],
});

/** Every question is asked of those who answered the one before with any option but the last. */
export const chainItems: Items = (start, length) => ({
  items: Array.from({ length }, (_, offset) => {
    const index = start + offset;
    const showIf = index > 1 ? { question: `q${index - 1}`, isAnyOf: ['1', '2', '3'] } : undefined;
    return single(`q${index}`, showIf, 'hard');
  }),
  checks: [],
});

/**
 * A section as surveys of this kind have it: a leading question, what follows from its answer, counts and texts, a
 * question for those who answered something three sections earlier, and a check over two numbers.
 */
export const realisticItems: Items = (start) => {
  const q = (offset: number) => `q${start + offset}`;
  const led = { question: q(0), isAnyOf: ['1', '2'] };
  const other: Condition = { all: [led, { question: q(1), includes: '98' }] };
  const several: Condition = { all: [led, { number: { answer: q(2) }, atLeast: 5 }] };
  const counted: Condition = { question: q(6), is: '1' };
  return {
    items: [
      single(q(0), undefined, 'hard'),
      multiple(q(1), led, 'hard'),
      number(q(2), led, 'soft'),
      text(q(3), other, 'hard'),
      single(q(4), several, 'hard'),
      number(q(5), led, undefined),
      single(q(6), undefined, 'hard'),
      multiple(q(7), counted, undefined),
      text(q(8), earlier(start), undefined),
      text(q(9), undefined, undefined),
    ],
    checks: [
      {
        id: `c${start}`,
        severity: 'hard',
        at: q(5),
        holds: { number: { answer: q(5) }, atMost: { answer: q(2) } },
        message: 'The part is greater than the whole.',
      },
    ],
  };
};

/** Those who were asked and answered the leading question four sections earlier (gated as this one is). */
function earlier(start: number): Condition | undefined {
  return start >= 40 ? { question: `q${start - 40}`, is: '1' } : undefined;
}

type Make = (id: string, showIf: Condition | undefined, required: Question['required']) => Question;

const single: Make = (id, showIf, required) => ({
  ...base(id, showIf, required),
  type: 'single',
  options: ['1', '2', '3', '4'].map(option),
});

const multiple: Make = (id, showIf, required) => ({
  ...base(id, showIf, required),
  type: 'multiple',
  options: [...['1', '2', '3', '4', '5', '98'].map(option), { ...option('99'), exclusive: true }],
});

const number: Make = (id, showIf, required) => ({
  ...base(id, showIf, required),
  type: 'number',
  decimals: 0,
  min: 0,
  max: 500,
});

const text: Make = (id, showIf, required) => ({
  ...base(id, showIf, required),
  type: 'text',
  maxLength: 200,
});

function base(id: string, showIf: Condition | undefined, required: Question['required']) {
  return { id, title: `Title of ${id}`, text: `The text of question ${id}?`, showIf, required };
}

function option(code: string) {
  return { code, label: `Option ${code}` };
}
