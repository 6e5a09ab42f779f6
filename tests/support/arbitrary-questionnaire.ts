import fc from 'fast-check';
import type { Condition } from '../../src/conditions/condition.ts';
import type { Item, Questionnaire, Section } from '../../src/definition/questionnaire.ts';
import { isQuestion } from '../../src/definition/questionnaire.ts';
import type { Question } from '../../src/question-types/registry.ts';
import type { CellValue } from '../../src/question-types/type.ts';

/**
 * Small questionnaires of every type, with conditions of every kind on items and sections that look back only, and
 * an answer for every cell a person could give, in any order, some of them twice.
 */
export function questionnaireWithAnswers(): fc.Arbitrary<{
  readonly questionnaire: Questionnaire;
  readonly answers: readonly (readonly [string, CellValue | null])[];
}> {
  return questionnaireArbitrary().chain((questionnaire) =>
    fc
      .array(answerArbitrary(questionnaire), { maxLength: 30 })
      .map((answers) => ({ questionnaire, answers })),
  );
}

function questionnaireArbitrary(): fc.Arbitrary<Questionnaire> {
  return fc
    .array(fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
    .chain((shape) => sectionsArbitrary(shape, []))
    .map((sections) => ({
      id: 'arbitrary',
      version: '1',
      title: '任意の調査票',
      unitNoun: '拠点',
      referenceDate: '2025-07-01',
      about: { purpose: '目的', handling: '扱い', retention: '保管', contact: '連絡先' },
      sections,
    }));
}

/** An answer somebody could give to some cell: any value of its type, or none. */
function answerArbitrary(
  questionnaire: Questionnaire,
): fc.Arbitrary<readonly [string, CellValue | null]> {
  const questions = questionnaire.sections.flatMap((section) => section.items.filter(isQuestion));
  return fc.constantFrom(...questions).chain((question) => {
    const given = fc.option<CellValue>(valueArbitrary(question), { freq: 6 });
    const address =
      question.type === 'matrix'
        ? fc.constantFrom(...question.rows.map(({ code }) => `${question.id}/${code}`))
        : fc.constant(question.id);
    return fc.tuple(address, given);
  });
}

function valueArbitrary(question: Question): fc.Arbitrary<CellValue> {
  const text = fc.constantFrom('', ' ', 'あ', '相談窓口', '𠮷野家');
  switch (question.type) {
    case 'single':
      return fc
        .tuple(
          fc.constantFrom(...question.options.map(({ code }) => code)),
          fc.option(text, { nil: undefined }),
        )
        .map(([code, other]) => (other === undefined ? { code } : { code, text: { '98': other } }));
    case 'multiple':
      return fc
        .tuple(
          fc.subarray(question.options.map(({ code }) => code)),
          fc.option(text, { nil: undefined }),
        )
        .map(([codes, other]) => {
          const chosen = codes.includes('99') ? ['99'] : codes;
          return other === undefined ? { codes: chosen } : { codes: chosen, text: { '98': other } };
        });
    case 'number':
      return fc.constantFrom('0', '3', '12', '1,5', 'x', '');
    default:
      return text;
  }
}

function sectionsArbitrary(
  shape: readonly (readonly number[])[],
  before: readonly Question[],
): fc.Arbitrary<Section[]> {
  const [first, ...rest] = shape;
  if (!first) return fc.constant([]);
  const id = `s${before.length}-${shape.length}`;
  return fc.tuple(itemsArbitrary(first, before), conditionOver(before)).chain(([items, showIf]) => {
    const section: Section = { id, title: id, items, ...(showIf ? { showIf } : {}) };
    return sectionsArbitrary(rest, [...before, ...items.filter(isQuestion)]).map((others) => [
      section,
      ...others,
    ]);
  });
}

function itemsArbitrary(
  seeds: readonly number[],
  before: readonly Question[],
): fc.Arbitrary<Item[]> {
  const [seed, ...rest] = seeds;
  if (seed === undefined) return fc.constant([]);
  return fc
    .tuple(questionArbitrary(`q${before.length}`, seed), conditionOver(before))
    .chain(([bare, showIf]) => {
      const question: Question = showIf ? { ...bare, showIf } : bare;
      return itemsArbitrary(rest, [...before, question]).map((others) => [question, ...others]);
    });
}

function questionArbitrary(id: string, seed: number): fc.Arbitrary<Question> {
  const base = { id, title: id, text: id };
  const plain = [
    { code: '1', label: '一' },
    { code: '2', label: '二' },
  ];
  const other = { code: '98', label: 'その他', text: 'required' as const };
  const shapes: readonly Question[] = [
    { ...base, type: 'single', options: [...plain, other] },
    {
      ...base,
      type: 'multiple',
      options: [...plain, other, { code: '99', label: '特になし', exclusive: true }],
    },
    { ...base, type: 'number', decimals: 0, min: 0, max: 10 },
    { ...base, type: 'longText', maxLength: 3 },
    {
      ...base,
      type: 'matrix',
      domain: { type: 'longText', maxLength: 3 },
      rows: [
        { code: 'a', label: 'あ' },
        { code: 'b', label: 'い' },
      ],
    },
  ];
  const question = shapes[seed % shapes.length] ?? shapes[0];
  if (!question) throw new Error('There is no question to choose from.');
  return fc
    .constantFrom<Question['required']>('hard', 'soft', undefined)
    .map((required) => (required ? { ...question, required } : question));
}

function conditionOver(before: readonly Question[]): fc.Arbitrary<Condition | undefined> {
  const tests = before.flatMap(testsOn);
  if (tests.length === 0) return fc.constant(undefined);
  const test = fc.constantFrom(...tests);
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      test,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
      tie('tree').map((not): Condition => ({ not })),
    ),
  }));
  return fc.option(tree, { nil: undefined, freq: 3 });
}

function testsOn(question: Question): readonly Condition[] {
  const { id } = question;
  const presence: Condition[] = [
    { question: id, isAnswered: true },
    { question: id, isAsked: true },
  ];
  switch (question.type) {
    case 'single':
      return [...presence, { question: id, is: '1' }, { question: id, isAnyOf: ['2', '98'] }];
    case 'multiple':
      return [
        ...presence,
        { question: id, includes: '1' },
        { question: id, includesAny: ['2', '99'] },
        { question: id, includesAll: ['1', '2'] },
        { number: { count: id }, atLeast: 2 },
      ];
    case 'number':
      return [
        ...presence,
        { number: { answer: id }, atLeast: 3 },
        { number: { sum: [{ answer: id }, 1] }, equals: 4 },
      ];
    default:
      return presence;
  }
}
