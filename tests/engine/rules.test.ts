import { describe, expect, it } from 'vitest';
import { open } from '../../src/engine/form.ts';
import { scenario } from '../support/scenario.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const YES_NO = 'options: [{ code: "1", label: ある }, { code: "2", label: ない }]';
const chain = oneSection(`
  - { id: a, type: single, title: A, text: A, required: hard, ${YES_NO} }
  - { id: b, type: single, title: B, text: B, required: hard, showIf: { question: a, is: "1" }, ${YES_NO} }
  - { id: c, type: single, title: C, text: C, required: hard, showIf: { question: b, is: "1" }, ${YES_NO} }
  - { id: d, type: longText, title: D, text: D, required: hard, showIf: { question: c, is: "1" } }
`);
const filled = { a: { code: '1' }, b: { code: '1' }, c: { code: '1' }, d: '記述' };

describe('rule 1: raw is kept, effective is masked', () => {
  it('keeps hidden answers and leaves them out of the submission', () => {
    scenario(chain, filled)
      .answer('a', '2')
      .expectHidden('b', 'c', 'd')
      .expectEffective({ a: { code: '2' } })
      .expectSubmission({ a: { code: '2' } }, ['b', 'c', 'd']);
  });

  it('gives hidden answers back when their question returns, also after a reload', () => {
    scenario(chain, filled).answer('a', '2').reload().answer('a', '1').expectEffective(filled);
  });

  it('keeps what the definition does not know, and never counts it', () => {
    const form = open(compiledTiny(chain), { a: { code: '2' }, 'old-question': 'x' });
    expect(form.raw()['old-question']).toBe('x');
    expect(form.effective()).toEqual({ a: { code: '2' } });
  });
});

describe('rule 2: relevance follows the section and the item', () => {
  const sections = `${oneSection(`- { id: a, type: single, title: A, text: A, ${YES_NO} }`)}
- id: s2
  title: 二
  showIf: { question: a, is: "1" }
  items:
    - { id: n, type: note, text: お願い }
    - { id: b, type: single, title: B, text: B, required: hard, ${YES_NO} }
    - { id: c, type: single, title: C, text: C, showIf: { question: b, isAnswered: true }, ${YES_NO} }`;
  it('empties a section whose condition is not true', () => {
    scenario(sections)
      .expectNotAsked('s2', 'n', 'b', 'c')
      .answer('a', '1')
      .expectAsked('s2', 'n', 'b')
      .expectNotAsked('c');
  });
  it('names notes among what appears and is hidden, sections not', () => {
    const given = scenario(sections).answer('a', '1');
    expect(given.last?.asked).toEqual(['n', 'b']);
    expect(given.answer('a', '2').last?.hidden).toEqual(['n', 'b']);
  });
  it('calls an emptied section not applicable', () => {
    expect(
      scenario(sections)
        .form.progress()
        .sections.map(({ state }) => state),
    ).toEqual(['notStarted', 'notApplicable']);
  });
});

describe('rule 3: a blank answer makes a condition unknown, and unknown shows nothing', () => {
  const negative = oneSection(`
    - { id: a, type: single, title: A, text: A, ${YES_NO} }
    - { id: b, type: longText, title: B, text: B, showIf: { not: { question: a, is: "1" } } }
    - { id: c, type: longText, title: C, text: C, showIf: { not: { question: a, isAnswered: true } } }
  `);
  it('opens no follow-up of "not X" to somebody who has not answered', () => {
    scenario(negative)
      .expectNotAsked('b')
      .expectAsked('c')
      .answer('a', '2')
      .expectAsked('b')
      .expectNotAsked('c')
      .answer('a', '1')
      .expectNotAsked('b');
  });

  const check = `${oneSection(`
    - { id: a, type: number, title: A, text: A }
    - { id: b, type: number, title: B, text: B }`)}
  checks:
    - { id: k, severity: hard, at: b, holds: { number: { answer: a }, atLeast: { answer: b } }, message: 多すぎます }`;
  it('breaks a check only where it is false, never where it is unknown', () => {
    scenario(check)
      .answer('b', '3')
      .expectProblems()
      .answer('a', '5')
      .expectProblems()
      .answer('a', '2')
      .expectProblems('b check')
      .expectRefused('b check');
  });
});

describe('rule 4: the four states of a cell', () => {
  const states = oneSection(`
    - { id: a, type: single, title: A, text: A, options: [{ code: "0", label: なし }, { code: "9", label: 不明, special: true }] }
    - { id: b, type: number, title: B, text: B, showIf: { question: a, is: "0" } }
  `);
  it('tells "0", blank, 不明 and 非該当 apart', () => {
    scenario(states)
      .expectState('a', 'noAnswer')
      .expectState('b', 'notAsked')
      .answer('a', '0')
      .answer('b', '0')
      .expectState('a', 'answered')
      .expectState('b', 'answered')
      .answer('a', '9')
      .expectState('a', 'special:9')
      .expectState('b', 'notAsked');
  });
});

describe('rule 5: several options are a set', () => {
  const several = oneSection(`
    - { id: m, type: multiple, title: M, text: M, required: hard, options: [{ code: "1", label: 一 }, { code: "2", label: 二 }, { code: "99", label: 特になし, exclusive: true }] }
    - { id: f, type: longText, title: F, text: F, showIf: { not: { question: m, includes: "1" } } }
  `);
  it('takes an emptied set for no answer', () => {
    scenario(several)
      .answer('m', ['1'])
      .answer('m', [])
      .expectState('m', 'noAnswer')
      .expectNotAsked('f')
      .expectRefused('m required');
  });
  it('keeps codes in the order of the questionnaire', () => {
    scenario(several)
      .answer('m', ['2', '1'])
      .expectEffective({ m: { codes: ['1', '2'] } });
  });
  it('cannot construct an exclusive option beside another', () => {
    expect(() => scenario(several).answer('m', ['1', '99'])).toThrow('option.exclusive');
  });
});

describe('rule 6: その他 and its text', () => {
  const other = oneSection(`
    - { id: m, type: multiple, title: M, text: M, options: [{ code: "1", label: 一 }, { code: "98", label: その他, text: required }] }
  `);
  const described = { codes: ['98'], text: { '98': '巡回' } };
  it('asks for the text while the option is chosen', () => {
    scenario(other)
      .answer('m', ['98'])
      .expectRefused('m option.textMissing')
      .answer('m', described)
      .expectSubmission({ m: described });
  });
  it('keeps the text while the option is not chosen, and masks it', () => {
    scenario(other)
      .answer('m', { codes: ['1'], text: { '98': '巡回' } })
      .expectSubmission({ m: { codes: ['1'] } })
      .reload()
      .answer('m', described)
      .expectSubmission({ m: described });
  });
});

describe('rule 7: what is required', () => {
  const soft = oneSection(`
    - { id: a, type: single, title: A, text: A, required: hard, options: [{ code: "1", label: 一 }, { code: "9", label: 不明, special: true }] }
    - { id: m, type: multiple, title: M, text: M, required: soft, options: [{ code: "1", label: 一 }] }
  `);
  it('is demanded only for a submission, and only on the path', () => {
    scenario(chain)
      .expectRefused('a required')
      .answer('a', '1')
      .expectRefused('b required')
      .answer('a', '2')
      .expectSubmission({ a: { code: '2' } });
  });
  it('is met by a special code', () => {
    scenario(soft)
      .answer('a', '9')
      .expectProblems('m required')
      .expectSubmission({ a: { code: '9' } });
  });
  it('lets a soft one be left, with a reason that is masked with its subject', () => {
    const left = scenario(soft).answer('a', '9').answer('reason:m', '').expectProblems();
    left.expectSubmission({ a: { code: '9' }, 'reason:m': '' });
    left.answer('m', ['1']).expectSubmission({ a: { code: '9' }, m: { codes: ['1'] } });
  });
});

describe('rule 7: what a check asks', () => {
  const checks = `${oneSection(`
    - { id: a, type: number, title: A, text: A }
    - { id: s, type: single, title: S, text: S, ${YES_NO} }
    - { id: b, type: number, title: B, text: B, showIf: { question: s, is: "1" } }`)}
  checks:
    - { id: told, severity: info, at: a, holds: { number: { answer: a }, atMost: 10 }, message: 多めです }
    - { id: asked, severity: soft, at: b, holds: { number: { answer: b }, atMost: { answer: a } }, message: 多すぎませんか }
    - { id: forbidden, severity: hard, at: a, holds: { not: { number: { answer: a }, equals: 13 } }, message: 使えません }`;
  const severities = (given: ReturnType<typeof scenario>) =>
    given.form.problems().map(({ subject, severity }) => `${subject} ${severity}`);

  it('only tells where it is information, and needs no reason', () => {
    const given = scenario(checks).answer('a', '11');
    expect(severities(given)).toEqual(['told info']);
    given.expectSubmission({ a: '11' });
    expect(given.form.progress().sections[0]?.state).toBe('complete');
  });
  it('asks once more where it is soft, and takes a reason that goes with it', () => {
    const given = scenario(checks, { a: '1', s: { code: '1' }, b: '5' }).expectProblems('b check');
    given.answer('reason:asked', '合併のため').expectProblems();
    const left = { a: '1', s: { code: '1' }, b: '5', 'reason:asked': '合併のため' };
    given.expectSubmission(left);
    given.answer('b', '1').expectSubmission({ a: '1', s: { code: '1' }, b: '1' });
    given.answer('b', '5').expectSubmission(left);
  });
  it('says nothing at a question that is not asked', () => {
    scenario(checks, { a: '1', s: { code: '1' }, b: '5' })
      .answer('s', '2')
      .expectProblems();
  });
  it('forbids a submission where it is hard, whatever reason is given', () => {
    scenario(checks)
      .answer('a', '13')
      .answer('reason:forbidden', 'どうしても')
      .expectRefused('a check')
      .expectProblems('a check', 'a check');
  });
});

describe('rule 7: required in several cells', () => {
  const matrix = oneSection(`
    - { id: t, type: matrix, title: T, text: T, required: hard, domain: { type: multiple, options: [{ code: "1", label: 一 }, { code: "9", label: 不明, special: true }] }, rows: [{ code: a, label: あ }, { code: b, label: い }] }
  `);
  it('demands each cell, and takes 不明 in one of them', () => {
    scenario(matrix)
      .expectRefused('t/a required', 't/b required')
      .answer('t/a', ['9'])
      .expectState('t/a', 'special:9')
      .expectRefused('t/b required')
      .answer('t/b', ['1', '9'])
      .expectState('t/b', 'answered')
      .expectRefused();
  });
});

describe('rule 10: what an answer would hide', () => {
  it('counts the filled answers before they are hidden', () => {
    const { form } = scenario(chain, filled);
    expect(form.wouldHide('a', { code: '2' })).toEqual(['b', 'c', 'd']);
    expect(form.wouldHide('b', { code: '2' })).toEqual(['c', 'd']);
    expect(form.wouldHide('a', { code: '1' })).toEqual([]);
    expect(form.effective()).toEqual(filled);
  });
});
