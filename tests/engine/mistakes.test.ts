import { describe, expect, it } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { addressOf } from '../../src/engine/compiled.ts';
import { open } from '../../src/engine/form.ts';
import { Scope } from '../../src/engine/scope.ts';
import { compiledTiny, oneSection, tiny } from '../support/tiny.ts';

const sections = `${oneSection(`
  - { id: a, type: number, title: A, text: A }
  - { id: n, type: note, text: N }
  - { id: b, type: number, title: B, text: B }
  - { id: f, type: repeat, title: F, text: F, rowNoun: 施設, items: [{ id: c, type: text, title: C, text: C }] }
`)}
  checks:
    - { id: k, severity: hard, at: b, holds: { number: { answer: b }, atLeast: { answer: a } }, message: M }`;

describe('what a program must not do with a form is said in words', () => {
  const compiled = compiledTiny(sections);
  const form = open(compiled);
  it.each<readonly [string, () => unknown, string]>([
    ['answer a cell nobody has', () => form.answer('x', '1'), 'No question has a cell "x".'],
    [
      'answer the cell of a row that cannot be',
      () => form.state('f/あ/c'),
      'No question has a cell "f/あ/c".',
    ],
    [
      'ask for an item nobody has',
      () => form.isAsked('x'),
      'There is no section, item or check "x".',
    ],
    [
      'ask for an item no row has',
      () => form.isAsked('f/r1/x'),
      'There is no section, item or check "f/r1/x".',
    ],
    ['ask for rows of what has none', () => form.rows('a'), 'There is no repeat "a".'],
    ['ask for a node that is not there', () => new Scope(compiled).at(99), 'There is no node 99.'],
    [
      'make a row of something else',
      () => form.answer('f/r1', '1'),
      '"f/r1" is no row: value.wrongShape.',
    ],
    [
      'give a reason that is no text',
      () => form.answer('reason:k', { code: '1' }),
      'A reason is a text (reason:k).',
    ],
    [
      'enter what its type cannot hold',
      () => form.answer('a', { code: '1' }),
      'The value at "a" is none of its type: value.wrongShape.',
    ],
  ])('%s', (_, mistake, words) => {
    expect(mistake).toThrow(new Error(words));
  });

  it('reads a place that holds no answer, or does not exist, as not asked', () => {
    for (const question of ['n', 's1', 'x'])
      expect(form.read({ question })).toEqual({ is: 'notAsked' });
    expect(form.read({ question: 'f' })).toEqual({ is: 'rows', rows: 0 });
    expect(form.read({ question: 'a' })).toEqual({ is: 'noAnswer' });
  });

  it('has no address twice: a reference names the cell it reads', () => {
    expect(addressOf({ question: 'm' })).toBe('m');
    expect(addressOf({ question: 'm', row: 'r' })).toBe('m/r');
    expect(addressOf({ question: 'm', row: 'r', column: 'c' })).toBe('m/r/c');
  });
});

describe('what passed no static check is not compiled', () => {
  const definition = tiny(sections);
  const [section] = definition.sections;
  const withItem = (change: object) => ({
    ...definition,
    sections: definition.sections.map((one) => ({
      ...one,
      items: one.items.map((item) => (item.id === 'a' ? { ...item, ...change } : item)),
    })),
  });
  it('a condition that looks ahead, or at nothing', () => {
    for (const question of ['b', 'x'])
      expect(() => compile(withItem({ showIf: { question, isAnswered: true } }))).toThrow(
        new Error(`A condition names "${question}", which does not stand earlier.`),
      );
  });
  it('a check beside nothing', () => {
    const checks = section?.checks?.map((check) => ({ ...check, at: 'x' })) ?? [];
    expect(() =>
      compile({ ...definition, sections: definition.sections.map((one) => ({ ...one, checks })) }),
    ).toThrow(new Error('Check "k" stands at "x", which does not exist.'));
  });
});
