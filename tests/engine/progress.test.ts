import { describe, expect, it } from 'vitest';
import { open } from '../../src/engine/form.ts';
import { scenario } from '../support/scenario.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const section = `${oneSection(`
  - { id: a, type: single, title: A, text: A, required: hard, options: [{ code: "1", label: ある }, { code: "2", label: ない }] }
  - { id: m, type: multiple, title: M, text: M, required: soft, showIf: { question: a, is: "1" }, options: [{ code: "1", label: 一 }] }
  - { id: t, type: text, title: T, text: T, maxLength: 3 }`)}
  checks:
    - { id: k, severity: soft, at: t, holds: { not: { all: [{ question: a, is: "2" }, { question: t, isAnswered: true }] } }, message: 食い違い }`;

describe('the state of a section', () => {
  const state = (given: ReturnType<typeof scenario>) => given.form.progress().sections[0];
  it('is not started while nothing is answered', () => {
    expect(state(scenario(section))).toMatchObject({ state: 'notStarted', asked: 2, answered: 0 });
  });
  it('is in progress while something is missing, hard or soft', () => {
    expect(state(scenario(section).answer('t', 'あ'))).toMatchObject({
      state: 'inProgress',
      answered: 1,
    });
    expect(state(scenario(section).answer('a', '1'))).toMatchObject({
      state: 'inProgress',
      asked: 3,
    });
  });
  it('needs attention while an answer has to be mended or confirmed', () => {
    expect(state(scenario(section).answer('t', 'あいうえ'))?.state).toBe('attention');
    expect(state(scenario(section).answer('a', '2').answer('t', 'あ'))?.state).toBe('attention');
  });
  it('is complete when nothing is open, optional questions aside', () => {
    expect(state(scenario(section).answer('a', '2'))).toMatchObject({
      state: 'complete',
      asked: 2,
      answered: 1,
    });
    expect(state(scenario(section).answer('a', '1').answer('reason:m', ''))?.state).toBe(
      'complete',
    );
    expect(
      state(scenario(section).answer('a', '2').answer('t', 'あ').answer('reason:k', '確認済み'))
        ?.state,
    ).toBe('complete');
  });

  it('asks nothing of a matrix whose rows are all hidden', () => {
    const compiled = compiledTiny(
      oneSection(`
- { id: a, type: single, title: A, text: A, options: [{ code: "1", label: ある }, { code: "2", label: ない }] }
- { id: m, type: matrix, title: M, text: M, required: hard, domain: { type: text },
    rows: [{ code: r1, label: 行, showIf: { question: a, is: "1" } }] }`),
    );
    const form = open(compiled, { a: { code: '2' } });
    expect(form.progress().sections[0]).toMatchObject({ asked: 1, answered: 1, state: 'complete' });
    form.answer('a', { code: '1' });
    expect(form.progress().sections[0]).toMatchObject({ asked: 2, state: 'inProgress' });
  });
});
