import { describe, expect, it, vi } from 'vitest';
import type { Cells } from '../../src/engine/cells.ts';
import { open } from '../../src/engine/form.ts';
import { consequencesOf } from '../../src/form/consequences.ts';
import { placeAt } from '../../src/form/place.ts';
import { compiledTiny } from '../support/tiny.ts';

const compiled = compiledTiny(`
- id: s1
  title: 一
  items:
    - { id: q1, type: single, title: 一, text: 一, options: [{ code: "1", label: はい }, { code: "2", label: いいえ }] }
    - { id: q2, type: text, title: 二, text: 二, showIf: { question: q1, is: "1" } }
    - { id: q3, type: text, title: 三, text: 三, showIf: { question: q2, isAnswered: true } }
    - { id: q4, type: text, title: 四, text: 四 }
    - id: r
      type: repeat
      title: 機関
      text: 機関
      rowNoun: 機関
      showIf: { question: q1, is: "1" }
      items:
        - { id: r1, type: text, title: 名称, text: 名称 }
        - { id: r2, type: text, title: 電話, text: 電話, showIf: { question: r1, isAnswered: true } }
- id: s2
  title: 二
  showIf: { question: q1, is: "1" }
  items: [{ id: q5, type: text, title: 五, text: 五 }]
`);
const base: Cells = { q1: { code: '1' }, q2: 'a', 'r/x': { order: 0 }, 'r/x/r1': 'b' };

function consequences(key: string, raw: Cells) {
  const form = open(compiled, raw);
  const place = placeAt(form, key);
  if (!place) throw new Error(`There is no question "${key}".`);
  return consequencesOf(form, place);
}

describe('given a question that decides about others', () => {
  it.each([
    ['one that hangs on it', 'q1', { q2: '' }],
    ['one that hangs on it through another', 'q1', { q3: 'c' }],
    ['one in a section that hangs on it', 'q1', { q5: 'c' }],
    ['one in a row of a repeat that hangs on it', 'q1', { 'r/x/r2': 'c' }],
    ['one in its own row', 'r/x/r1', { 'r/x/r2': 'c' }],
  ])('has others once %s is answered or cleared', (_, key, change) => {
    expect(consequences(key, { ...base, ...change })).not.toBe(consequences(key, base));
  });

  it.each([
    ['an answer is longer', 'q1', { q2: 'ab' }],
    ['something else is answered', 'q1', { q4: 'c' }],
    ['another row is answered', 'r/x/r1', { 'r/y': { order: 1 }, 'r/y/r1': 'c' }],
    ['an earlier question is answered', 'q2', { q1: { code: '2' }, q4: 'c' }],
  ])('has the same when %s', (_, key, change) => {
    const before = key === 'q2' ? { ...base, q1: { code: '2' } } : base;
    expect(consequences(key, { ...before, ...change })).toBe(consequences(key, before));
  });

  it('looks at what hangs on it, and at nothing else', () => {
    const form = open(compiled, base);
    const looked = vi.spyOn(form, 'state');
    const place = placeAt(form, 'q2');
    if (place) consequencesOf(form, place);
    expect(looked.mock.calls).toEqual([['q3']]);
  });
});
