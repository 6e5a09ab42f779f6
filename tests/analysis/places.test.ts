import { describe, expect, it } from 'vitest';
import { lookup } from '../../src/analysis/lookup.ts';
import { byPlace, partPathsOf, placesOf } from '../../src/analysis/places.ts';
import { compiledTiny } from '../support/tiny.ts';

const compiled = compiledTiny(`
- id: s1
  title: 章
  items:
    - { id: a, type: single, title: A, text: T, options: [{ code: "1", label: 一 }, { code: "2", label: 二 }] }
    - id: r
      type: repeat
      title: R
      text: T
      rowNoun: 機関
      items:
        - { id: k, type: longText, title: K, text: T }
        - { id: l, type: note, text: N }
      checks:
        - { id: c2, severity: soft, at: k, message: M, holds: { question: k, isAnswered: true } }
    - id: m
      type: matrix
      title: M
      text: T
      domain: { type: single, options: [{ code: x, label: え }, { code: y, label: お, showIf: { question: a, is: "1" } }] }
      rows: [{ code: p, label: か }, { code: q, label: き, showIf: { question: a, is: "2" } }]
  checks:
    - { id: c0, severity: soft, at: a, message: M, holds: { question: a, isAnswered: true } }
    - { id: c1, severity: soft, at: a, message: M, holds: { question: a, isAnswered: true } }
- id: s2
  title: 章
  items:
    - { id: b, type: note, text: N }
`);

describe('places in a definition', () => {
  it('are known of every section, item and check, those of repeats too', () => {
    expect(
      [...placesOf(compiled.questionnaire)].map(([id, path]) => `${id} ${path.join('.')}`),
    ).toEqual([
      's1 sections.0',
      'a sections.0.items.0',
      'r sections.0.items.1',
      'k sections.0.items.1.items.0',
      'l sections.0.items.1.items.1',
      'c2 sections.0.items.1.checks.0',
      'm sections.0.items.2',
      'c0 sections.0.checks.0',
      'c1 sections.0.checks.1',
      's2 sections.1',
      'b sections.1.items.0',
    ]);
  });

  it('are known of the conditions of rows and options, in the order of the question', () => {
    const partPath = partPathsOf(compiled);
    expect([partPath('m', 0), partPath('m', 1)]).toEqual([
      ['sections', 0, 'items', 2, 'rows', 1, 'showIf'],
      ['sections', 0, 'items', 2, 'domain', 'options', 1, 'showIf'],
    ]);
  });

  it('are never asked for of what is not there', () => {
    expect(() => lookup(placesOf(compiled.questionnaire), 'z')).toThrow(
      'There is no entry for "z".',
    );
  });
});

describe('the order of places', () => {
  it.each([
    ['the section before its items', 'sections.0', 'sections.0.items.0'],
    ['an earlier section first', 'sections.0.items.5', 'sections.1'],
    ['by number, not by letter', 'sections.2.items.3', 'sections.10.items.0'],
    ['the item before its condition', 'sections.0.items.0', 'sections.0.items.0.showIf'],
    ['a condition before options', 'sections.0.items.0.showIf', 'sections.0.items.0.options.0'],
    [
      'rows before the options of cells',
      'sections.0.items.0.rows.9',
      'sections.0.items.0.domain.options.0',
    ],
    ['the condition of a section before its items', 'sections.0.showIf', 'sections.0.items.0'],
    ['items before checks', 'sections.0.items.9', 'sections.0.checks.0'],
    ['a whole condition before its parts', 'sections.0.showIf', 'sections.0.showIf.all.0'],
  ])('%s', (_, first, then) => {
    const [a, b] = [steps(first), steps(then)];
    expect([byPlace(a, b) < 0, byPlace(b, a) > 0, byPlace(a, a)]).toEqual([true, true, 0]);
  });
});

function steps(path: string): readonly (string | number)[] {
  return path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
