import { describe, expect, it } from 'vitest';
import { optimum } from '../../src/analysis/facts/optimum.ts';
import { pathLengths } from '../../src/analysis/facts/paths.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { FALSE, TRUE } from '../../src/analysis/solver/literal.ts';
import { type Effort, THOROUGH } from '../../src/analysis/space.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const CODES = ['1', '2', '3', '4', '5'];
const options = `options: [${CODES.map((code) => `{ code: "${code}", label: L${code} }`).join(', ')}]`;

/** A gate, and for each of its options a question. */
function branches(gate: string, test: string) {
  const opened = CODES.map(
    (code) =>
      `- { id: b${code}, type: longText, title: T, text: T, showIf: { question: a, ${test}: "${code}" } }`,
  );
  return possibilitiesOf([gate, ...opened]);
}

function possibilitiesOf(items: readonly string[], effort?: Effort): Possibilities {
  return new Possibilities(compiledTiny(oneSection(items.join('\n'))), effort);
}

/** What is missed at least, with a weight for each of the five questions. */
function least(possibilities: Possibilities, weights: readonly number[]) {
  const { space } = possibilities.item('a');
  const wanted = new Map(
    weights.map((weight, index) => [possibilities.item(`b${index + 1}`).encoded.met, weight]),
  );
  const found = optimum(space, wanted);
  return found && [found.missed, found.bound];
}

describe('given wishes that cannot all be granted, as little weight as possible is missed', () => {
  const one = branches(`- { id: a, type: single, title: T, text: T, ${options} }`, 'is');
  const two = branches(
    `- { id: a, type: multiple, title: T, text: T, atMost: 2, ${options} }`,
    'includes',
  );

  it.each([
    [[1, 1, 1, 1, 1], 4],
    [[3, 1, 2, 0, 0], 3],
    [[1, 1, 1, 1, 9], 4],
    [[2, 5, 4, 3, 1], 10],
  ])('of branches that exclude each other, with weights %j: %j', (weights, missed) => {
    expect(least(one, weights)).toEqual([missed, missed]);
  });

  it.each([
    [[1, 1, 1, 1, 1], 3],
    [[3, 1, 2, 0, 0], 1],
    [[1, 9, 1, 1, 9], 3],
    [[2, 5, 4, 3, 1], 6],
    [[7, 7, 5, 7, 5], 17],
  ])('of branches of which two go together, with weights %j: %j', (weights, missed) => {
    expect(least(two, weights)).toEqual([missed, missed]);
  });

  it('of what always holds nothing is missed, of what never does everything', () => {
    const { space } = one.item('a');
    const found = optimum(
      space,
      new Map([
        [TRUE, 3],
        [FALSE, 2],
      ]),
    );
    expect([found?.missed, found?.bound]).toEqual([2, 2]);
  });

  it('the answers are those that miss no more', () => {
    const { space, encoded } = two.item('b2');
    const found = optimum(space, new Map([[encoded.met, 1]]));
    expect(space.try(found?.cells ?? {}).isAsked('b2')).toBe(true);
  });

  it('there is nothing to grant where nothing can be handed in', () => {
    const stuck = possibilitiesOf([
      '- { id: a, type: number, title: T, text: T, required: hard, min: 0.4, max: 0.6 }',
    ]);
    expect(optimum(stuck.item('a').space, new Map([[TRUE, 1]]))).toBeUndefined();
  });
});

/** Three gates, and a question for each way to answer them: for those who did, or for all others. */
function eightWays(condition: 'all' | 'any', effort: Effort): Possibilities {
  const gates = ['a', 'b', 'c'];
  const ways = ['1', '2'].flatMap((a) =>
    ['1', '2'].flatMap((b) => ['1', '2'].map((c) => [a, b, c] as const)),
  );
  return possibilitiesOf(
    [
      ...gates.map(
        (gate) =>
          `- { id: ${gate}, type: single, title: T, text: T, required: hard, options: [{ code: "1", label: L }, { code: "2", label: M }] }`,
      ),
      ...ways.map((codes) => {
        const tests = gates.map((gate, index) => `{ question: ${gate}, is: "${codes[index]}" }`);
        return `- { id: w${codes.join('')}, type: longText, title: T, text: T, showIf: { ${condition}: [${tests.join(', ')}] } }`;
      }),
    ],
    effort,
  );
}

describe('given eight questions, of which every answer set opens one, or all but one', () => {
  const HASTY: Effort = { one: 1, all: 1_000, after: 1 };

  it('both paths are proved where the search may take its time', () => {
    const one = pathLengths(eightWays('all', THOROUGH));
    const seven = pathLengths(eightWays('any', THOROUGH));
    expect(one).toMatchObject({
      shortest: { questions: 4, bound: 4 },
      longest: { questions: 4, bound: 4 },
    });
    expect(seven).toMatchObject({
      shortest: { questions: 10, bound: 10 },
      longest: { questions: 10, bound: 10 },
    });
  });

  it('bounds enclose both where the search gives up, with as much as is proved till then', () => {
    const paths = pathLengths(eightWays('any', HASTY));
    expect(paths?.longest).toMatchObject({ questions: 10, bound: 11 });
    expect(paths?.shortest.questions).toBe(10);
    expect(paths?.shortest.bound).toBeLessThan(10);
  });

  it('neither is told where it gives up at once', () => {
    expect(pathLengths(eightWays('any', { one: 0, all: 0, after: 0 }))).toBeUndefined();
  });
});

describe('the length of a path', () => {
  it('counts what asks, not what is only shown', () => {
    const shown = ['c1', 'c2', 'c3'].map(
      (id) =>
        `- { id: ${id}, type: computed, title: T, text: T, value: { count: a }, showIf: { question: a, includes: "2" } }`,
    );
    const possibilities = possibilitiesOf([
      '- { id: a, type: multiple, title: T, text: T, required: hard, options: [{ code: "1", label: L }, { code: "2", label: M }] }',
      ...shown,
      '- { id: n, type: note, text: T, showIf: { question: a, includes: "2" } }',
      '- { id: b, type: longText, title: T, text: T, showIf: { not: { question: a, includes: "2" } } }',
    ]);
    expect(pathLengths(possibilities)).toMatchObject({
      shortest: {
        questions: 1,
        bound: 1,
        witness: { a: { codes: expect.arrayContaining(['2']) } },
      },
      longest: { questions: 2, bound: 2, witness: { a: { codes: ['1'] } } },
    });
  });

  it('is not told where it is open whether anything can be handed in', () => {
    const possibilities = possibilitiesOf(['- { id: a, type: longText, title: T, text: T }']);
    const open = Object.assign(possibilities, { submittable: { is: 'undecided' } as const });
    expect(pathLengths(open)).toBeUndefined();
  });
});
