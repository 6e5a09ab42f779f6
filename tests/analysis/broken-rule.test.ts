import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import type { Details } from '../../src/shared/problem.ts';
import { compiledTiny } from '../support/tiny.ts';
import {
  all,
  answered,
  choice,
  clash,
  includes,
  is,
  multiple,
  not,
  note,
  optionsOf,
  single,
  survey,
  when,
} from './items.ts';

/** The rule that the condition of `n` breaks. */
function brokenBy(...items: readonly string[]): readonly (string | Details)[] {
  const found = analyse(new Possibilities(compiledTiny(survey({ items }))));
  return found.flatMap(({ id, code, details }) => (id === 'n' ? [code, details] : []));
}

const exclusive = (question: string, label: string, other: unknown, code = '99') => [
  'analysis.exclusiveClash',
  { id: 'n', question, code, label, other },
];
const filter = (question: string, code: string, label: string) => [
  'analysis.filterClash',
  { id: 'n', question, code, label },
];

describe('a condition that overlooks a rule of a choice', () => {
  it('is told from one that overlooks none', () => {
    expect(brokenBy(single('a'), note('n', when(all(is('a'), is('a', '2')))))).toEqual([
      'analysis.neverTrue',
      { id: 'n' },
    ]);
  });

  it('is told of its own question, not of one before it that has to be broken too', () => {
    expect(
      brokenBy(
        multiple('x'),
        choice(
          'multiple',
          'a',
          ['1', '一'],
          ['99', 'なし', `exclusive: true, ${when(clash('x'))}`],
        ),
        note('n', when(clash('a'))),
      ),
    ).toEqual(exclusive('a', 'なし', '一'));
  });

  it('that an option stands alone is named before that another is not offered', () => {
    expect(
      brokenBy(
        single('a'),
        choice('single', 'f', ['1', '一', when(is('a'))], ['2', '二']),
        multiple('x'),
        note('n', when(all(is('a', '2'), is('f'), clash('x')))),
      ),
    ).toEqual(exclusive('x', 'なし', expect.stringMatching(/^[一二]$/)));
  });

  it('names the option that is not offered, not one chosen beside it', () => {
    expect(
      brokenBy(
        single('a'),
        choice('multiple', 'f', ['1', '一'], ['2', '二', when(is('a'))]),
        note('n', when(all(is('a', '2'), includes('f', '1'), includes('f', '2')))),
      ),
    ).toEqual(filter('f', '2', '二'));
  });

  it('does not take a row that is not shown for an option of the same code', () => {
    expect(
      brokenBy(
        single('a'),
        `- { id: m, type: matrix, title: M, text: T, domain: { type: multiple, ${optionsOf([
          ['1', '一'],
          ['2', '二', when(is('a'))],
        ])} }, rows: [{ code: p, label: あ }, { code: "1", label: い, ${when(is('a'))} }] }`,
        note(
          'n',
          when(
            all(
              is('a', '2'),
              '{ question: m, row: p, includes: "1" }',
              '{ question: m, row: p, includes: "2" }',
            ),
          ),
        ),
      ),
    ).toEqual(filter('m', '2', '二'));
  });

  it('names two options of one exclusion, not others that are chosen too', () => {
    expect(
      brokenBy(
        choice(
          'multiple',
          'a',
          ['0', '零'],
          ['4', '四'],
          ['1', '一', 'exclusion: x'],
          ['3', '三', 'exclusion: y'],
          ['2', '二', 'exclusion: x'],
        ),
        note('n', when('{ question: a, includesAll: ["0", "4", "1", "2", "3"] }')),
      ),
    ).toEqual(exclusive('a', '一', '二', '1'));
  });

  it('names an exclusive option first, wherever it stands, and then the first beside it', () => {
    expect(
      brokenBy(
        choice(
          'multiple',
          'a',
          ['1', '一'],
          ['3', '三'],
          ['99', 'なし', 'exclusive: true'],
          ['2', '二'],
        ),
        note(
          'n',
          when(all(not(includes('a', '1')), clash('a'), includes('a', '2'), includes('a', '3'))),
        ),
      ),
    ).toEqual(exclusive('a', 'なし', '三'));
  });

  it('names an exclusive option beside another where it stands before that', () => {
    expect(
      brokenBy(
        choice('multiple', 'a', ['99', 'なし', 'exclusive: true'], ['1', '一']),
        note('n', when(clash('a'))),
      ),
    ).toEqual(exclusive('a', 'なし', '一'));
  });

  it('is not told of a choice of one, whose options conditions cannot tell apart', () => {
    expect(
      brokenBy(
        choice('single', 's', ['1', '一', 'exclusive: true'], ['2', '二'], ['3', '三']),
        multiple('a'),
        note('n', when(all(not(is('s', '3')), answered('s'), clash('a')))),
      ),
    ).toEqual(exclusive('a', 'なし', expect.stringMatching(/^[一二]$/)));
  });
});
