import { describe, expect, it } from 'vitest';
import type { ChoiceTable } from '../../src/tally/frequency-table.ts';
import { summary } from '../../src/tally/sentences.ts';

describe('the summary of a table', () => {
  const cases: readonly (readonly [string, readonly number[], string, string])[] = [
    [
      'names the first three places',
      [4, 9, 6, 5],
      '「B」が最も多く、次いで「C」、「D」の順でした。',
      'Most frequent: “B”, followed by “C”, then “D”.',
    ],
    [
      'of two answers names both',
      [2, 9],
      '「B」が最も多く、次いで「A」でした。',
      'Most frequent: “B”, followed by “A”.',
    ],
    ['of one answer names it', [0, 9], '「B」が最も多くなりました。', 'Most frequent: “B”.'],
    [
      'says that the first share their place',
      [7, 7, 3],
      '「A」と「B」が同数で最も多く、次いで「C」でした。',
      'Most frequent: “A” and “B” (equal), followed by “C”.',
    ],
    [
      'says that later ones share their place',
      [9, 5, 5, 2],
      '「A」が最も多く、次いで「B」と「C」（同数）、「D」の順でした。',
      'Most frequent: “A”, followed by “B” and “C” (equal), then “D”.',
    ],
    [
      'says that all are equal',
      [3, 3],
      '「A」と「B」が同数で最も多くなりました。',
      'Most frequent: “A” and “B” (equal).',
    ],
    ['of no answers says so', [0, 0], '回答はありませんでした。', 'There were no answers.'],
  ];
  it.each(cases)('%s', (_, counts, ja, en) => {
    expect(summary(tableOf(counts), 'ja')).toBe(ja);
    expect(summary(tableOf(counts), 'en')).toBe(en);
  });
});

function tableOf(counts: readonly number[]): ChoiceTable {
  const rows = counts.map((count, index) => {
    const label = 'ABCD'[index] ?? '';
    return { code: String(index + 1), label, special: false, count };
  });
  return {
    kind: 'multiple',
    address: 'q',
    question: 'q',
    title: '問',
    text: '問',
    total: 20,
    base: { n: 20, sentence: { ja: 'すべての拠点', en: 'all 拠点' } },
    answered: 20,
    noAnswer: 0,
    notAsked: 0,
    rows,
  };
}
