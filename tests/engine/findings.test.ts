import { describe, expect, it } from 'vitest';
import { scenario } from '../support/scenario.ts';
import { oneSection } from '../support/tiny.ts';

const YES_NO = 'options: [{ code: "1", label: ある }, { code: "2", label: ない }]';

describe('what is said of a finding', () => {
  it('is where it stands, how hard it is, what a reason would be given for, and the message of a check', () => {
    const { form } = scenario(
      `${oneSection(`
        - { id: a, type: number, title: A, text: A, max: 9, required: soft }
        - { id: m, type: matrix, title: M, text: M, domain: { type: number }, required: hard, rows: [{ code: x, label: X }, { code: y, label: Y }] }
      `)}
  checks:
    - { id: k, severity: soft, at: m, holds: { number: { answer: m, row: x }, atMost: { answer: a } }, message: 多すぎませんか }`,
      { a: '12', 'm/x': '20' },
    );
    expect(form.problems()).toEqual([
      {
        code: 'number.tooLarge',
        details: { text: '12', max: 9 },
        at: 'a',
        severity: 'hard',
        subject: 'a',
        settled: false,
      },
      { code: 'required', details: {}, at: 'm/y', severity: 'hard', subject: 'm', settled: false },
      {
        code: 'check',
        details: { message: '多すぎませんか' },
        at: 'm/x',
        severity: 'soft',
        subject: 'k',
        settled: false,
      },
    ]);
    expect(form.problemsAt('m')).toEqual(form.problems().slice(1));
    expect(form.problemsAt('k')).toEqual(form.problemsAt('m'));
    form.answer('reason:k', '確認済み');
    expect(form.problemsAt('m').map(({ code, settled }) => `${code} ${settled}`)).toEqual([
      'required false',
      'check true',
    ]);
  });

  it('names a row by what stands before its addresses', () => {
    const { form } = scenario(
      oneSection(`
        - id: f
          type: repeat
          title: F
          text: F
          rowNoun: 施設
          atLeast: 2
          atMost: 3
          items: [{ id: n, type: number, title: N, text: N, max: 5, required: hard }, { id: o, type: number, title: O, text: O }]
          checks: [{ id: k, severity: info, at: o, holds: { number: { answer: o }, atMost: { answer: n } }, message: 多めです }]
      `),
      { 'f/r1': { order: 1 }, 'f/r1/n': '7', 'f/r1/o': '8' },
    );
    expect(form.problems()).toEqual([
      {
        code: 'repeat.tooFew',
        details: { rowNoun: '施設', count: 1, atLeast: 2 },
        at: 'f',
        severity: 'hard',
        subject: 'f',
        settled: false,
      },
      {
        code: 'number.tooLarge',
        details: { text: '7', max: 5 },
        at: 'f/r1/n',
        severity: 'hard',
        subject: 'f/r1/n',
        settled: false,
      },
      {
        code: 'check',
        details: { message: '多めです' },
        at: 'f/r1/o',
        severity: 'info',
        subject: 'f/r1/k',
        settled: false,
      },
    ]);
    for (const row of ['f/r2', 'f/r3', 'f/r4']) form.answer(row, { order: 2 });
    expect(form.problemsAt('f')).toMatchObject([
      { code: 'repeat.tooMany', details: { rowNoun: '施設', count: 4, atMost: 3 }, settled: false },
    ]);
    expect(form.slot('f/r2/n')?.address).toBe('n');
    expect(form.slot('f/r2/x')).toBeUndefined();
  });

  it('is nothing between cells of rows that are hidden', () => {
    const rows = oneSection(`
      - { id: a, type: single, title: A, text: A, ${YES_NO} }
      - id: m
        type: matrix
        title: M
        text: M
        domain: { type: number }
        rows: [{ code: x, label: X }, { code: o, label: その他, text: true, showIf: { question: a, is: "1" } }]
    `);
    scenario(rows, { a: { code: '1' }, 'm/o': '3' })
      .expectProblems('m/o/text matrix.rowUnnamed')
      .answer('a', '2')
      .expectHidden('m/o')
      .expectProblems();
  });

  it('does not tell twice that an answer is hidden, first by its row, then by its question', () => {
    const rows = oneSection(`
      - { id: a, type: single, title: A, text: A, ${YES_NO} }
      - { id: b, type: single, title: B, text: B, ${YES_NO} }
      - id: m
        type: matrix
        title: M
        text: M
        showIf: { question: a, is: "1" }
        domain: { type: number }
        rows: [{ code: x, label: X }, { code: y, label: Y, showIf: { question: b, is: "1" } }]
    `);
    scenario(rows, { a: { code: '1' }, b: { code: '1' }, 'm/x': '1', 'm/y': '2' })
      .answer('b', '2')
      .expectHidden('m/y')
      .answer('a', '2')
      .expectHidden('m/x')
      .answer('a', '1')
      .expectHidden()
      .answer('b', '1')
      .answer('a', '2')
      .expectHidden('m/x', 'm/y');
  });
});
