import { describe, expect, it } from 'vitest';
import {
  baseChain,
  baseParents,
  baseTrees,
  chainInCounts,
} from '../../src/analysis/facts/bases.ts';
import { routingGraph } from '../../src/analysis/facts/graph.ts';
import { graphSvg } from '../../src/analysis/facts/graph-svg.ts';
import { pathLengths } from '../../src/analysis/facts/paths.ts';
import { skipSentence } from '../../src/analysis/facts/skip-sentence.ts';
import { skipInstructions } from '../../src/analysis/facts/skips.ts';
import { explain } from '../../src/analysis/facts/why.ts';
import { explainInWords } from '../../src/analysis/facts/why-sentences.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { witnessInWords } from '../../src/analysis/witness-words.ts';
import type { Cells } from '../../src/engine/cells.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

/** Meetings: held or not; who comes; of hospitals, how many beds, and what for the larger ones. */
const meetings = compiledTiny(`
- id: s1
  title: 会議
  items:
    - { id: q1, number: "1", type: single, title: 会議, text: T, required: hard,
        options: [{ code: "1", label: 開催している }, { code: "2", label: 準備している }, { code: "3", label: 開催していない }] }
    - { id: q2, number: "2", type: multiple, title: 参加者, text: T, required: hard, showIf: { question: q1, is: "1" },
        options: [{ code: "1", label: 病院 }, { code: "2", label: 薬局 }, { code: "3", label: 診療所 }, { code: "99", label: なし, exclusive: true }] }
    - { id: q3, number: "3", type: number, title: 病床, text: T, unit: 床, showIf: { question: q2, includes: "1" } }
    - { id: q4, number: "4", type: longText, title: 工夫, text: T, showIf: { number: { answer: q3 }, atLeast: 200 } }
    - { id: q5, number: "5", type: longText, title: 医療, text: T, showIf: { question: q2, includesAny: ["1", "3"] } }
    - { id: q6, number: "6", type: longText, title: 両方, text: T, showIf: { question: q2, includesAll: ["1", "2"] } }
- id: s2
  title: 準備
  showIf: { question: q1, isAnyOf: ["1", "2"] }
  items:
    - { id: q7, number: "7", type: longText, title: 経緯, text: T }
    - { id: n1, type: note, text: N }
- id: s3
  title: 終わり
  items:
    - { id: q8, type: longText, title: 意見, text: T, showIf: { not: { question: q1, is: "3" } } }
`);
const possibilities = new Possibilities(meetings);

describe('paths', () => {
  it('lead from the one question nobody escapes to all eight', () => {
    const paths = pathLengths(possibilities);
    expect([paths?.shortest.questions, paths?.longest.questions]).toEqual([1, 8]);
  });

  it('do not exist where nothing can be handed in', () => {
    const stuck = compiledTiny(
      oneSection(
        '- { id: a, type: number, title: T, text: T, required: hard, min: 2, max: 1.5 }',
      ).replace('min: 2, max: 1.5', 'min: 0.4, max: 0.6'),
    );
    expect(pathLengths(new Possibilities(stuck))).toBeUndefined();
  });

  it('are counted along one branch only, where branches exclude each other', () => {
    const branches = ['1', '2', '3'].flatMap((code, branch) =>
      Array.from(
        { length: branch + 2 },
        (_, index) =>
          `- { id: b${branch}-${index}, type: longText, title: T, text: T, showIf: { question: a, is: "${code}" } }`,
      ),
    );
    const compiled = compiledTiny(
      oneSection(
        [
          '- { id: a, type: single, title: T, text: T, required: hard, options: [{ code: "1", label: 一 }, { code: "2", label: 二 }, { code: "3", label: 三 }] }',
          ...branches,
        ].join('\n'),
      ),
    );
    const paths = pathLengths(new Possibilities(compiled));
    expect([paths?.shortest.questions, paths?.shortest.bound]).toEqual([3, 3]);
    expect([paths?.longest.questions, paths?.longest.bound]).toEqual([5, 5]);
  });
});

describe('chains of bases', () => {
  const parents = baseParents(possibilities);

  it.each([
    ['q1', ['q1']],
    ['q2', ['q1', 'q2']],
    ['q4', ['q1', 'q2', 'q3', 'q4']],
    ['q6', ['q1', 'q2', 'q6']],
    ['q7', ['q1', 'q7']],
  ])('%s hangs on %j', (id, chain) => {
    expect(baseChain(parents, id)).toEqual(chain);
  });

  it('form trees in asking order', () => {
    const [root, ...others] = baseTrees(possibilities, parents);
    expect(others).toEqual([]);
    expect(root?.children.map(({ id }) => id)).toEqual(['q2', 'q7', 'q8']);
  });

  it('pass over a gate that not everybody in the base was asked', () => {
    const compiled = compiledTiny(
      oneSection(`
- { id: a, type: single, title: T, text: T, options: [{ code: "1", label: 一 }, { code: "2", label: 二 }] }
- { id: b, type: longText, title: T, text: T, showIf: { question: a, is: "1" } }
- { id: c, type: longText, title: T, text: T, showIf: { question: a, is: "2" } }
- { id: d, type: longText, title: T, text: T, showIf: { any: [{ question: b, isAnswered: true }, { question: c, isAnswered: true }] } }
`),
    );
    expect(baseChain(baseParents(new Possibilities(compiled)), 'd')).toEqual(['a', 'd']);
  });

  it('are printed as numbers, as far as these are known', () => {
    expect(
      chainInCounts(
        ['a', 'b', 'c'],
        new Map([
          ['a', 9],
          ['b', 4],
        ]),
      ),
    ).toBe('9 → 4 → ?');
  });
});

describe('skip instructions', () => {
  const printed = (language: 'ja' | 'en') =>
    skipInstructions(possibilities).map(
      (one) =>
        `${one.gate}: ${skipSentence(meetings.questionnaire, meetings.types, one, language)}`,
    );

  it('name the next question of each option, and what an answer opens', () => {
    expect(printed('ja')).toEqual([
      'q1: 「開催している」を選んだ方は問2へ',
      'q1: 「準備している」を選んだ方は問7へ',
      'q1: 「開催していない」を選んだ方は調査票の終わりへ',
      'q2: 「病院」を選んだ方は問3へ',
      'q2: 「病院」「診療所」のいずれかを選んだ方は問5へ',
      'q2: 「病院」「薬局」のすべてを選んだ方は問6へ',
      'q3: 問3（病床）が200以上の方は問4へ',
    ]);
  });

  it('are there in English too', () => {
    expect(printed('en')).toEqual([
      'q1: Those who chose “開催している”: go to question 2',
      'q1: Those who chose “準備している”: go to question 7',
      'q1: Those who chose “開催していない”: go to the end',
      'q2: Those who chose “病院”: go to question 3',
      'q2: Those who chose “病院” or “診療所”: go to question 5',
      'q2: Those who chose “病院” and “薬局”: go to question 6',
      'q3: Those that gave question 3 (病床) of at least 200: go to question 4',
    ]);
  });
});

describe('why something is shown or not', () => {
  const why = (cells: Cells, id: string, language: 'ja' | 'en' = 'ja') =>
    explainInWords(meetings, cells, explain(meetings, cells, id), language);

  it.each<[string, Cells, string, readonly string[]]>([
    ['a question everybody is asked', {}, 'q1', ['問1（会議）は、いつも表示されます。']],
    [
      'a gate without an answer',
      {},
      'q2',
      [
        '問2（参加者）は、問1（会議）で「開催している」と答えた場合に表示されます。',
        '問1（会議）には、まだ回答がありません。',
      ],
    ],
    [
      'a gate answered otherwise',
      { q1: { code: '2' } },
      'q2',
      [
        '問2（参加者）は、問1（会議）で「開催している」と答えた場合に表示されます。',
        '問1（会議）の回答は「準備している」です。',
      ],
    ],
    [
      'a gate that is hidden itself',
      { q1: { code: '2' }, q2: { codes: ['1'] } },
      'q3',
      [
        '問3（病床）は、問2（参加者）で「病院」を選んだ場合に表示されます。',
        '問2（参加者）は表示されていません。',
        '問2（参加者）は、問1（会議）で「開催している」と答えた場合に表示されます。',
        '問1（会議）の回答は「準備している」です。',
      ],
    ],
    [
      'a hidden section',
      { q1: { code: '3' } },
      'q7',
      [
        '問7（経緯）は、「準備」の章が表示されないため、表示されません。',
        '「準備」の章は、問1（会議）で「開催している」または「準備している」と答えた場合に表示されます。',
        '問1（会議）の回答は「開催していない」です。',
      ],
    ],
    [
      'a section that is shown, for its question without a condition',
      { q1: { code: '2' } },
      'q7',
      [
        '問7（経緯）が表示されているのは、問1（会議）で「開催している」または「準備している」と答えたためです。',
        '問1（会議）の回答は「準備している」です。',
      ],
    ],
    [
      'a number that opens the next question',
      { q1: { code: '1' }, q2: { codes: ['1', '2'] }, q3: '250' },
      'q4',
      [
        '問4（工夫）が表示されているのは、問3（病床）が200以上のためです。',
        '問3（病床）の回答は「250 床」です。',
      ],
    ],
    [
      'a negation, true for an answer only',
      {},
      'q8',
      [
        '「意見」は、問1（会議）で「開催していない」以外を答えた場合に表示されます。',
        '問1（会議）には、まだ回答がありません。',
      ],
    ],
  ])('%s', (_, cells, id, sentences) => {
    expect(why(cells, id)).toEqual(sentences);
  });

  it('is said in English too', () => {
    expect(why({ q1: { code: '3' } }, 'n1', 'en')).toEqual([
      'The note “n1” is not shown, because the section “準備” is not shown.',
      'The section “準備” is shown only to those that answered “開催している” or “準備している” to question 1 (会議).',
      'The answer to question 1 (会議) is “開催していない”.',
    ]);
    expect(why({ q1: { code: '1' } }, 'q2', 'en')[0]).toBe(
      'Question 2 (参加者) is shown to those that answered “開催している” to question 1 (会議).',
    );
  });

  it('names only what decides', () => {
    const compiled = compiledTiny(
      oneSection(`
- { id: a, type: number, title: A, text: T }
- { id: b, type: number, title: B, text: T }
- { id: c, type: longText, title: C, text: T, showIf: { any: [{ number: { answer: a }, atLeast: 1 }, { number: { answer: b }, atLeast: 1 }] } }
- { id: d, type: longText, title: D, text: T, showIf: { all: [{ number: { answer: a }, atLeast: 1 }, { number: { answer: b }, atLeast: 1 }] } }
`),
    );
    const cells = { a: '3', b: '0' };
    const says = (id: string) =>
      explainInWords(compiled, cells, explain(compiled, cells, id), 'ja');
    expect(says('c')).toEqual([
      '「C」が表示されているのは、「A」が1以上のためです。',
      '「A」の回答は「3」です。',
    ]);
    expect(says('d')).toEqual([
      '「D」は、「B」が1以上の場合に表示されます。',
      '「B」の回答は「0」です。',
    ]);
  });
});

describe('the drawing of the routing', () => {
  const graph = routingGraph(possibilities);

  it('has an edge from every question a base reads, marked where the chain runs', () => {
    expect(
      graph.edges.map(({ from, to, isChain }) => `${from}${isChain ? ' → ' : ' ⇢ '}${to}`),
    ).toEqual(['q1 → q2', 'q2 → q3', 'q3 → q4', 'q2 → q5', 'q2 → q6', 'q1 → q7', 'q1 → q8']);
  });

  it('is SVG that shows each question with its base, and no answer text as markup', () => {
    const compiled = compiledTiny(
      oneSection('- { id: a, type: longText, title: "<b>&", text: T }'),
    );
    const svg = graphSvg(routingGraph(new Possibilities(compiled)), compiled, 'ja');
    expect(svg).toMatch(/^<svg [^>]+>\n<title>/);
    expect(svg).toContain('&lt;b&gt;&amp;');
    expect(svg).not.toMatch(/<b>|style=/);
    expect(graphSvg(graph, meetings, 'ja')).toContain('問2（参加者）で「病院」を選んだ');
  });
});

describe('a witness in words', () => {
  it('is what to type in, shortened where it is long', () => {
    const witness = { q1: { code: '1' }, q2: { codes: ['1', '2'] }, q3: '250' };
    expect(witnessInWords(meetings, witness, 'ja')).toBe(
      'q1 = 開催している, q2 = 病院、薬局, q3 = 250 床',
    );
    expect(witnessInWords(meetings, witness, 'en', 1)).toBe('q1 = 開催している, … (+2)');
  });
});
