import { describe, expect, it } from 'vitest';
import { Draft } from '../../src/preview/draft.ts';
import { oneSection, tiny } from '../support/tiny.ts';

const colour = (options: string) =>
  tiny(
    oneSection(`
- { id: q1, type: single, title: 色, text: 色は。, options: [${options}] }
- { id: q2, type: text, title: 名, text: 名は。 }`),
  );
const [red, blue] = ['{ code: "1", label: 赤 }', '{ code: "2", label: 青 }'];

describe('given answers to a form whose definition changes', () => {
  it('keeps what still has a place', () => {
    const draft = new Draft(colour(`${red}, ${blue}`));
    draft.answer('q1', { code: '1' });
    draft.become(colour(`${red}, { code: "2", label: 空色 }`));
    expect(draft.form.raw()).toEqual({ q1: { code: '1' } });
    expect(draft.orphans()).toEqual([]);
  });

  it('puts aside what has none, and brings it back with its place', () => {
    const draft = new Draft(colour(`${red}, ${blue}`));
    draft.answer('q1', { code: '2' });
    draft.answer('q2', '花子');
    draft.become(colour(`${red}, { code: "3", label: 黄 }`));
    expect(draft.form.value('q1')).toBeUndefined();
    expect(draft.orphans()).toEqual(['q1']);
    draft.become(colour(`${red}, ${blue}`));
    expect(draft.form.raw()).toEqual({ q1: { code: '2' }, q2: '花子' });
  });

  it('survives a question that becomes one of another type', () => {
    const draft = new Draft(colour(`${red}, ${blue}`));
    draft.answer('q1', { code: '2' });
    draft.become(tiny(oneSection('- { id: q1, type: number, title: 数, text: いくつ。 }')));
    expect(draft.form.value('q1')).toBeUndefined();
    expect(draft.orphans()).toEqual(['q1']);
  });
});

describe('given answers that were kept in the tab', () => {
  it('opens with those that fit', () => {
    const draft = new Draft(colour(`${red}, ${blue}`), { q1: { code: '9' }, q2: '花子' });
    expect(draft.form.value('q2')).toBe('花子');
    expect(draft.orphans()).toEqual(['q1']);
  });
});

describe('given a draft', () => {
  it('says with every change that it has changed', () => {
    const draft = new Draft(colour(`${red}, ${blue}`));
    const before = draft.revision.value;
    draft.answer('q2', '花子');
    draft.fill({});
    expect(draft.revision.value).toBe(before + 2);
    expect(draft.form.raw()).toEqual({});
  });
});
