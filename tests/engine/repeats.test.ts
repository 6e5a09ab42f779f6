import { describe, expect, it } from 'vitest';
import { accept } from '../../src/engine/finish.ts';
import { scenario } from '../support/scenario.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const YES_NO = 'options: [{ code: "1", label: ある }, { code: "2", label: ない }]';

/** Facilities, asked for where there are any: their name, their kind, and beds where that and an outer answer say so. */
const facilities = oneSection(`
  - { id: a, type: single, title: A, text: A, ${YES_NO} }
  - { id: limit, type: number, title: 上限, text: 上限は。 }
  - id: f
    type: repeat
    title: 機関
    text: 機関を加えてください。
    rowNoun: 機関
    rowTitle: "{{name|名称未記入}}"
    showIf: { question: a, is: "1" }
    items:
      - { id: name, type: text, title: 名称, text: 名称は。, required: hard }
      - { id: kind, type: single, title: 種類, text: 種類は。, ${YES_NO} }
      - { id: beds, type: number, title: 病床, text: 病床は。, required: soft, showIf: { question: kind, is: "1" } }
      - { id: night, type: text, title: 夜間, text: 夜間は。, showIf: { number: { answer: limit }, atLeast: 100 } }
      - { id: n, type: note, text: 注, showIf: { question: beds, isAnswered: true } }
    checks:
      - { id: k, severity: soft, at: beds, holds: { number: { answer: beds }, atMost: { answer: limit } }, message: 多すぎます }
  - { id: many, type: text, title: 多い, text: 多いのは。, showIf: { number: { count: f }, atLeast: 2 } }
  - { id: none, type: text, title: 理由, text: 機関がないのは。, showIf: { not: { question: f, isAnswered: true } } }
`);

const open = () => scenario(facilities).answer('a', '1');

describe('given a repeat', () => {
  it('has no rows until the respondent adds one', () => {
    open().expectRows('f').expectAsked('f').expectNotAsked('f/r1/name').expectProblems();
  });

  it('asks the items of a row once it is there, routing inside', () => {
    open()
      .addRow('f/r1')
      .expectAsked('f/r1/name', 'f/r1/kind')
      .expectNotAsked('f/r1/beds')
      .answer('f/r1/kind', '1')
      .expectAsked('f/r1/beds')
      .expectNotAsked('f/r1/n')
      .answer('f/r1/beds', '5')
      .expectAsked('f/r1/n');
  });

  it('names what appeared and was hidden with its row', () => {
    const given = open().addRow('f/r1').answer('f/r1/kind', '1').answer('f/r1/beds', '5');
    given.answer('f/r1/kind', '2');
    expect(given.last).toMatchObject({
      hidden: ['f/r1/beds', 'f/r1/n'],
      hiddenAnswers: ['f/r1/beds'],
    });
  });

  it('keeps the answers of one row apart from those of another', () => {
    open()
      .addRow('f/r1', 0)
      .addRow('f/r2', 1)
      .answer('f/r1/kind', '1')
      .answer('f/r2/kind', '2')
      .expectAsked('f/r1/beds')
      .expectNotAsked('f/r2/beds');
  });

  it('stands in the order of its rows, those of two devices that chose the same by their ids', () => {
    open()
      .addRow('f/tablet-b', 1)
      .addRow('f/laptop-a', 1)
      .addRow('f/first', 0)
      .expectRows('f', 'first', 'laptop-a', 'tablet-b')
      .addRow('f/first', 2)
      .expectRows('f', 'laptop-a', 'tablet-b', 'first')
      .reload()
      .expectRows('f', 'laptop-a', 'tablet-b', 'first');
  });

  it('takes a row out with its answers, and brings it back with them', () => {
    open()
      .addRow('f/r1')
      .answer('f/r1/name', '北病院')
      .removeRow('f/r1')
      .expectRows('f')
      .expectNotAsked('f/r1/name')
      .expectState('f/r1/name', 'notAsked')
      .expectSubmission({ a: { code: '1' } })
      .reload()
      .addRow('f/r1')
      .expectSubmission({ a: { code: '1' }, 'f/r1': { order: 0 }, 'f/r1/name': '北病院' });
  });

  it('knows of the rows that were taken out those that hold answers, also after a reload', () => {
    const given = open()
      .addRow('f/r1', 0)
      .addRow('f/r2', 1)
      .addRow('f/r3', 2)
      .answer('f/r1/name', '北病院')
      .answer('f/r3/name', '南病院')
      .removeRow('f/r3', 2)
      .removeRow('f/r2', 1)
      .removeRow('f/r1', 0);
    const takenOut = () => given.form.takenOutRows('f').map(({ id, order }) => [id, order]);
    expect(takenOut()).toEqual([
      ['r1', 0],
      ['r3', 2],
    ]);
    given.reload().addRow('f/r1', 0);
    expect(takenOut()).toEqual([['r3', 2]]);
  });

  it('routes a row that comes back by what was answered while it was out', () => {
    open()
      .addRow('f/r1')
      .answer('f/r1/kind', '2')
      .removeRow('f/r1')
      .answer('f/r1/kind', '1')
      .answer('limit', '100')
      .expectNotAsked('f/r1/beds')
      .addRow('f/r1')
      .expectAsked('f/r1/beds', 'f/r1/night');
  });

  it('takes answers for a row whose own cell comes later, as it may from another device', () => {
    open()
      .answer('f/r1/kind', '1')
      .expectEffective({ a: { code: '1' } })
      .expectNotAsked('f/r1/beds')
      .addRow('f/r1')
      .expectAsked('f/r1/beds');
  });

  it('opens items in every row by an answer before it', () => {
    const given = open().addRow('f/r1', 0).addRow('f/r2', 1).expectNotAsked('f/r1/night');
    given.answer('limit', '100');
    expect(given.last?.asked).toEqual(['f/r1/night', 'f/r2/night']);
    given.answer('f/r2/night', '当直').answer('limit', '5').expectHidden('f/r2/night');
  });

  it('hides its rows with itself and gives them back', () => {
    const given = open().addRow('f/r1').answer('f/r1/name', '北病院').answer('f/r1/kind', '1');
    given.answer('a', '2').expectHidden('f/r1/name', 'f/r1/kind');
    expect(given.last?.hidden).toEqual(['f', 'f/r1/name', 'f/r1/kind', 'f/r1/beds']);
    given
      .expectNotAsked('f/r1/name')
      .expectSubmission({ a: { code: '2' } }, ['f/r1/name', 'f/r1/kind'])
      .answer('a', '1')
      .expectAsked('f/r1/beds')
      .expectValue('f/r1/name', '北病院');
  });

  it('is counted by its rows; with none it is blank, and hidden it is unknown', () => {
    scenario(facilities)
      .expectNotAsked('many', 'f')
      .answer('a', '1')
      .expectAsked('none')
      .addRow('f/r1', 0)
      .expectNotAsked('many', 'none')
      .addRow('f/r2', 1)
      .expectAsked('many')
      .removeRow('f/r2')
      .expectNotAsked('many')
      .addRow('f/r2', 1)
      .answer('a', '2')
      .expectNotAsked('many');
  });

  it('demands what a row requires of each row that is there, and of no other', () => {
    open()
      .addRow('f/r1', 0)
      .addRow('f/r2', 1)
      .answer('f/r2/name', '南医院')
      .expectRefused('f/r1/name required')
      .removeRow('f/r1')
      .expectRefused();
  });

  it('checks each row by itself, also against an answer before it', () => {
    const given = open()
      .answer('limit', '10')
      .addRow('f/r1', 0)
      .answer('f/r1/name', '北病院')
      .answer('f/r1/kind', '1')
      .answer('f/r1/beds', '20');
    given.expectProblems('f/r1/beds check').answer('limit', '30').expectProblems();
    given.answer('limit', '10');
    expect(given.last?.problems).toMatchObject([{ at: 'f/r1/beds', subject: 'f/r1/k' }]);
    expect(given.form.rowProgress(given.form.rows('f')[0] ?? expect.fail()).open).toHaveLength(1);
    expect(given.form.progress().sections[0]?.state).toBe('attention');
  });

  it('takes a reason for one row only, and hands it in with the row', () => {
    open()
      .addRow('f/r1', 0)
      .addRow('f/r2', 1)
      .answer('f/r1/name', '北')
      .answer('f/r2/name', '南')
      .answer('f/r1/kind', '1')
      .answer('f/r2/kind', '1')
      .answer('reason:f/r1/beds', '未集計')
      .expectProblems('f/r2/beds required')
      .answer('reason:f/r2/beds', '')
      .removeRow('f/r2')
      .expectSubmission({
        a: { code: '1' },
        'f/r1': { order: 0 },
        'f/r1/name': '北',
        'f/r1/kind': { code: '1' },
        'reason:f/r1/beds': '未集計',
      });
  });

  it('counts the questions of its rows in the progress', () => {
    const progress = (given: ReturnType<typeof open>) => given.form.progress();
    expect(progress(open())).toMatchObject({ asked: 3, answered: 1 });
    expect(progress(open().addRow('f/r1'))).toMatchObject({ asked: 4, answered: 1 });
    const filled = open().addRow('f/r1').answer('f/r1/name', '北').answer('f/r1/kind', '1');
    expect(progress(filled)).toMatchObject({ asked: 5, answered: 3 });
  });

  it('names its rows by their own answers', () => {
    const { form } = open().addRow('f/r1').addRow('f/r2', 1).answer('f/r1/name', '北病院');
    const title = (prefix: string) => form.text('{{name|名称未記入}}', 'ja', prefix);
    expect([title('f/r1/'), title('f/r2/')]).toEqual(['北病院', '名称未記入']);
  });
});

describe('given a repeat that wants so many rows', () => {
  const bounded = (bounds: string) =>
    scenario(
      oneSection(`
        - { id: f, type: repeat, title: 機関, text: 機関は。, rowNoun: 機関, ${bounds}, items: [{ id: name, type: text, title: 名称, text: 名称は。 }] }
      `),
    );

  it('forbids a submission with too few or too many', () => {
    bounded('atLeast: 1, atMost: 2')
      .expectRefused('f repeat.tooFew')
      .addRow('f/r1')
      .expectRefused()
      .addRow('f/r2')
      .addRow('f/r3')
      .expectRefused('f repeat.tooMany');
  });

  it('takes five hundred rows at most where it says nothing', () => {
    const given = bounded('themes: []');
    for (let row = 1; row <= 501; row += 1) given.addRow(`f/r${row}`, row);
    given.expectRefused('f repeat.tooMany').removeRow('f/r7', 7).expectRefused();
  });
});

describe('rows from outside', () => {
  const compiled = compiledTiny(facilities);
  const cases: readonly (readonly [string, Record<string, unknown>, readonly string[]])[] = [
    ['are taken with their cells', { 'f/r1': { order: 0 }, 'f/r1/name': '北' }, []],
    ['may be none', {}, []],
    ['need a name', { 'f/r1': { order: 0 } }, ['f/r1/name required']],
    ['are no cells without a row', { 'f/r1/name': '北' }, ['f/r1/name submission.notAsked']],
    [
      'are not handed in when taken out',
      { 'f/r1': { order: 0, deleted: true }, 'f/r1/name': '北' },
      ['f/r1 submission.notAsked', 'f/r1/name submission.notAsked'],
    ],
    ['have an order', { 'f/r1': {} }, ['f/r1 value.wrongShape']],
    ['have a whole order', { 'f/r1': { order: 1.5 } }, ['f/r1 value.wrongShape']],
    ['have an id of letters and digits', { 'f/r 1': { order: 0 } }, ['f/r 1 cell.unknownAddress']],
    ['ask only what a row asks', { 'f/r1/a': { code: '1' } }, ['f/r1/a cell.unknownAddress']],
    ['have no rows of their own', { 'f/r1/f/r2': { order: 0 } }, ['f/r1/f/r2 cell.unknownAddress']],
    [
      'hide what routing inside hides',
      { 'f/r1': { order: 0 }, 'f/r1/name': '北', 'f/r1/beds': '3' },
      ['f/r1/beds submission.notAsked'],
    ],
  ];
  it.each(cases)('%s', (_, cells, problems) => {
    const found = accept(compiled, { a: { code: '1' }, ...cells });
    expect(found.map(({ at, code }) => `${at} ${code}`)).toEqual(problems);
  });
});
