import { describe, expect, it } from 'vitest';
import { accept } from '../../src/engine/finish.ts';
import { scenario } from '../support/scenario.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const YES_NO = 'options: [{ code: "1", label: ある }, { code: "2", label: ない }]';

describe('given an option with a condition', () => {
  const filtered = oneSection(`
    - { id: a, type: single, title: A, text: A, ${YES_NO} }
    - id: m
      type: multiple
      title: M
      text: M
      required: hard
      options:
        - { code: "1", label: 病院, showIf: { question: a, is: "1" } }
        - { code: "2", label: 薬局 }
        - { code: "98", label: その他, text: required, showIf: { question: a, is: "1" } }
    - { id: f, type: text, title: F, text: F, showIf: { question: m, includes: "1" } }
    - { id: g, type: text, title: G, text: G, showIf: { not: { question: m, includes: "1" } } }
  `);

  it('offers it only while the condition is true', () => {
    scenario(filtered)
      .expectUnavailable('m', '1', '98')
      .answer('a', '1')
      .expectUnavailable('m')
      .answer('a', '2')
      .expectUnavailable('m', '1', '98');
  });

  it('strikes a choice through, leaves it out of the submission, and gives it back', () => {
    scenario(filtered)
      .answer('a', '1')
      .answer('m', ['1', '2'])
      .answer('a', '2')
      .expectStruck('m 1')
      .expectValue('m', { codes: ['2'] })
      .expectSubmission({ a: { code: '2' }, m: { codes: ['2'] } }, ['m'])
      .reload()
      .expectStruck('m 1')
      .answer('a', '1')
      .expectStruck()
      .expectSubmission({ a: { code: '1' }, m: { codes: ['1', '2'] } });
  });

  it('steers nothing by a choice that is struck through', () => {
    scenario(filtered)
      .answer('a', '1')
      .answer('m', ['1', '2'])
      .expectAsked('f')
      .answer('a', '2')
      .expectNotAsked('f')
      .expectAsked('g');
  });

  it('is blank where nothing but such choices is left, and demands another', () => {
    scenario(filtered)
      .answer('a', '1')
      .answer('m', ['1'])
      .answer('a', '2')
      .expectState('m', 'noAnswer')
      .expectNotAsked('f', 'g')
      .expectRefused('m required');
  });

  it('asks for no text beside a choice that is struck through', () => {
    scenario(filtered)
      .answer('a', '1')
      .answer('m', ['2', '98'])
      .expectRefused('m option.textMissing')
      .answer('a', '2')
      .expectRefused();
  });

  it('refuses such a choice from outside', () => {
    const compiled = compiledTiny(filtered);
    const found = accept(compiled, { a: { code: '2' }, m: { codes: ['1', '2'] } });
    expect(found.map(({ at, code }) => `${at} ${code}`)).toEqual(['m submission.differs']);
  });
});

describe('given options taken from an earlier answer', () => {
  const taken = oneSection(`
    - id: m
      type: multiple
      title: M
      text: M
      options:
        - { code: "1", label: 病院 }
        - { code: "2", label: 薬局 }
        - { code: "98", label: その他, text: required }
        - { code: "99", label: 相手はない, exclusive: true }
        - { code: "9", label: 不明, special: true }
    - { id: r, type: rank, title: R, text: R, optionsFrom: m, places: 2 }
  `);

  it('offers what was chosen there, その他 included and no exclusive or special one', () => {
    scenario(taken)
      .expectUnavailable('r', '1', '2', '98')
      .answer('m', { codes: ['1', '98'], text: { '98': '巡回' } })
      .expectUnavailable('r', '2')
      .answer('m', ['99'])
      .expectUnavailable('r', '1', '2', '98');
  });

  it('keeps the order of a rank when one of its options goes and comes back', () => {
    scenario(taken)
      .answer('m', ['1', '2'])
      .answer('r', ['2', '1'])
      .answer('m', ['1'])
      .expectStruck('r 2')
      .expectValue('r', { codes: ['1'] })
      .answer('m', ['1', '2'])
      .expectValue('r', { codes: ['2', '1'] });
  });

  const chain = oneSection(`
    - { id: a, type: multiple, title: A, text: A, options: [{ code: "1", label: 一 }, { code: "2", label: 二 }, { code: "3", label: 三 }] }
    - { id: b, type: multiple, title: B, text: B, optionsFrom: a }
    - { id: c, type: single, title: C, text: C, optionsFrom: b }
    - { id: d, type: text, title: D, text: D, showIf: { question: c, is: "1" } }
  `);
  it('follows a chain of filters to its end, and back', () => {
    scenario(chain)
      .answer('a', ['1', '2'])
      .answer('b', ['1', '2'])
      .answer('c', '1')
      .expectAsked('d')
      .answer('a', ['2', '3'])
      .expectStruck('b 1', 'c 1')
      .expectState('c', 'noAnswer')
      .expectNotAsked('d')
      .expectSubmission({ a: { codes: ['2', '3'] }, b: { codes: ['2'] } }, ['b', 'c'])
      .reload()
      .answer('a', ['1'])
      .expectStruck('b 2')
      .expectState('c', 'answered')
      .expectAsked('d');
  });

  it('has nothing of a question that is not asked', () => {
    const hidden = oneSection(`
      - { id: a, type: single, title: A, text: A, ${YES_NO} }
      - { id: m, type: multiple, title: M, text: M, showIf: { question: a, is: "1" }, options: [{ code: "1", label: 一 }] }
      - { id: s, type: single, title: S, text: S, optionsFrom: m }
    `);
    scenario(hidden)
      .answer('a', '1')
      .answer('m', ['1'])
      .answer('s', '1')
      .expectState('s', 'answered')
      .answer('a', '2')
      .expectState('s', 'noAnswer')
      .expectStruck('s 1');
  });
});

describe('given a matrix with conditions on its rows', () => {
  const rows = oneSection(`
    - { id: a, type: single, title: A, text: A, ${YES_NO} }
    - id: t
      type: matrix
      title: 人数
      text: 人数は。
      required: hard
      domain: { type: number }
      rows:
        - { code: a, label: 医師 }
        - { code: b, label: 看護師, showIf: { question: a, is: "1" } }
        - { code: c, label: その他, text: true }
      columns: [{ code: m04, label: 4月 }, { code: m05, label: 5月 }]
    - { id: f, type: text, title: F, text: F, showIf: { number: { sum: [{ answer: t, column: m04 }] }, atLeast: 3 } }
    - { id: g, type: text, title: G, text: G, showIf: { question: t, row: b, column: m04, isAsked: true } }
  `);
  const doctors = { 't/a/m04': '1', 't/a/m05': '1' };

  it('asks the cells of a row only while it is shown', () => {
    scenario(rows, doctors)
      .expectState('t/b/m04', 'notAsked')
      .expectNotAsked('g')
      .expectRefused()
      .answer('a', '1')
      .expectAsked('g')
      .expectRefused('t/b/m04 required', 't/b/m05 required');
  });

  it('tells which answers went with a row, keeps them and gives them back', () => {
    scenario(rows, { a: { code: '1' }, ...doctors, 't/b/m04': '2', 't/b/m05': '2' })
      .answer('a', '2')
      .expectHidden('t/b/m04', 't/b/m05')
      .expectSubmission({ a: { code: '2' }, ...doctors }, ['t/b/m04', 't/b/m05'])
      .reload()
      .answer('a', '1')
      .expectValue('t/b/m05', '2');
  });

  it('does not add up what is hidden, and waits for what is blank', () => {
    scenario(rows, { ...doctors, a: { code: '1' }, 't/b/m04': '2' })
      .expectNotAsked('f')
      .answer('t/c/text', '事務')
      .answer('t/c/m04', '0')
      .expectAsked('f')
      .answer('a', '2')
      .expectNotAsked('f');
  });

  it('demands of an その他 row all or nothing: its name with its numbers', () => {
    scenario(rows, doctors)
      .expectRefused()
      .answer('t/c/m04', '1')
      .expectRefused('t/c/text matrix.rowUnnamed')
      .answer('t/c/text', '事務')
      .expectRefused('t/c/m05 matrix.rowBlank')
      .answer('t/c/m05', '1')
      .expectRefused();
  });

  it('reads a hidden row as not asked, whichever of its columns are meant', () => {
    const looking = oneSection(`
      - { id: a, type: single, title: A, text: A, ${YES_NO} }
      - id: t
        type: matrix
        title: 人数
        text: 人数は。
        domain: { type: number }
        rows: [{ code: b, label: 看護師, showIf: { question: a, is: "1" } }]
        columns: [{ code: m04, label: 4月 }, { code: m05, label: 5月 }]
      - { id: g, type: text, title: G, text: G, showIf: { question: t, row: b, isAsked: true } }
      - { id: h, type: text, title: H, text: H, showIf: { question: t, isAsked: true } }
    `);
    scenario(looking)
      .expectNotAsked('g')
      .expectNotAsked('h')
      .answer('a', '1')
      .expectAsked('g')
      .expectAsked('h');
  });

  it('is no answer by a hidden row', () => {
    const given = scenario(rows, { a: { code: '2' }, 't/b/m04': '2' });
    expect(given.form.progress()).toMatchObject({ answered: 1 });
  });
});

describe('given options that exclude each other', () => {
  const exclusion = oneSection(`
    - id: m
      type: multiple
      title: M
      text: M
      options: [{ code: "1", label: 常勤のみ, exclusion: staff }, { code: "2", label: 非常勤のみ, exclusion: staff }, { code: "3", label: 委託 }, { code: "99", label: いない, exclusive: true }]
  `);
  it('holds one of them, with others', () => {
    scenario(exclusion)
      .answer('m', ['1', '3'])
      .expectValue('m', { codes: ['1', '3'] });
  });
  it('cannot be given two of them', () => {
    expect(() => scenario(exclusion).answer('m', ['1', '2'])).toThrow('option.exclusion');
    const found = accept(compiledTiny(exclusion), { m: { codes: ['1', '2'] } });
    expect(found.map(({ at, code }) => `${at} ${code}`)).toEqual(['m option.exclusion']);
  });
});

describe('given how many options there may be', () => {
  const amounts = oneSection(`
    - { id: a, type: single, title: A, text: A, ${YES_NO} }
    - id: m
      type: multiple
      title: M
      text: M
      atLeast: 2
      atMost: 2
      options: [{ code: "1", label: 一 }, { code: "2", label: 二, showIf: { question: a, is: "1" } }, { code: "3", label: 三, showIf: { question: a, is: "1" } }, { code: "99", label: なし, exclusive: true }]
  `);
  it('takes no more and no fewer, but an exclusive one alone', () => {
    scenario(amounts, { a: { code: '1' } })
      .answer('m', ['1'])
      .expectRefused('m multiple.tooFew')
      .answer('m', ['1', '2', '3'])
      .expectRefused('m multiple.tooMany')
      .answer('m', ['99'])
      .expectRefused();
  });
  it('asks for no more than there are', () => {
    scenario(amounts, { a: { code: '2' } })
      .answer('m', ['1'])
      .expectRefused();
  });
  it('does not count what is struck through', () => {
    scenario(amounts, { a: { code: '1' } })
      .answer('m', ['1', '2', '3'])
      .answer('a', '2')
      .expectRefused()
      .expectStruck('m 2', 'm 3');
  });
});
