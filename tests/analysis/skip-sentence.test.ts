import { describe, expect, it } from 'vitest';
import { skipSentence } from '../../src/analysis/facts/skip-sentence.ts';
import type { SkipInstruction } from '../../src/analysis/facts/skips.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const TWO = 'options: [{ code: "1", label: L1 }, { code: "2", label: L2 }]';

describe('an instruction in words', () => {
  const { questionnaire, types } = compiledTiny(
    oneSection(`
- { id: m1, number: "1", type: matrix, title: 一, text: T, domain: { type: single, ${TWO} }, rows: [{ code: a, label: 行 }] }
- { id: m2, number: "2", type: matrix, title: 二, text: T, domain: { type: single, ${TWO} }, rows: [{ code: a, label: 別の行 }] }
- { id: q3, number: "3", type: multiple, title: 三, text: T, ${TWO} }
- { id: q4, type: longText, title: 四, text: T }
- { id: r5, type: repeat, number: "5", title: 五, text: T, rowNoun: 施設, items: [{ id: i1, type: longText, title: T, text: T }] }
- { id: r6, type: repeat, number: "6", title: 六, text: T, rowNoun: 会議, items: [{ id: i2, type: longText, title: T, text: T }] }
`),
  );
  const usual: SkipInstruction = {
    gate: 'q3',
    who: { chose: ['1'], together: 'any' },
    to: ['q4'],
    within: undefined,
  };
  const said = (one: Partial<SkipInstruction>) =>
    (['ja', 'en'] as const).map((language) =>
      skipSentence(questionnaire, types, { ...usual, ...one }, language),
    );

  it.each<[string, Partial<SkipInstruction>, readonly string[]]>([
    [
      'what has no number is named by its title',
      {},
      ['「L1」を選んだ方は「四」へ', 'Those who chose “L1”: go to “四”'],
    ],
    [
      'a repeat has a number too',
      { to: ['r6'] },
      ['「L1」を選んだ方は問6へ', 'Those who chose “L1”: go to question 6'],
    ],
    [
      'several questions stand in a list',
      { to: ['q3', 'r5'] },
      ['「L1」を選んだ方は問3、問5へ', 'Those who chose “L1”: go to question 3, question 5'],
    ],
    [
      'nothing more is asked',
      { to: [] },
      ['「L1」を選んだ方は調査票の終わりへ', 'Those who chose “L1”: go to the end'],
    ],
    [
      'nothing more is asked in the row',
      { to: [], within: 'r6' },
      ['「L1」を選んだ方はこの会議の終わりへ', 'Those who chose “L1”: go to the end of this 会議'],
    ],
    [
      'one of several options',
      { who: { chose: ['1', '2'], together: 'any' } },
      ['「L1」「L2」のいずれかを選んだ方は「四」へ', 'Those who chose “L1” or “L2”: go to “四”'],
    ],
    [
      'all of several options',
      { who: { chose: ['1', '2'], together: 'all' } },
      ['「L1」「L2」のすべてを選んだ方は「四」へ', 'Those who chose “L1” and “L2”: go to “四”'],
    ],
    [
      'in the row of a matrix',
      { gate: 'm2', who: { chose: ['1'], together: 'any', row: 'a' } },
      [
        '「別の行」の行で「L1」を選んだ方は「四」へ',
        'Those who chose “L1” in the row “別の行”: go to “四”',
      ],
    ],
    [
      'a condition',
      { who: { condition: { question: 'q3', isAnswered: true } } },
      ['問3（三）に答えた方は「四」へ', 'Those that answered question 3 (三): go to “四”'],
    ],
  ])('%s', (_, instruction, sentences) => {
    expect(said(instruction)).toEqual(sentences);
  });

  it('what it names must be there', () => {
    const inRow = { chose: ['1'], together: 'any', row: 'z' } as const;
    expect(() => said({ to: ['q9'] })).toThrow('There is no entry for "q9".');
    expect(() => said({ gate: 'm1', who: inRow })).toThrow('There is no entry for "z".');
    expect(() => said({ gate: 'q9', who: inRow })).toThrow('There is no entry for "z".');
  });
});
