import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cells } from '../../src/engine/cells.ts';
import { compile } from '../../src/engine/compile.ts';
import { open } from '../../src/engine/form.ts';
import { moveDraft } from '../../src/engine/move.ts';
import { oneSection, tiny } from '../support/tiny.ts';

const older = `
- { id: a, type: single, title: A, text: A, options: [{ code: "1", label: ある }, { code: "2", label: ない }] }
- { id: b, type: multiple, title: B, text: B, options: [{ code: "1", label: 一 }, { code: "2", label: 二 }] }
- { id: c, type: text, title: C, text: C }
- { id: r, type: repeat, title: R, text: R, rowNoun: 件, items: [{ id: r1, type: text, title: R1, text: R1 }] }
`;
const newer = `
- { id: a, type: single, title: A, text: A, options: [{ code: "2", label: ない }, { code: "3", label: 検討中 }] }
- { id: b, type: multiple, title: B, text: B, options: [{ code: "2", label: 二 }, { code: "3", label: 三 }] }
- { id: d, type: text, title: D, text: D }
- { id: r, type: repeat, title: R, text: R, rowNoun: 件, items: [{ id: r1, type: number, title: R1, text: R1 }] }
`;
const from = compile(tiny(oneSection(older)));
const to = compile(tiny(oneSection(newer)));

describe('given a draft that moves to a newer version', () => {
  it('then what the newer version understands stays, and the rest is kept as orphans', () => {
    const raw: Cells = {
      a: { code: '1' },
      b: { codes: ['1', '2'] },
      c: '本文',
      'r/x': { order: 0 },
      'r/x/r1': 'あおぞら',
      'reason:b': '確認中',
    };
    const { cells, orphans } = moveDraft(raw, from, to);
    expect(cells).toEqual({
      b: { codes: ['2'] },
      'r/x': { order: 0 },
      'r/x/r1': 'あおぞら',
      'reason:b': '確認中',
      'orphan:a': { code: '1' },
      'orphan:b': { codes: ['1', '2'] },
      'orphan:c': '本文',
    });
    expect(orphans).toEqual([
      { address: 'a', value: { code: '1' } },
      { address: 'b', value: { codes: ['1', '2'] }, kept: { codes: ['2'] } },
      { address: 'c', value: '本文' },
    ]);
  });

  it('then it says which questions are to be answered: new ones, and those that lost their answer', () => {
    expect(moveDraft({ a: { code: '1' }, b: { codes: ['2'] } }, from, to).toAnswer).toEqual([
      'a',
      'd',
    ]);
  });

  it('then an orphan is answered again when a later version has a place for it', () => {
    const moved = moveDraft({ a: { code: '1' }, c: '本文' }, from, to);
    expect(moveDraft(moved.cells, to, from).cells).toEqual({ a: { code: '1' }, c: '本文' });
  });

  it('then nothing entered is ever lost', () => {
    const cells = fc.record(
      {
        a: fc.constantFrom({ code: '1' }, { code: '2' }),
        b: fc.constantFrom({ codes: [] }, { codes: ['1'] }, { codes: ['1', '2'] }),
        c: fc
          .string({ maxLength: 5 })
          .filter((text) => text.trim() !== '' && !/[\r\n\0]/.test(text)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(cells, (raw: Cells) => {
        const { cells: kept } = moveDraft(raw, from, to);
        for (const [address, value] of Object.entries(raw))
          expect([kept[address], kept[`orphan:${address}`]]).toContainEqual(value);
        open(to, kept).problems();
      }),
      { numRuns: 100 },
    );
  });
});
