import { describe, expect, it } from 'vitest';
import { decode } from '../../src/analysis/encoding/decode.ts';
import { Encoding } from '../../src/analysis/encoding/encoding.ts';
import type { EncodedNode } from '../../src/analysis/encoding/node.ts';
import { lookup } from '../../src/analysis/lookup.ts';
import { FALSE, type Literal, not, TRUE } from '../../src/analysis/solver/literal.ts';
import { Solver } from '../../src/analysis/solver/solver.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const ask = (id: string, type: string, keys = '') =>
  `- { id: ${id}, type: ${type}, title: T, text: T${keys && `, ${keys}`} }`;
const TWO = 'options: [{ code: "1", label: L }, { code: "2", label: L }]';
const EXCLUSIVE =
  'options: [{ code: "1", label: L }, { code: "2", label: L, exclusive: true }, { code: "3", label: L, exclusive: true }]';
const GROUPED =
  'options: [{ code: "1", label: L, exclusion: x }, { code: "2", label: L, exclusion: x }]';

function desk(...items: readonly string[]) {
  const solver = new Solver();
  const encoding = new Encoding(compiledTiny(oneSection(items.join('\n'))), solver);
  const node = (id: string): EncodedNode => lookup(encoding.nodes, id);
  const code = (id: string, of: string): Literal =>
    lookup(node(id).cells[0]?.codes ?? new Map<string, Literal>(), of);
  const can = (...assume: readonly Literal[]) => solver.solve({ assume }) === 'satisfiable';
  return { solver, encoding, node, code, can };
}

describe('given rules of choices that can be lifted', () => {
  const note = '- { id: n, type: note, text: T, showIf: { question: a, includes: "1" } }';

  it('exclusive options stand alone as long as the rule does', () => {
    const { encoding, code, can } = desk(ask('a', 'multiple', EXCLUSIVE), note);
    const { exclusion } = encoding;
    for (const [one, other] of [
      ['1', '2'],
      ['2', '3'],
    ] as const) {
      const both = [code('a', one), code('a', other)];
      expect([can(...both, exclusion), can(...both, not(exclusion))]).toEqual([false, true]);
    }
  });

  it('so do the options of one exclusion', () => {
    const { encoding, code, can } = desk(ask('a', 'multiple', GROUPED), note);
    const both = [code('a', '1'), code('a', '2')];
    expect([can(...both, encoding.exclusion), can(...both, not(encoding.exclusion))]).toEqual([
      false,
      true,
    ]);
  });

  it.each(['single', 'multiple'])('what is not offered is not chosen, of a %s', (type) => {
    const { encoding, code, node, can } = desk(
      ask('s', 'single', TWO),
      ask(
        'a',
        type,
        'options: [{ code: "1", label: L }, { code: "2", label: L, showIf: { question: s, is: "2" } }]',
      ),
    );
    const shown = node('a').parts[0]?.shown ?? TRUE;
    const hidden = [code('a', '2'), not(shown)];
    expect([can(...hidden, encoding.filter), can(...hidden, not(encoding.filter))]).toEqual([
      false,
      true,
    ]);
    expect(can(code('a', '2'), shown, encoding.filter)).toBe(true);
  });
});

describe('given a question that is asked but may have nothing to answer', () => {
  const MATRIX = (y = '') =>
    ask(
      'm',
      'matrix',
      `rows: [{ code: x, label: あ, showIf: { question: s, is: "2" } }, { code: y, label: い${y} }], domain: { type: text }`,
    );

  it('a matrix is met where some row is shown', () => {
    const { node, can } = desk(
      ask('s', 'single', TWO),
      MATRIX(', showIf: { question: s, is: "1" }'),
    );
    const { asked, met } = node('m');
    expect(asked).toBe(TRUE);
    expect([can(met), can(not(met))]).toEqual([true, true]);
    const shown = node('m').parts.map((part) => part.shown);
    expect(shown.map((one) => can(one, not(met)))).toEqual([false, false]);
    expect(can(met, ...shown.map(not))).toBe(false);
  });

  it('one with a row that is always shown is met wherever it is asked', () => {
    expect(desk(ask('s', 'single', TWO), MATRIX()).node('m').met).toBe(TRUE);
  });

  it('notes and repeats are met where they are asked', () => {
    const { node } = desk(
      ask('s', 'single', TWO),
      '- { id: n, type: note, text: T, showIf: { question: s, is: "2" } }',
      '- { id: r, type: repeat, title: T, text: T, rowNoun: 件, showIf: { question: s, is: "1" }, items: [{ id: a, type: text, title: T, text: T }] }',
    );
    expect([node('n').met, node('r').met]).toEqual([node('n').asked, node('r').asked]);
    expect(new Set([node('n').asked, node('r').asked, TRUE, FALSE]).size).toBe(4);
  });
});

describe('given conditions that are written twice', () => {
  it('they are one literal', () => {
    const condition = '{ number: { sum: [{ answer: a }, { answer: b }] }, atLeast: 3 }';
    const { node } = desk(
      ask('a', 'number'),
      ask('b', 'number'),
      `- { id: n, type: note, text: T, showIf: ${condition} }`,
      `- { id: o, type: note, text: T, showIf: ${condition} }`,
    );
    expect(node('n').asked).toBe(node('o').asked);
  });
});

describe('given what is demanded before it is handed in', () => {
  it('each question, repeat and check that demands something is named, and no other', () => {
    const sections = `${oneSection(
      [
        ask('a', 'text', 'required: hard'),
        ask('b', 'text', 'required: soft'),
        ask('c', 'text'),
        '- { id: r, type: repeat, title: T, text: T, rowNoun: 件, atLeast: 1, items: [{ id: d, type: text, title: T, text: T }] }',
        '- { id: t, type: repeat, title: T, text: T, rowNoun: 件, items: [{ id: e, type: text, title: T, text: T, required: hard }] }',
      ].join('\n'),
    )}
  checks:
    - { id: h, severity: hard, at: c, message: M, holds: { question: c, isAnswered: true } }
    - { id: i, severity: info, at: c, message: M, holds: { question: c, isAnswered: true } }`;
    const encoding = new Encoding(compiledTiny(sections), new Solver());
    expect(encoding.demands.map(({ id }) => id)).toEqual(['a', 'r', 'e', 'h']);
  });

  it('a repeat that is not asked needs no row', () => {
    const { node, encoding, can } = desk(
      ask('s', 'single', TWO),
      '- { id: r, type: repeat, title: T, text: T, rowNoun: 件, atLeast: 2, showIf: { question: s, is: "1" }, items: [{ id: a, type: text, title: T, text: T }] }',
    );
    const two = node('r').rows?.atLeast(2) ?? FALSE;
    expect(can(encoding.submit, not(node('r').asked), not(two))).toBe(true);
    expect(can(encoding.submit, node('r').asked, not(two))).toBe(false);
  });
});

describe('given a solution', () => {
  it('the cells are those a person would enter: rows in their order, nothing of what is computed', () => {
    const { solver, encoding, node } = desk(
      ask('a', 'number', 'min: 4'),
      ask('c', 'computed', 'value: { answer: a }'),
      '- { id: r, type: repeat, title: T, text: T, rowNoun: 件, atMost: 2, items: [{ id: b, type: text, title: T, text: T }] }',
      '- { id: n, type: note, text: T, showIf: { number: { count: r }, atLeast: 2 } }',
    );
    const answered = ['a', 'c', 'b'].map((id) => node(id).cells[0]?.answered ?? FALSE);
    expect(solver.solve({ assume: [...answered, node('n').asked] })).toBe('satisfiable');
    const isTrue = (literal: Literal) => solver.isTrue(literal);
    expect(decode(encoding.nodes.values(), { isTrue, numbers: new Map() })).toEqual({
      a: '4',
      'r/1': { order: 0 },
      'r/1/b': '記入例',
      'r/2': { order: 1 },
      'r/2/b': '記入例',
    });
  });

  it('numbers that were found for sums are those of their answers', () => {
    const { solver, encoding, node } = desk(ask('a', 'number', 'decimals: 1, min: 0'));
    const [cell] = node('a').cells;
    const quantity = cell?.quantity;
    if (!cell || !quantity) throw new Error('A number has a quantity.');
    solver.solve({ assume: [cell.answered] });
    const isTrue = (literal: Literal) => solver.isTrue(literal);
    const numbers = new Map([[quantity, 37]]);
    expect(decode(encoding.nodes.values(), { isTrue, numbers })).toEqual({ a: '3.7' });
  });
});

describe('given a condition that names what has nothing to look at', () => {
  it('it is a mistake of the program: the static checks let none through', () => {
    const { encoding } = desk(ask('s', 'single', TWO), '- { id: n, type: note, text: T }');
    expect(() => encoding.truth({ question: 'n', is: '1' })).toThrow(
      'There is nothing to look at in "n".',
    );
    expect(() => encoding.truth({ question: 'x', isAsked: true })).toThrow('"x"');
    const nothing: Parameters<typeof encoding.truth>[0] = JSON.parse('{ "question": "s" }');
    expect(() => encoding.truth(nothing)).toThrow('A test without a verb.');
  });
});
