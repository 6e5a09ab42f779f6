import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { Space } from '../../src/analysis/space.ts';
import { compiledTiny } from '../support/tiny.ts';
import {
  all,
  any,
  check,
  is,
  not,
  note,
  number,
  optionsOf,
  type Part,
  single,
  survey,
  when,
} from './items.ts';

const found = (...parts: readonly Part[]) =>
  analyse(new Possibilities(compiledTiny(survey(...parts)))).map(
    ({ severity, code, path }) =>
      `${severity} ${code.replace('analysis.', '')} ${path.slice(1).join('.')}`,
  );
const tenths = (id: string, extra = 'required: soft') => number(id, `decimals: 1, ${extra}`);
/** Sums of decimals without bounds are added as binary fractions: nobody knows whether this can be. */
const riddle = all(
  '{ number: { sum: [{ answer: a }, { answer: b }] }, atLeast: 0.5 }',
  '{ number: { answer: a }, atMost: 0.1 }',
  '{ number: { answer: b }, atMost: 0.3 }',
);

describe('what cannot be decided', () => {
  it('is a warning at the item, in which nothing is claimed', () => {
    const compiled = compiledTiny(
      survey({ items: [tenths('a'), tenths('b'), note('d', when(riddle))] }),
    );
    expect(analyse(new Possibilities(compiled))).toStrictEqual([
      {
        ...{ code: 'analysis.undecided', details: { id: 'd' }, severity: 'warning' },
        ...{ path: ['sections', 0, 'items', 2], id: 'd' },
      },
    ]);
  });

  it('is the whole, where it is not known whether anything can be handed in', () => {
    const compiled = compiledTiny(survey({ items: pigeons, checks: pigeonholes }));
    const [whole] = analyse(new Possibilities(compiled, { one: 3, all: 3, after: 3 }));
    expect(whole).toStrictEqual({
      ...{ code: 'analysis.undecided', details: { id: 'submission' }, severity: 'warning' },
      path: ['sections'],
    });
  });

  it.each<readonly [string, readonly Part[], readonly string[]]>([
    [
      'a check that may never be true, though it may be broken',
      [{ items: [tenths('a'), tenths('b')], checks: [check('c', 'a', riddle, 'soft')] }],
      ['warning undecided 0.checks.0'],
    ],
    [
      'not what is wrong already',
      [
        {
          items: [
            tenths('a'),
            tenths('b'),
            single('x'),
            note('d', when(all(is('x'), is('x', '2'), any(riddle, is('x'))))),
          ],
        },
      ],
      ['error neverTrue 0.items.3.showIf'],
    ],
    [
      'what is doubtful besides',
      [
        {
          items: [
            tenths('a'),
            tenths('b'),
            note('d', when(all('{ question: a, isAsked: true }', riddle))),
          ],
        },
      ],
      ['warning undecided 0.items.2', 'warning partAlwaysTrue 0.items.2.showIf.all.0'],
    ],
    [
      'not the section of a question that may never be hidden, where another is never hidden',
      [
        { items: [tenths('a', 'required: hard'), tenths('b', 'required: hard')] },
        { items: [single('d', when(not(riddle))), single('x')] },
      ],
      ['warning undecided 1.items.0'],
    ],
  ])('is %s', (_, parts, expected) => {
    expect(found(...parts)).toEqual(expected);
  });
});

const HOLES = ['1', '2', '3', '4', '5'];
const pigeons = Array.from(
  { length: HOLES.length + 1 },
  (_, i) =>
    `- { id: q${i}, type: single, title: T, text: T, required: hard, ${optionsOf(HOLES.map((code) => [code, 'L']))} }`,
);
const pigeonholes = pigeons.flatMap((_, j) =>
  pigeons
    .slice(0, j)
    .map((__, i) =>
      check(
        `c${i}-${j}`,
        `q${j}`,
        not(any(...HOLES.map((code) => all(is(`q${i}`, code), is(`q${j}`, code))))),
      ),
    ),
);

describe('a space that is asked', () => {
  const effort = { one: 1000, all: 1000, after: 1000 };

  it('gives up after so many conflicts', () => {
    const compiled = compiledTiny(survey({ items: pigeons, checks: pigeonholes }));
    const space = new Space(compiled, { one: 3, all: 3, after: 3 });
    expect(space.ask({ holds: [], submittable: true })).toEqual({ is: 'undecided' });
  });

  describe('of what it cannot know', () => {
    const compiled = compiledTiny(
      survey({
        items: [tenths('a'), tenths('b'), single('x', 'required: hard'), note('d', when(riddle))],
        checks: [check('c', 'a', any(is('x'), is('x', '2')), 'soft')],
      }),
    );
    const space = new Space(compiled, effort);
    const { encoding } = space;
    const truth = (condition: Parameters<typeof encoding.truth>[0]) =>
      encoding.truth(condition).isTrue;
    const asked = encoding.nodes.get('d')?.asked ?? -1;
    const [one, two] = ['1', '2'].map((code) => truth({ question: 'x', is: code }));
    const blank = encoding.truth({ question: 'x', isAnswered: true }).isFalse;

    it('says so, before and after it has looked into it', () => {
      expect(space.ask({ holds: [asked] })).toEqual({ is: 'undecided' });
      expect(space.ask({ holds: [asked] })).toEqual({ is: 'undecided' });
    });

    it('still knows what is impossible for another reason, and names only that', () => {
      const holds = [asked, one ?? -1, two ?? -1];
      const outcome = space.ask({ holds });
      expect(outcome.is === 'impossible' && [...outcome.because].sort()).toEqual([one, two].sort());
    });

    it('does not name what every submission meets', () => {
      expect(space.ask({ holds: [asked, blank], submittable: true })).toEqual({
        is: 'impossible',
        because: [blank],
      });
    });
  });
});
