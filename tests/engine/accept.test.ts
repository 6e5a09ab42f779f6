import { describe, expect, it } from 'vitest';
import { accept } from '../../src/engine/finish.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const compiled = compiledTiny(
  oneSection(`
    - { id: a, type: single, title: A, text: A, required: hard, options: [{ code: "1", label: ある }, { code: "2", label: ない }] }
    - { id: b, type: multiple, title: B, text: B, showIf: { question: a, is: "1" }, options: [{ code: "1", label: 一 }, { code: "99", label: なし, exclusive: true }] }
    - { id: t, type: text, title: T, text: T, maxLength: 3 }
  `),
);

describe('a submission from outside', () => {
  const cases: readonly (readonly [
    string,
    Readonly<Record<string, unknown>>,
    readonly string[],
  ])[] = [
    ['is accepted where it fits', { a: { code: '1' }, b: { codes: ['1'] } }, []],
    ['is told an unknown address', { a: { code: '1' }, z: 'x' }, ['z cell.unknownAddress']],
    [
      'is told an address of the prototype',
      JSON.parse('{"a":{"code":"1"},"__proto__":{"code":"1"}}'),
      ['__proto__ cell.unknownAddress'],
    ],
    ['is told an unknown code', { a: { code: '7' } }, ['a option.unknownCode']],
    ['is told a value of the wrong shape', { a: '1' }, ['a value.wrongShape']],
    [
      'is told an exclusive option beside another',
      { a: { code: '1' }, b: { codes: ['1', '99'] } },
      ['b option.exclusive'],
    ],
    [
      'is told an answer that is not on the path',
      { a: { code: '2' }, b: { codes: ['1'] } },
      ['b submission.notAsked'],
    ],
    ['is told a missing required answer', { t: 'あ' }, ['a required']],
    ['is told a text that is too long', { a: { code: '2' }, t: 'あいうえ' }, ['t text.tooLong']],
    [
      'is told a text that cannot be stored',
      { a: { code: '2' }, t: 'a\0' },
      ['t text.notStorable'],
    ],
    [
      'is told a reason for nothing',
      { a: { code: '2' }, 'reason:zz': '' },
      ['reason:zz cell.unknownAddress'],
    ],
    [
      'is told a reason that is no text',
      { a: { code: '2' }, 'reason:a': { code: '1' } },
      ['reason:a value.wrongShape'],
    ],
    [
      'is told a reason in a row of what has no rows',
      { a: { code: '2' }, 'reason:f/r1/a': '' },
      ['reason:f/r1/a cell.unknownAddress'],
    ],
    [
      'is told a reason where nothing was left',
      { a: { code: '2' }, 'reason:a': '' },
      ['reason:a submission.notAsked'],
    ],
  ];
  it.each(cases)('%s', (_, effective, problems) => {
    expect(accept(compiled, effective).map(({ at, code }) => `${at} ${code}`)).toEqual(problems);
  });
});
