import fc from 'fast-check';
import {
  type Check,
  type Item,
  isQuestion,
  isRepeat,
  type Note,
  type Questionnaire,
  type Repeat,
  type Section,
} from '../../src/definition/questionnaire.ts';
import type { Question } from '../../src/question-types/registry.ts';
import { conditionOver, type Earlier, treeOver } from './arbitrary-conditions.ts';
import { plainQuestion, questionOf, type Shape, shapes } from './arbitrary-questions.ts';
import { slotsOf } from './brute-domains.ts';

/** What an item is to be; a repeat by the shapes of what its rows ask. */
type Plan = Shape | 'note' | readonly Shape[];

/** Answer sets of a survey at most, before conditions make them fewer. */
const MOST = 1_500;

/**
 * Questionnaires small enough to try every answer set: up to six items of every kind, at most one of them a repeat,
 * conditions and checks of every verb, many of them contradictory, redundant or impossible to satisfy.
 */
export function smallSurvey(): fc.Arbitrary<Questionnaire> {
  const plan = fc.oneof(
    { weight: 18, arbitrary: fc.constantFrom<Plan>(...shapes) },
    { weight: 1, arbitrary: fc.constant<Plan>('note') },
    {
      weight: 2,
      arbitrary: fc.array(fc.constantFrom(...shapes), { minLength: 1, maxLength: 2 }),
    },
  );
  return fc
    .array(fc.array(plan, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map(limited)
    .filter((sections) => sections.length > 0)
    .chain((sections) => sectionsOf(sections, []))
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

/** The first six items, as far as they can all be tried, and one repeat among them. */
function limited(sections: readonly (readonly Plan[])[]): readonly (readonly Plan[])[] {
  let [left, size, repeats] = [6, 1, 0];
  const fits = (plan: Plan) => {
    const grown = size * sizeOf(plan);
    const isRepeat = typeof plan !== 'string';
    if (left === 0 || grown > MOST || (isRepeat && repeats > 0)) return false;
    [left, size, repeats] = [left - 1, grown, repeats + (isRepeat ? 1 : 0)];
    return true;
  };
  return sections.map((plans) => plans.filter(fits)).filter((plans) => plans.length > 0);
}

function sizeOf(plan: Plan): number {
  if (plan === 'note') return 1;
  if (typeof plan === 'string')
    return slotsOf(plainQuestion('q', plan)).reduce((size, [, domain]) => size * domain.length, 1);
  const row = plan.map(sizeOf).reduce((a, b) => a * b, 1);
  return 1 + row + row * row;
}

function sectionsOf(
  plans: readonly (readonly Plan[])[],
  before: readonly Earlier[],
): fc.Arbitrary<Section[]> {
  const [first, ...rest] = plans;
  if (!first) return fc.constant([]);
  const id = `s${plans.length}`;
  return fc.tuple(itemsOf(first, before, id), conditionOver(before, 6)).chain(([items, showIf]) => {
    const own = items.filter(isQuestion);
    const all = [...before, ...items.filter(isEarlier)];
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

function isEarlier(item: Item): item is Earlier {
  return isQuestion(item) || isRepeat(item);
}

function itemsOf(
  plans: readonly Plan[],
  before: readonly Earlier[],
  section: string,
): fc.Arbitrary<Item[]> {
  const [plan, ...rest] = plans;
  if (plan === undefined) return fc.constant([]);
  const item: fc.Arbitrary<Item> =
    plan === 'note'
      ? noteOf(`n${section}-${plans.length}`, before)
      : typeof plan === 'string'
        ? askedQuestion(`q${before.length}`, plan, before)
        : repeatOf(`r${before.length}`, plan, before);
  return item.chain((one) =>
    itemsOf(rest, isEarlier(one) ? [...before, one] : before, section).map((others) => [
      one,
      ...others,
    ]),
  );
}

function noteOf(id: string, before: readonly Earlier[]): fc.Arbitrary<Note> {
  return conditionOver(before, 1).map((showIf) => ({
    id,
    type: 'note',
    text: '注',
    ...(showIf ? { showIf } : {}),
  }));
}

function askedQuestion(
  id: string,
  shape: Shape,
  before: readonly Earlier[],
): fc.Arbitrary<Question> {
  return fc
    .tuple(
      fc.constantFrom('hard' as const, 'hard' as const, 'soft' as const, undefined),
      conditionOver(before, 2),
      questionOf(id, shape, before),
    )
    .map(([required, showIf, question]) => ({
      ...question,
      ...(required && question.type !== 'computed' ? { required } : {}),
      ...(showIf ? { showIf } : {}),
    }));
}

function repeatOf(
  id: string,
  plans: readonly Shape[],
  before: readonly Earlier[],
): fc.Arbitrary<Repeat> {
  const inRow = (left: readonly Shape[], earlier: readonly Earlier[]): fc.Arbitrary<Question[]> => {
    const [shape, ...rest] = left;
    if (shape === undefined) return fc.constant([]);
    return askedQuestion(`${id}-${left.length}`, shape, earlier).chain((question) =>
      inRow(rest, [...earlier, question]).map((others) => [question, ...others]),
    );
  };
  return fc
    .tuple(
      inRow(plans, before),
      conditionOver(before, 2),
      fc.constantFrom(undefined, undefined, 1, 2),
    )
    .chain(([items, showIf, atLeast]) =>
      checksOf(items, [...before, ...items], id).map((checks) => ({
        id,
        type: 'repeat' as const,
        title: id,
        text: id,
        rowNoun: '機関',
        atMost: 2,
        items,
        ...(atLeast === undefined ? {} : { atLeast }),
        ...(showIf ? { showIf } : {}),
        ...(checks.length > 0 ? { checks } : {}),
      })),
    );
}

/** A check now and then, beside a question of its section or repeat, over every question so far. */
function checksOf(
  own: readonly Question[],
  all: readonly Earlier[],
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
