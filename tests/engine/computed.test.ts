import { describe, expect, it } from 'vitest';
import { accept, finish } from '../../src/engine/finish.ts';
import { scenario } from '../support/scenario.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const YES_NO = 'options: [{ code: "1", label: ある }, { code: "2", label: ない }]';
const number = (id: string, more = '') =>
  `- { id: ${id}, type: number, title: ${id}, text: ${id}, decimals: 2${more} }`;
const computed = (id: string, value: string, more = '') =>
  `- { id: ${id}, type: computed, title: ${id}, text: ${id}, value: ${value}${more} }`;

const sums = oneSection(
  [
    number('a'),
    number('b'),
    computed('all', '{ sum: [{ answer: a }, { answer: b }] }', ', decimals: 2'),
    computed('known', '{ sumKnown: [{ answer: a }, { answer: b }] }', ', decimals: 2'),
    computed('given', '{ countKnown: [{ answer: a }, { answer: b }] }'),
    computed('twice', '{ sum: [{ answer: all }, { answer: all }] }'),
    '- { id: f, type: text, title: F, text: F, showIf: { number: { answer: all }, atLeast: 3 } }',
  ].join('\n'),
);

describe('given a computed item', () => {
  it('is unknown while one of its answers is blank; a sum of what is known is not', () => {
    scenario(sums)
      .expectState('all', 'noAnswer')
      .expectState('known', 'noAnswer')
      .expectValue('given', '0')
      .answer('a', '3')
      .expectState('all', 'noAnswer')
      .expectValue('known', '3')
      .expectValue('given', '1')
      .expectNotAsked('f')
      .answer('b', '0')
      .expectValue('all', '3')
      .expectAsked('f')
      .answer('a', 'たくさん')
      .expectState('all', 'noAnswer')
      .expectNotAsked('f');
  });

  it('adds decimals as they are written', () => {
    scenario(sums).answer('a', '0.1').answer('b', '0.2').expectValue('all', '0.3');
    scenario(sums).answer('a', '1.10').answer('b', '2.2').expectValue('all', '3.3');
    scenario(sums)
      .answer('a', '9007199254740990')
      .answer('b', '1')
      .expectValue('all', '9007199254740991');
  });

  it.each([
    ['1.005', '1.01'],
    ['2.675', '2.68'],
    ['-1.005', '-1.01'],
    ['1.004', '1'],
  ])('rounds %s as on paper, to %s', (given, shown) => {
    const rounded = oneSection(
      [
        '- { id: a, type: number, title: a, text: a, decimals: 3 }',
        computed('r', '{ answer: a }', ', decimals: 2'),
      ].join('\n'),
    );
    scenario(rounded).answer('a', given).expectValue('r', shown);
  });

  it('is read by what stands after it, computed items too', () => {
    scenario(sums).answer('a', '1.5').answer('b', '2').expectValue('twice', '7').expectAsked('f');
  });

  it('is handed in, never asked for, and no progress', () => {
    const given = scenario(sums).answer('a', '1').answer('b', '1');
    given.expectSubmission({
      a: '1',
      b: '1',
      all: '2',
      known: '2',
      given: '2',
      twice: '4',
    });
    expect(given.form.progress()).toMatchObject({ asked: 2, answered: 2 });
    expect(given.form.raw()).toEqual({ a: '1', b: '1' });
  });

  it('is recomputed where it is handed in', () => {
    const compiled = compiledTiny(sums);
    const sent = { a: '1', b: '1', all: '2', known: '2', given: '2', twice: '4' };
    const told = (cells: Record<string, unknown>) =>
      accept(compiled, cells).map(({ at, code }) => `${at} ${code}`);
    expect(told(sent)).toEqual([]);
    expect(told({ ...sent, all: '200' })).toEqual(['all submission.differs']);
    expect(told({ ...sent, all: 'x' })).toEqual(['all value.wrongShape']);
    const { twice: _, ...without } = sent;
    expect(told(without)).toEqual(['twice submission.differs']);
    expect(told({ a: '1', all: '1', given: '1', known: '1' })).toEqual(['all submission.notAsked']);
  });

  const hiddenSum = oneSection(
    [
      `- { id: s, type: single, title: S, text: S, ${YES_NO} }`,
      number('a', ', showIf: { question: s, is: "1" }'),
      computed(
        'c',
        '{ sumKnown: [{ answer: a }, 1] }',
        ', showIf: { question: s, isAnswered: true }',
      ),
      '- { id: f, type: text, title: F, text: F, showIf: { number: { answer: c }, atLeast: 5 } }',
    ].join('\n'),
  );
  it('does not see hidden answers, and is off the path like any other', () => {
    scenario(hiddenSum, { a: '7' })
      .expectState('c', 'notAsked')
      .expectNotAsked('f')
      .answer('s', '1')
      .expectValue('c', '8')
      .expectAsked('f')
      .answer('s', '2')
      .expectValue('c', '1')
      .expectNotAsked('f')
      .answer('s', null)
      .expectValue('c', undefined);
  });

  it('is no answer that was left out', () => {
    const { form } = scenario(hiddenSum, { s: { code: '1' }, a: '7' }).answer('s', null);
    const finished = finish(form);
    expect(finished.ok && finished.value.masked).toEqual(['a']);
  });

  it('counts the rows of a repeat and the options of an answer', () => {
    const counts = oneSection(`
      - { id: m, type: multiple, title: M, text: M, options: [{ code: "1", label: 一 }, { code: "2", label: 二 }] }
      - { id: f, type: repeat, title: F, text: F, rowNoun: 機関, items: [{ id: n, type: number, title: N, text: N }, { id: d, type: computed, title: D, text: D, value: { sum: [{ answer: n }, { count: m }] } }] }
      - { id: c, type: computed, title: C, text: C, value: { sum: [{ count: m }, { count: f }] } }
    `);
    scenario(counts)
      .expectValue('c', undefined)
      .answer('m', ['1', '2'])
      .expectValue('c', '2')
      .addRow('f/r1')
      .expectValue('c', '3')
      .answer('f/r1/n', '5')
      .expectValue('f/r1/d', '7')
      .answer('m', ['1'])
      .expectValue('f/r1/d', '6')
      .expectValue('c', '2');
  });
});

describe('given a date in a condition', () => {
  const dates = oneSection(`
    - { id: d, type: date, title: D, text: D }
    - { id: e, type: date, title: E, text: E }
    - { id: m, type: date, title: M, text: M, precision: month }
    - { id: old, type: text, title: O, text: O, showIf: { number: { answer: d }, atMost: { date: 2020-03-31 } } }
    - { id: same, type: text, title: S, text: S, showIf: { number: { answer: d }, equals: { answer: e } } }
    - { id: month, type: text, title: N, text: N, showIf: { number: { answer: m }, atLeast: { date: 2019-05 } } }
    - { id: late, type: text, title: L, text: L, showIf: { number: { answer: e }, atLeast: { sum: [{ answer: d }, 30] } } }
  `);
  it('compares days with days, whatever they were typed in', () => {
    scenario(dates)
      .expectNotAsked('old')
      .answer('d', '令和2年3月31日')
      .expectAsked('old')
      .answer('d', '2020/4/1')
      .expectNotAsked('old')
      .answer('e', 'R2.4.1')
      .expectAsked('same');
  });
  it('compares months with months', () => {
    scenario(dates)
      .answer('m', '平成31年4月')
      .expectNotAsked('month')
      .answer('m', '令和元年5月')
      .expectAsked('month');
  });
  it('counts days between two dates', () => {
    scenario(dates)
      .answer('d', '2025-01-31')
      .answer('e', '2025-03-01')
      .expectNotAsked('late')
      .answer('e', '2025-03-02')
      .expectAsked('late');
  });
  it('is unknown for what is no date', () => {
    scenario(dates).answer('d', '春ごろ').expectNotAsked('old').expectProblems('d date.unreadable');
  });
});
