import { describe, expect, it } from 'vitest';
import { baseParents, baseTrees } from '../../src/analysis/facts/bases.ts';
import { routingGraph } from '../../src/analysis/facts/graph.ts';
import { stepsOf } from '../../src/analysis/facts/steps.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { questionsOf } from '../../src/definition/outline.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const TWO = 'options: [{ code: "1", label: L1 }, { code: "2", label: L2 }]';

/** Two branches that come together again; options and rows that hang on answers; a section that hangs on one. */
const survey = compiledTiny(`
- id: s1
  title: 一
  items:
    - { id: a, type: single, title: A, text: T, ${TWO} }
    - { id: b, type: longText, title: B, text: T, showIf: { question: a, is: "1" } }
    - { id: c, type: longText, title: C, text: T, showIf: { question: a, is: "2" } }
    - { id: d, type: longText, title: D, text: T,
        showIf: { any: [{ question: b, isAnswered: true }, { question: c, isAnswered: true }] } }
    - { id: n, type: note, text: N, showIf: { question: a, is: "1" } }
    - id: e
      type: matrix
      title: E
      text: T
      showIf: { question: a, is: "1" }
      domain: { type: number }
      rows:
        - { code: x, label: X, showIf: { question: b, isAnswered: true } }
        - { code: y, label: Y, showIf: { all: [{ question: b, isAnswered: true }, { question: a, is: "1" }] } }
- id: s2
  title: 二
  showIf: { question: a, is: "2" }
  items:
    - { id: f, type: computed, title: F, text: T, value: { sumKnown: [{ answer: e }] } }
    - id: r
      type: repeat
      title: R
      text: T
      rowNoun: N
      showIf: { question: c, isAnswered: true }
      items:
        - { id: g, type: longText, title: G, text: T }
        - { id: m, type: note, text: N }
        - { id: h, type: longText, title: H, text: T, showIf: { question: g, isAnswered: true } }
    - { id: i, type: longText, title: I, text: T }
`);
const possibilities = new Possibilities(survey);

const answered = (question: string) => ({ question, isAnswered: true });
const [a1, a2] = ['1', '2'].map((is) => ({ question: 'a', is }));

describe('the steps of a questionnaire', () => {
  it('are its questions and repeats, each with who comes to it of those in its section or row', () => {
    const steps = stepsOf(survey.questionnaire, survey.types);
    expect(steps.map(({ id, within, asks, base }) => [id, within, asks, base])).toEqual([
      ['a', undefined, true, undefined],
      ['b', undefined, true, a1],
      ['c', undefined, true, a2],
      ['d', undefined, true, { any: [answered('b'), answered('c')] }],
      ['e', undefined, true, a1],
      ['f', undefined, false, a2],
      ['r', undefined, true, { all: [a2, answered('c')] }],
      ['g', 'r', true, undefined],
      ['h', 'r', true, answered('g')],
      ['i', undefined, true, a2],
    ]);
  });
});

describe('the bases of a questionnaire', () => {
  it('hang on the last question that everybody in them was asked', () => {
    expect([...baseParents(possibilities)]).toEqual([
      ['b', 'a'],
      ['c', 'a'],
      ['d', 'a'],
      ['e', 'a'],
      ['f', 'a'],
      ['g', 'c'],
      ['h', 'g'],
      ['i', 'a'],
    ]);
  });

  it('form a tree for each question whose base hangs on none', () => {
    const compiled = compiledTiny(
      oneSection(`
- { id: a, type: single, title: T, text: T, ${TWO} }
- { id: b, type: longText, title: T, text: T }
- { id: c, type: longText, title: T, text: T, showIf: { question: a, is: "1" } }
- { id: d, type: longText, title: T, text: T, showIf: { question: c, isAnswered: true } }
`),
    );
    const branches = new Possibilities(compiled);
    expect(baseTrees(branches, baseParents(branches))).toEqual([
      { id: 'a', children: [{ id: 'c', children: [{ id: 'd', children: [] }] }] },
      { id: 'b', children: [] },
    ]);
  });
});

describe('the routing of a questionnaire', () => {
  const graph = routingGraph(possibilities);

  it('has the questions of each section, with how deep their bases hang, and those of repeats', () => {
    const [first, second, ...others] = graph.sections;
    expect(others).toEqual([]);
    expect([first?.id, first?.title, second?.id, second?.title]).toEqual(['s1', '一', 's2', '二']);
    const shown = (section = first) =>
      section?.questions.map(({ id, depth, repeat }) => [id, depth, repeat?.id]);
    expect(shown(first)).toEqual([
      ['a', 0, undefined],
      ['b', 1, undefined],
      ['c', 1, undefined],
      ['d', 1, undefined],
      ['e', 1, undefined],
    ]);
    expect(shown(second)).toEqual([
      ['f', 1, undefined],
      ['g', 2, 'r'],
      ['h', 3, 'r'],
      ['i', 1, undefined],
    ]);
  });

  it('says of each question who is asked it', () => {
    const drawn = graph.sections.flatMap(({ questions }) => questions);
    expect(drawn.map(({ question }) => question)).toEqual(
      questionsOf(survey.questionnaire).map(({ question }) => question),
    );
    expect(drawn.find(({ id }) => id === 'h')?.base).toEqual({
      all: [a2, answered('c'), answered('g')],
    });
  });

  it('has one edge from each question that a base, or only a part of a question, hangs on', () => {
    const drawn = graph.edges.map(
      ({ from, to, opens, isChain }) => `${from} ${isChain ? '→' : '⇢'} ${to} (${opens})`,
    );
    expect(drawn).toEqual([
      'a → b (question)',
      'a → c (question)',
      'a → d (question)',
      'b ⇢ d (question)',
      'c ⇢ d (question)',
      'a → e (question)',
      'b ⇢ e (parts)',
      'a → f (question)',
      'a ⇢ g (question)',
      'c → g (question)',
      'a ⇢ h (question)',
      'c ⇢ h (question)',
      'g → h (question)',
      'a → i (question)',
    ]);
  });
});

describe('an item among the possibilities', () => {
  it('is found by its id, also in a row', () => {
    expect(possibilities.item('h').encoded.node.id).toBe('h');
    expect(possibilities.item('h').space).toBe(possibilities.item('a').space);
  });

  it('is no section', () => {
    expect(() => possibilities.item('s2')).toThrow('There is no entry for "s2".');
  });
});
