import { describe, expect, it } from 'vitest';
import { gatesOf } from '../../src/analysis/findings/gate.ts';
import { stopsOf } from '../../src/analysis/findings/stop.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { Trial } from '../../src/analysis/trial.ts';
import type { Cells } from '../../src/engine/cells.ts';
import { open } from '../../src/engine/form.ts';
import { compiledTiny } from '../support/tiny.ts';
import {
  all,
  answered,
  check,
  choice,
  is,
  longText,
  multiple,
  not,
  note,
  number,
  repeat,
  single,
  survey,
  when,
} from './items.ts';

const compiled = compiledTiny(
  survey(
    {
      items: [
        single('a', 'required: hard'),
        choice('multiple', 'b', ['1', '一'], ['2', '二', when(is('a', '2'))]).replace(
          / }$/,
          `, ${when(answered('a'))} }`,
        ),
        number('c'),
        `- { id: m, type: matrix, title: M, text: T, domain: { type: number }, rows: [{ code: "1", label: あ, ${when(is('a'))} }, { code: "2", label: い, ${when(not(answered('a')))} }] }`,
        `- { id: o, type: matrix, title: M, text: T, domain: { type: number }, rows: [{ code: "1", label: あ, ${when(is('a'))} }, { code: "2", label: い }] }`,
        `${repeat('r', `atLeast: 1, ${when(is('a'))}`, single('k', 'required: hard'), longText('l', when(is('k', '2')))).replace(/ }$/, '')}, checks: [${check('ck', 'k', not(is('k', '2'))).slice(2)}] }`,
      ],
      checks: [check('ca', 'a', not(is('a', '2')))],
    },
    { items: [note('n', when(is('a')))], showIf: answered('a') },
  ),
);
const trial = (cells: Cells) => new Trial(compiled, open(compiled, cells));
const [one, two] = [{ a: { code: '1' } }, { a: { code: '2' } }];
const row = (id: string, code?: string, order = 0): Cells => ({
  [`r/${id}`]: { order },
  ...(code && { [`r/${id}/k`]: { code } }),
});
const inRow = { ...one, ...row('x', '2') };

/** What a trial says with some cells of what it is asked about. */
type Row = readonly [Cells, string, unknown];

describe('an answer set run through the engine', () => {
  it.each<Row>([
    [{}, 's1', true],
    [{}, 's2', false],
    [two, 's2', true],
    [{}, 'b', false],
    [two, 'b', true],
    [two, 'n', false],
    [one, 'n', true],
    [one, 'r', true],
    [one, 'k', false],
    [inRow, 'k', true],
    [inRow, 'l', true],
    [{ ...one, ...row('x', '1') }, 'l', false],
    [{ ...one, ...row('x', '1', 2), ...row('y', '2', 1) }, 'l', true],
    [inRow, 'r/x/l', true],
    [{ ...one, ...row('x', '1') }, 'r/x/l', false],
    [{ ...one, ...row('x', '1', 2), ...row('y', '2', 1) }, 'r/x/l', false],
    [inRow, 'r/z/l', false],
    [inRow, 'r/x/nothing', false],
    [inRow, 'nothing', false],
  ])('with %j, whether %s is asked: %s', (cells, id, expected) => {
    expect(trial(cells).isAsked(id)).toBe(expected);
  });

  it.each<Row>([
    [{}, 'c', true],
    [{}, 'b', false],
    [{}, 'm', true],
    [one, 'm', true],
    [two, 'm', false],
    [{}, 'o', true],
    [inRow, 'k', true],
    [inRow, 'n', true],
  ])('with %j, whether there is something to answer in %s: %s', (cells, id, expected) => {
    expect(trial(cells).meets(id)).toBe(expected);
  });

  it.each<Row>([
    [{}, 's1', true],
    [{}, 's2', false],
    [one, 'r', false],
    [inRow, 'r', true],
    [{ ...two, ...row('x', '2') }, 'r', false],
    [{}, 'c', true],
  ])('with %j, whether what stands in %s is looked at: %s', (cells, id, expected) => {
    expect(trial(cells).isOpen(id)).toBe(expected);
  });

  it.each<readonly [Cells, string | undefined]>([
    [{}, undefined],
    [inRow, 'r/x/'],
    [{ ...one, ...row('x', '1', 2), ...row('y', '2', 1) }, 'r/y/'],
  ])('with %j, the first row: %s', (cells, expected) => {
    expect(trial(cells).firstRow('r')).toBe(expected);
  });

  it.each<Row>([
    [{}, 'a', false],
    [one, 'a', true],
    [{ b: { codes: ['1'] } }, 'b', false],
    [{ ...one, b: { codes: ['1'] } }, 'b', true],
    [inRow, 'k', true],
    [inRow, 'l', false],
  ])('with %j, whether %s is answered: %s', (cells, id, expected) => {
    expect(trial(cells).isAnswered(id)).toBe(expected);
  });

  it.each<readonly [Cells, string, string, boolean]>([
    [{ c: '5' }, 'c', '5', false],
    [{}, 'a', '1', false],
    [one, 'a', '1', true],
    [one, 'a', '2', false],
    [{ ...two, b: { codes: ['1', '2'] } }, 'b', '2', true],
    [{ ...one, b: { codes: ['1', '2'] } }, 'b', '2', false],
    [inRow, 'k', '2', true],
  ])('with %j, whether %s is %s: %s', (cells, question, code, expected) => {
    expect(trial(cells).chooses({ question }, code)).toBe(expected);
  });

  it.each<readonly [Cells, string, 'option' | 'row', string, boolean]>([
    [{}, 'a', 'option', '1', true],
    [{}, 'b', 'option', '1', false],
    [one, 'b', 'option', '1', true],
    [one, 'b', 'option', '2', false],
    [two, 'b', 'option', '2', true],
    [one, 'm', 'row', '1', true],
    [two, 'm', 'row', '1', false],
    [two, 'm', 'option', '1', true],
    [inRow, 'k', 'option', '1', true],
  ])('with %j, whether %s shows %s %s: %s', (cells, question, part, code, expected) => {
    expect(trial(cells).shows(question, part, code)).toBe(expected);
  });

  it.each<readonly [Cells, readonly string[]]>([
    [{}, ['a']],
    [one, ['r']],
    [two, ['ca']],
    [{ ...one, ...row('x') }, ['k']],
    [inRow, ['ck']],
    [{ ...one, ...row('x', '1'), ...row('y', undefined, 1) }, ['k']],
    [{ ...one, ...row('x', '1') }, []],
  ])('with %j, it keeps from being handed in: %j', (cells, expected) => {
    expect(trial(cells).unmet()).toEqual(expected);
    expect(trial(cells).finishes).toBe(expected.length === 0);
  });

  it('gives what stands at an address, and what a condition at an item sees', () => {
    const some = trial({ ...inRow, c: '7' });
    expect([some.value('c'), some.value('r/x/k')]).toEqual(['7', { code: '2' }]);
    expect(some.reading({ question: 'c' }, 'a')).toEqual({ is: 'number', number: 7 });
    expect(some.truth({ question: 'k', is: '2' }, 'l')).toBe(true);
    expect(some.truth({ question: 'a', is: '2' }, 'l')).toBe(false);
    expect(trial({}).truth({ question: 'a', is: '2' }, 'n')).toBe('unknown');
  });
});

describe('a condition is shown by an answer set', () => {
  const possibilities = new Possibilities(
    compiledTiny(
      survey(
        { items: [single('a'), multiple('b')] },
        {
          items: [
            note('n', when(all(is('a'), '{ question: b, includes: "1" }'))),
            repeat('r', '', single('k'), note('l', when(is('a')))),
          ],
          showIf: answered('b'),
        },
      ),
    ),
  );
  const b = (...codes: readonly string[]): Cells => ({ b: { codes } });

  it.each<readonly [string, Cells, readonly boolean[]]>([
    ['s2', {}, [false, true]],
    ['s2', b('2'), [true, false]],
    ['n', {}, [false, false, false, false]],
    ['n', { a: { code: '1' }, ...b('1') }, [true, false, false, false]],
    ['n', { a: { code: '2' }, ...b('1') }, [false, true, true, false]],
    ['n', b('1'), [false, false, true, false]],
    ['n', { a: { code: '1' }, ...b('2') }, [false, true, false, true]],
    ['n', { a: { code: '1' } }, [false, false, false, false]],
    ['l', { a: { code: '1' }, ...b('1') }, [false, false]],
    ['l', { a: { code: '1' }, ...b('1'), 'r/1': { order: 0 } }, [true, false]],
    ['l', { a: { code: '2' }, ...b('1'), 'r/1': { order: 0 } }, [false, true]],
  ])('%s with %j: that it is true, is false, has parts that matter: %j', (id, cells, expected) => {
    const gate = gatesOf(possibilities).find((one_) => one_.id === id);
    const goals = gate
      ? [gate.becomesTrue, gate.becomesFalse, ...gate.parts.map((part) => part.matters)]
      : [];
    expect(goals.map(({ space, shows }) => shows(space.try(cells)))).toEqual(expected);
  });

  it.each<readonly [Cells, readonly string[]]>([
    [{}, ['place a', 'place b']],
    [
      { a: { code: '2' }, ...b('1') },
      [
        'place a',
        'answer a',
        'option a 2',
        'place b',
        'answer b',
        'option b 1',
        'place r',
        'place s2',
      ],
    ],
  ])('with %j it contains: %j', (cells, expected) => {
    const contained = stopsOf(possibilities)
      .filter(({ contained: { space, shows } }) => shows(space.try(cells)))
      .map(({ what, id, option }) => [what, id, ...(option ? [option.code] : [])].join(' '));
    expect(contained.sort()).toEqual([...expected].sort());
  });
});
