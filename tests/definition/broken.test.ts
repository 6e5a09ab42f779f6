import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestionnaire, readYaml } from '../../src/definition/read.ts';
import { definitionTexts } from '../../src/definition/texts.ts';
import { registry } from '../../src/question-types/registry.ts';
import { oneSection, tinyYaml } from '../support/tiny.ts';

const OPTIONS = 'options: [{ code: "1", label: 一 }, { code: "2", label: 二 }]';
const single = (id: string, more = '') =>
  `- { id: ${id}, type: single, title: T, text: T, ${OPTIONS}${more && `, ${more}`} }`;
const several = (id: string, more = '') =>
  `- { id: ${id}, type: multiple, title: T, text: T, options: [{ code: "1", label: 一 }, { code: "99", label: なし, exclusive: true }]${more && `, ${more}`} }`;
const text = (id: string, more = '') =>
  `- { id: ${id}, type: text, title: T, text: T${more && `, ${more}`} }`;
const showIf = (condition: string) => `showIf: ${condition}`;

/** One fault each: what is wrong, the items, the code of the problem, the id it names. */
const faults: readonly (readonly [string, readonly string[], string, string])[] = [
  ['an unknown key', [single('a', 'colour: red')], 'definition.unknownKey', 'a'],
  ['a missing key', ['- { id: a, type: text, text: T }'], 'definition.missingKey', 'a'],
  [
    'a value of the wrong type',
    ['- { id: a, type: text, title: [T], text: T }'],
    'definition.wrongType',
    'a',
  ],
  ['a value outside its list', [single('a', 'required: always')], 'definition.oneOf', 'a'],
  [
    'an empty list of options',
    ['- { id: a, type: single, title: T, text: T, options: [] }'],
    'definition.tooSmall',
    'a',
  ],
  ['a length that is too large', [text('a', 'maxLength: 99999')], 'definition.tooBig', 'a'],
  ['an id of the wrong form', [single('A.1')], 'definition.badFormat', 'A.1'],
  [
    'an unknown question type',
    ['- { id: a, type: singel, title: T, text: T }'],
    'definition.unknownType',
    'a',
  ],
  [
    'a condition that is none',
    [single('a'), single('b', showIf('{ question: a, was: "1" }'))],
    'definition.noCondition',
    'b',
  ],
  [
    'a condition with two verbs',
    [single('a'), single('b', showIf('{ question: a, is: "1", isAnswered: true }'))],
    'definition.unknownKey',
    'b',
  ],
  ['a double id', [single('a'), single('a')], 'definition.duplicateId', 'a'],
  [
    'a double code',
    [
      '- { id: a, type: single, title: T, text: T, options: [{ code: "1", label: 一 }, { code: 1, label: 二 }] }',
    ],
    'definition.duplicateCode',
    'a',
  ],
  [
    'only exclusive options',
    [
      '- { id: a, type: multiple, title: T, text: T, options: [{ code: "1", label: 一, exclusive: true }] }',
    ],
    'definition.onlyExclusive',
    'a',
  ],
  [
    'a minimum over the maximum',
    ['- { id: a, type: number, title: T, text: T, min: 5, max: 3 }'],
    'definition.minOverMax',
    'a',
  ],
  [
    'an unknown reference',
    [single('a', showIf('{ question: z, is: "1" }'))],
    'definition.unknownReference',
    'a',
  ],
  [
    'a forward reference',
    [single('a', showIf('{ question: b, is: "1" }')), single('b')],
    'definition.forwardReference',
    'a',
  ],
  [
    'a reference to itself',
    [single('a', showIf('{ question: a, is: "1" }'))],
    'definition.forwardReference',
    'a',
  ],
  [
    'an unknown code',
    [single('a'), single('b', showIf('{ question: a, is: "7" }'))],
    'definition.unknownCode',
    'b',
  ],
  [
    'an unknown row',
    [
      '- { id: a, type: matrix, title: T, text: T, domain: { type: longText }, rows: [{ code: x, label: X }] }',
      single('b', showIf('{ question: a, row: y, isAnswered: true }')),
    ],
    'definition.unknownRow',
    'b',
  ],
  [
    'a row on a question without rows',
    [single('a'), single('b', showIf('{ question: a, row: y, isAnswered: true }'))],
    'definition.unknownRow',
    'b',
  ],
  [
    'a number test on options',
    [single('a'), single('b', showIf('{ number: { answer: a }, atLeast: 1 }'))],
    'definition.notANumber',
    'b',
  ],
  [
    'a code test on a text',
    [text('a'), single('b', showIf('{ question: a, is: "1" }'))],
    'definition.notCodes',
    'b',
  ],
  [
    'a verb for one option on several',
    [several('a'), single('b', showIf('{ question: a, is: "1" }'))],
    'definition.verbForOne',
    'b',
  ],
  [
    'a verb for several options on one',
    [single('a'), single('b', showIf('{ question: a, includes: "1" }'))],
    'definition.verbForSet',
    'b',
  ],
  [
    'an exclusive option beside another',
    [several('a'), single('b', showIf('{ question: a, includesAll: ["1", "99"] }'))],
    'definition.exclusiveBeside',
    'b',
  ],
  [
    'an exclusive option beside another, in two tests',
    [
      several('a'),
      single(
        'b',
        showIf('{ all: [{ question: a, includes: "1" }, { question: a, includes: "99" }] }'),
      ),
    ],
    'definition.exclusiveBeside',
    'b',
  ],
  [
    'a condition that nests too deeply',
    [
      single('a'),
      single('b', showIf(`${'{ not: '.repeat(40)}{ question: a, is: "1" }${' }'.repeat(40)}`)),
    ],
    'definition.tooDeep',
    'b',
  ],
  [
    'a condition with too many tests',
    [single('a'), single('b', showIf(`{ any: [${'{ question: a, is: "1" },'.repeat(201)}] }`))],
    'definition.tooManyTests',
    'b',
  ],
  ['a theme nobody knows', [single('a', 'themes: [weather]')], 'definition.unknownTheme', 'a'],
];

describe('a definition with one fault', () => {
  it.each(faults)('%s is told with its place and what to do', (_, items, code, id) => {
    const yaml = tinyYaml(oneSection(items.join('\n')));
    const { questionnaire, problems } = readQuestionnaire(yaml, registry, new Set(['conference']));
    expect(questionnaire).toBeUndefined();
    expect(problems.map((found) => [found.code, found.id])).toContainEqual([code, id]);
    const found = problems.find((one) => one.code === code);
    const line =
      yaml
        .split('\n')
        .findIndex((candidate) =>
          candidate.includes(
            items.at(code.endsWith('nknownReference') || items.length === 1 ? 0 : -1) ?? '',
          ),
        ) + 1;
    if (!['definition.forwardReference', 'definition.duplicateId'].includes(code))
      expect(found?.line).toBe(line);
    for (const texts of Object.values(definitionTexts)) {
      const said = texts[code]?.(found?.details ?? {});
      expect(said?.message).not.toMatch(/undefined/);
      expect(said?.advice).not.toMatch(/undefined|^$/);
    }
  });

  it('every sentence says its piece in both languages', () => {
    expect(Object.keys(definitionTexts.ja)).toEqual(Object.keys(definitionTexts.en));
    const told = new Set([
      ...faults.map(([, , code]) => code),
      'definition.yaml',
      'definition.tooLarge',
      'definition.rowMissing',
      'definition.duplicateColumn',
    ]);
    expect(Object.keys(definitionTexts.ja).filter((code) => !told.has(code))).toEqual([]);
  });
});

describe('a text that is no definition', () => {
  it.each([
    ['broken YAML', 'a: [', 'definition.yaml'],
    ['a doubled key', 'a: 1\na: 2', 'definition.yaml'],
    [
      'aliases that multiply beyond reason',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(9)}]`).join('\n')}`,
      'definition.yaml',
    ],
    ['two megabytes', `a: ${'x'.repeat(2_000_001)}`, 'definition.tooLarge'],
    ['nothing', '', 'definition.wrongType'],
  ])('%s is told as such', (_, yaml, code) => {
    expect(readQuestionnaire(yaml).problems.map((found) => found.code)).toContain(code);
  });

  it('two questions with one export name are told, whatever type gave it', () => {
    const text = registry.get('text');
    if (!text) throw new Error('There is no text type.');
    const fixed = {
      ...text,
      columns: () => [{ kind: 'text' as const, name: 'same', label: '同じ', path: '' }],
    };
    const yaml = tinyYaml(
      oneSection(
        '- { id: a, type: text, title: T, text: T }\n- { id: b, type: text, title: T, text: T }',
      ),
    );
    const { problems } = readQuestionnaire(yaml, new Map([...registry, ['text', fixed]]));
    expect(problems).toMatchObject([
      { code: 'definition.duplicateColumn', id: 'b', details: { name: 'same', other: 'a' } },
    ]);
  });

  it('a condition on a matrix must name its row', () => {
    const matrix =
      '- { id: a, type: matrix, title: T, text: T, domain: { type: longText }, rows: [{ code: x, label: X }] }';
    const codes = (items: readonly string[]) =>
      readQuestionnaire(tinyYaml(oneSection(items.join('\n')))).problems.map((found) => found.code);
    expect(codes([matrix, single('b', showIf('{ question: a, is: "1" }'))])).toContain(
      'definition.rowMissing',
    );
  });

  it('never makes reading throw or hang, whatever a good one was turned into', () => {
    const good = tinyYaml(
      oneSection([single('a'), several('b', showIf('{ question: a, is: "1" }'))].join('\n')),
    );
    fc.assert(
      fc.property(
        fc.nat(good.length),
        fc.nat(20),
        fc.constantFrom('', '[', '{', '- ', '&a ', '*a', ': ', '\n', '"', '__proto__'),
        (at, cut, put) => {
          const { questionnaire, problems } = readQuestionnaire(
            good.slice(0, at) + put + good.slice(at + cut),
          );
          expect(questionnaire !== undefined || problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives positions for values too', () => {
    const yaml = readYaml('a:\n  - b: 1\n  - c: 2');
    expect(yaml.ok && yaml.value.positionOf(['a', 1, 'c'])).toEqual({ line: 3, column: 8 });
  });
});
