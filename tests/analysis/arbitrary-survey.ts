import fc from 'fast-check';
import type { Condition, Term } from '../../src/conditions/condition.ts';
import {
  type Check,
  type Item,
  isQuestion,
  type Questionnaire,
  type Section,
} from '../../src/definition/questionnaire.ts';
import type { Question } from '../../src/question-types/registry.ts';

/**
 * Questionnaires small enough to try every answer set: up to six questions, conditions and checks of every verb,
 * many of them contradictory, redundant or impossible to satisfy.
 */
export function smallSurvey(): fc.Arbitrary<Questionnaire> {
  return fc
    .array(fc.array(fc.nat({ max: 13 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map(limited)
    .chain((shape) => sectionsOf(shape, []))
    .map((sections) => ({
      id: 'small',
      version: '1',
      title: '小さな調査票',
      unitNoun: '拠点',
      referenceDate: '2025-07-01',
      about: { purpose: '目的', handling: '扱い', retention: '保管', contact: '連絡先' },
      sections,
    }));
}

/** The first six items. */
function limited(shape: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let left = 6;
  return shape
    .map((items) => {
      const kept = items.slice(0, left);
      left -= kept.length;
      return kept;
    })
    .filter((items) => items.length > 0);
}

function sectionsOf(
  shape: readonly (readonly number[])[],
  before: readonly Question[],
): fc.Arbitrary<Section[]> {
  const [first, ...rest] = shape;
  if (!first) return fc.constant([]);
  const id = `s${shape.length}`;
  return fc.tuple(itemsOf(first, before, id), conditionOver(before, 6)).chain(([items, showIf]) => {
    const all = [...before, ...items.filter(isQuestion)];
    const own = items.filter(isQuestion);
    return checksOf(own, all, id).chain((checks) => {
      const section: Section = {
        id,
        title: id,
        items,
        ...(showIf ? { showIf } : {}),
        ...(checks.length > 0 ? { checks } : {}),
      };
      return sectionsOf(rest, all).map((others) => [section, ...others]);
    });
  });
}

function itemsOf(
  seeds: readonly number[],
  before: readonly Question[],
  section: string,
): fc.Arbitrary<Item[]> {
  const [seed, ...rest] = seeds;
  if (seed === undefined) return fc.constant([]);
  if (seed === 13) {
    return fc
      .tuple(conditionOver(before, 1), itemsOf(rest, before, section))
      .map(([showIf, others]) => [
        {
          id: `n${section}-${seeds.length}`,
          type: 'note',
          text: '注',
          ...(showIf ? { showIf } : {}),
        },
        ...others,
      ]);
  }
  return fc
    .tuple(
      fc.constantFrom('hard' as const, 'hard' as const, 'soft' as const, undefined),
      conditionOver(before, 2),
    )
    .chain(([required, showIf]) => {
      const question: Question = {
        ...questionOf(`q${before.length}`, seed),
        ...(required ? { required } : {}),
        ...(showIf ? { showIf } : {}),
      };
      return itemsOf(rest, [...before, question], section).map((others) => [question, ...others]);
    });
}

function questionOf(id: string, seed: number): Question {
  const base = { id, title: id, text: id };
  const plain = [
    { code: '1', label: '一' },
    { code: '2', label: '二' },
  ];
  const other = { code: '98', label: 'その他', text: 'required' as const };
  const none = { code: '99', label: '特になし', exclusive: true };
  if (seed < 4) return { ...base, type: 'single', options: seed < 2 ? plain : [...plain, other] };
  if (seed < 8)
    return {
      ...base,
      type: 'multiple',
      options: seed < 6 ? [...plain, none] : [...plain, other, none],
    };
  if (seed < 10) return { ...base, type: 'number', decimals: 0, min: seed === 8 ? 0 : 1, max: 3 };
  if (seed === 10) return { ...base, type: 'number', decimals: 0, min: 0.2, max: 0.8 };
  if (seed === 11) return { ...base, type: 'text', maxLength: 3, format: 'mail' };
  return {
    ...base,
    type: 'matrix',
    domain: { type: 'longText', maxLength: 3 },
    rows: [
      { code: 'a', label: 'あ' },
      { code: 'b', label: 'い' },
    ],
  };
}

/** A check now and then, beside a question of its section, over every question so far. */
function checksOf(
  own: readonly Question[],
  all: readonly Question[],
  section: string,
): fc.Arbitrary<Check[]> {
  if (own.length === 0) return fc.constant([]);
  const check = fc
    .tuple(
      fc.constantFrom(...own),
      fc.constantFrom('hard' as const, 'hard' as const, 'soft' as const),
      treeOver(all),
    )
    .map(([{ id: at }, severity, holds]) => ({ severity, at, holds, message: '不一致' }));
  return fc
    .array(check, { maxLength: 2 })
    .map((checks) => checks.map((one, index) => ({ id: `c${section}-${index}`, ...one })));
}

/** None, once in `every`. */
function conditionOver(
  before: readonly Question[],
  every: number,
): fc.Arbitrary<Condition | undefined> {
  if (before.length === 0) return fc.constant(undefined);
  return fc.option(treeOver(before), { nil: undefined, freq: every });
}

function treeOver(questions: readonly Question[]): fc.Arbitrary<Condition> {
  const tests = [...questions.flatMap(testsOn), ...sumTests(questions)];
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { weight: 3, arbitrary: fc.constantFrom(...tests) },
      {
        weight: 1,
        arbitrary: fc
          .array(tie('tree'), { minLength: 1, maxLength: 3 })
          .map((all): Condition => ({ all })),
      },
      {
        weight: 1,
        arbitrary: fc
          .array(tie('tree'), { minLength: 1, maxLength: 3 })
          .map((any): Condition => ({ any })),
      },
      { weight: 1, arbitrary: tie('tree').map((not): Condition => ({ not })) },
    ),
  }));
  return tree;
}

function testsOn(question: Question): readonly Condition[] {
  const { id } = question;
  const presence: Condition[] = [
    { question: id, isAnswered: true },
    { question: id, isAsked: true },
  ];
  switch (question.type) {
    case 'single':
      return [
        ...presence,
        { question: id, is: '1' },
        { question: id, is: '2' },
        { question: id, isAnyOf: ['1', '2'] },
      ];
    case 'multiple':
      return [
        ...presence,
        { question: id, includes: '1' },
        { question: id, includes: '99' },
        { question: id, includesAny: ['2', '99'] },
        { question: id, includesAll: ['1', '2'] },
        { question: id, includesAll: ['2', '99'] },
        { number: { count: id }, atLeast: 2 },
        { number: { count: id }, equals: 1 },
      ];
    case 'number':
      return [
        ...presence,
        { number: { answer: id }, atLeast: 2 },
        { number: 1, atLeast: { answer: id } },
        { number: { answer: id }, equals: 2 },
        { number: { sum: [{ answer: id }, 1] }, atMost: 3 },
        { number: { answer: id }, atLeast: 4 },
        { number: { answer: id }, equals: 1.5 },
        { number: { sum: [{ answer: id }, { answer: id }] }, equals: 2 },
      ];
    case 'matrix':
      return [...presence, { question: id, row: 'a', isAnswered: true }];
    default:
      return presence;
  }
}

/** Comparisons of two quantities. */
function sumTests(questions: readonly Question[]): readonly Condition[] {
  const terms = questions.flatMap(({ id, type }): Term[] => {
    if (type === 'number') return [{ answer: id }];
    return type === 'multiple' || type === 'single' ? [{ count: id }] : [];
  });
  return terms.flatMap((a, index) =>
    terms.slice(0, index + 1).flatMap((b): Condition[] => [
      { number: { sum: [a, b] }, equals: 3 },
      { number: { sum: [a, b] }, atMost: 1 },
      { number: a, atLeast: b },
      { number: { sum: [a, 1] }, equals: b },
    ]),
  );
}
