import { describe, expect, it } from 'vitest';
import { movedCells } from '../../src/sync/moved-cells.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const older = compiledTiny(
  oneSection(`
- { id: a, type: multiple, title: A, text: A, options: [{ code: "1", label: 一 }, { code: "2", label: 二 }] }
- { id: b, type: number, title: B, text: B }
`),
);
const newer = compiledTiny(
  oneSection(`
- { id: a, type: multiple, title: A, text: A, options: [{ code: "2", label: 二 }] }
- { id: c, type: text, title: C, text: C }
`),
);

const both = { codes: ['1', '2'] };
const two = { codes: ['2'] };

describe('cells on another version of their questionnaire', () => {
  const cases = [
    ['what is an answer there stays', { a: [two, 3] }, { a: [two, 3] }],
    [
      'a removed question leaves its orphan, and an empty cell to tell other devices of',
      { b: ['7', 4] },
      { b: [null, 4], 'orphan:b': ['7', 4] },
    ],
    [
      'of a choice what is still offered stays, and all of it is the orphan',
      { a: [both, 3] },
      { a: [two, 3], 'orphan:a': [both, 3] },
    ],
    ['what the newer version asks is there already', { c: ['本', 5] }, { c: ['本', 5] }],
    [
      'what is cleared, and what neither can read, stays as it is',
      { a: [null, 2], 'z/9': [['?'], 1] },
      { a: [null, 2], 'z/9': [['?'], 1] },
    ],
    [
      'of two orphans the one that was written later is kept: the answer',
      { b: ['7', 4], 'orphan:b': ['5', 3] },
      { b: [null, 4], 'orphan:b': ['7', 4] },
    ],
    [
      'of two orphans the one that was written later is kept: the orphan',
      { b: ['7', 4], 'orphan:b': ['5', 6] },
      { b: [null, 4], 'orphan:b': ['5', 6] },
    ],
  ] as const;

  it.each(cases)('%s', (_, before, after) => {
    expect(told(movedCells(kept(before), older, newer))).toEqual(after);
  });

  it('an orphan is an answer again where its question comes back, with the rev it had', () => {
    expect(told(movedCells(kept({ 'orphan:b': ['7', 4] }), newer, older))).toEqual({ b: ['7', 4] });
  });
});

/** As `[value, rev]`. */
type Told = Readonly<Record<string, readonly [unknown, number]>>;

function kept(cells: Told) {
  const made = Object.entries(cells).map(([address, [value, rev]]) => [address, { value, rev }]);
  return Object.fromEntries(made) as Parameters<typeof movedCells>[0];
}

function told(cells: ReturnType<typeof movedCells>): Told {
  const made = Object.entries(cells).map(([address, { value, rev }]) => [address, [value, rev]]);
  return Object.fromEntries(made) as Told;
}
