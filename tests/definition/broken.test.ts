import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readQuestionnaire, readYaml } from '../../src/definition/read.ts';
import { definitionTexts } from '../../src/definition/texts.ts';
import { registry } from '../../src/question-types/registry.ts';
import type { Language } from '../../src/shared/language.ts';
import { oneSection, tinyYaml } from '../support/tiny.ts';

const FOLDER = new URL('../questionnaires/broken/', import.meta.url);
const THEMES = new Set(['conference']);

/** What is to be told about a definition: where it stands, and what is wrong and to be done in both languages. */
const toldSchema = z.record(
  z.string(),
  z.strictObject({
    at: z.string(),
    code: z.string(),
    id: z.optional(z.string()),
    ja: z.array(z.string()),
    en: z.array(z.string()),
  }),
);

const told = toldSchema.parse(yamlOf(new URL('../broken-told.yaml', FOLDER)));

/** Every definition that is broken in one way, which its file name says. */
const fixtures = readdirSync(FOLDER)
  .filter((file) => !/\.(en|glossary)\.yaml$/.test(file))
  .map((file) => file.replace('.yaml', ''));

function yamlOf(file: URL): unknown {
  const yaml = readYaml(readFileSync(file, 'utf8'));
  if (!yaml.ok) throw new Error(JSON.stringify(yaml.problems));
  return yaml.value.value;
}

function beside(name: string): string | undefined {
  const file = new URL(name, FOLDER);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function read(name: string) {
  return readQuestionnaire(beside(`${name}.yaml`) ?? '', registry, THEMES, {
    english: beside(`${name}.en.yaml`),
    glossary: beside(`${name}.glossary.yaml`),
  });
}

describe('a definition with one fault', () => {
  it.each(fixtures)('%s', (name) => {
    const { questionnaire, problems } = read(name);
    expect(questionnaire).toBeUndefined();
    const said = problems.map(({ file, line, code, id, details }) => {
      const inWords = (language: Language) => {
        const advice = definitionTexts[language][code]?.(details);
        return [advice?.message, advice?.advice];
      };
      const at = `${file}:${line}`;
      return { at, code, ...(id ? { id } : {}), ja: inWords('ja'), en: inWords('en') };
    });
    expect(said).toEqual([told[name]]);
  });

  it('is one of those that something is told about', () => {
    expect(Object.keys(told).toSorted()).toEqual(fixtures.toSorted());
  });
});

describe('the sentences about definitions', () => {
  /** What is told about more than one definition, a folder or a file too large to keep. */
  const ELSEWHERE = [
    'definition.changedAfterPublishing',
    'definition.reusedCode',
    'definition.reusedId',
    'definition.tooLarge',
    'definition.tooMuch',
    'definition.untranslated',
  ];

  it.each(['ja', 'en'] as const)('are each told by some definition (%s)', (language) => {
    const codes = new Set([...ELSEWHERE, ...Object.values(told).map(({ code }) => code)]);
    expect(Object.keys(definitionTexts[language]).filter((code) => !codes.has(code))).toEqual([]);
    expect([...codes].filter((code) => !definitionTexts[language][code])).toEqual([]);
  });
});

describe('a text that is no definition', () => {
  const laughs = [...'bcdefgh'].map((name, before) => {
    const inner = `*${'abcdefgh'[before]},`.repeat(9);
    return `${name}: &${name} [${inner}]`;
  });
  it.each([
    ['two megabytes', `a: ${'x'.repeat(2_000_001)}`, 'definition.tooLarge'],
    ['very many words', '- a\n'.repeat(100_000), 'definition.tooMuch'],
    ['aliases of aliases', `a: &a [x,x,x,x,x,x,x,x,x]\n${laughs.join('\n')}`, 'definition.tooMuch'],
    [
      'a large value used often',
      `a: &a [${'x,'.repeat(20_000)}]\nb: [${'*a,'.repeat(50)}]`,
      'definition.tooMuch',
    ],
    ['a value that holds itself', 'a: &a { sections: [*a] }', 'definition.tooNested'],
    ['brackets without end', '['.repeat(100_000), 'definition.tooNested'],
    ['lists in lists', `${'- '.repeat(100_000)}a`, 'definition.tooNested'],
    ['nothing', '', 'definition.wrongType'],
  ])('%s is told as such, and soon', (_, yaml, code) => {
    const { questionnaire, problems } = readQuestionnaire(yaml);
    expect(questionnaire).toBeUndefined();
    expect(problems.map((found) => found.code)).toEqual([code]);
  });

  it('has a place for every value', () => {
    const yaml = readYaml('a:\n  - b: 1\n  - c: 2');
    expect(yaml.ok && yaml.value.positionOf(['a', 1, 'c'])).toEqual({ line: 3, column: 8 });
  });
});

describe('columns of one name', () => {
  it('are told whatever type gave them', () => {
    const text = registry.get('text');
    if (!text) throw new Error('There is no text type.');
    const columns = () => [{ kind: 'text' as const, name: 'same', label: '同じ', path: '' }];
    const items = ['a', 'b'].map((id) => `- { id: ${id}, type: text, title: T, text: T }`);
    const { problems } = readQuestionnaire(
      tinyYaml(oneSection(items.join('\n'))),
      new Map([...registry, ['text', { ...text, columns }]]),
    );
    expect(problems).toMatchObject([
      { code: 'definition.duplicateColumn', id: 'b', details: { name: 'same', other: 'a' } },
    ]);
  });
});

describe('two questions with one id, one with the options of the other', () => {
  it('do not send the translation around in a circle', () => {
    const taken = (id: string, from: string) =>
      `- { id: ${id}, type: multiple, title: T, text: T, optionsFrom: ${from} }`;
    const items = [
      '- { id: a, type: multiple, title: T, text: T, options: [{ code: "1", label: 一 }] }',
      taken('b', 'a'),
      taken('a', 'b'),
    ];
    const yaml = tinyYaml(oneSection(items.join('\n')));
    const { problems } = readQuestionnaire(yaml, registry, undefined, { english: 'title: Tiny' });
    expect(problems.map(({ code }) => code)).toContain('definition.duplicateId');
  });
});
