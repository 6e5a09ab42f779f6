import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readQuestionnaire } from '../../src/definition/read.ts';
import { definitionTexts } from '../../src/definition/texts.ts';
import { compile } from '../../src/engine/compile.ts';
import { open } from '../../src/engine/form.ts';
import { registry } from '../../src/question-types/registry.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Far more than any case takes where nothing else runs; a case that hangs takes longer. */
const LONGEST = 10_000;

const file = (name: string) =>
  readFileSync(new URL(`../questionnaires/${name}`, import.meta.url), 'utf8');
const good = {
  text: file('whole.yaml'),
  english: file('whole.en.yaml'),
  glossary: file('whole.glossary.yaml'),
};

/** Reads what became of a definition: it is a questionnaire that works, or every problem has its words and its line. */
function readsOrTells({ text, english, glossary }: typeof good): void {
  const start = performance.now();
  const { questionnaire, problems } = readQuestionnaire(text, registry, new Set(['conference']), {
    english,
    glossary,
  });
  expect(performance.now() - start).toBeLessThan(LONGEST);
  if (questionnaire) open(compile(questionnaire)).problems();
  else expect(problems.length).toBeGreaterThan(0);
  for (const { code, details, line, column } of problems) {
    for (const texts of Object.values(definitionTexts)) {
      const advice = texts[code]?.(details);
      expect(`${advice?.message}${advice?.advice}`).not.toMatch(/undefined|\[object/);
    }
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
  }
}

const CHARACTERS = [
  ...'[]{}"\'|>&*!%@`#:,-?\t\n\r\0 ',
  '\r\n',
  '\uFEFF',
  '\u2028',
  '\u0085',
  '\uD800',
  '𠮷',
  '　',
];

const TOKENS = [
  '__proto__',
  'constructor: 1',
  'toString',
  '<<: *a',
  '&a ',
  '*a',
  '- - - ',
  '? ',
  '!!binary aGk=',
  '!!set {a}',
  '!!timestamp 2025-07-01',
  '%YAML 1.1\n---\n',
  '---\n',
  '...\n',
  '0o17',
  '.nan',
  '.inf',
  '1e999',
  '-0',
  'null',
  'yes',
  '{{',
  '}}',
  '{{q1-1|',
  '[]',
  '{}',
  '"\\ud800"',
];

/** Values that stand where another is expected. */
const STRANGERS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e21,
  Number.MAX_SAFE_INTEGER,
  '',
  '0',
  '__proto__',
  'q1-1',
  'x'.repeat(10_001),
  [],
  {},
  [null],
  { list: 'nowhere' },
  { list: 'yes-no' },
  { all: [] },
  { not: { not: { question: 'q1-1', isAsked: true } } },
  { question: 'q1-1', is: '1' },
  { sum: [{ count: 'facilities' }] },
];

describe('a definition that works', () => {
  it('is read without a problem', () => {
    const { text, english, glossary } = good;
    expect(readQuestionnaire(text, registry, undefined, { english, glossary }).problems).toEqual(
      [],
    );
  });

  it.each(['text', 'english', 'glossary'] as const)(
    'is read or told about, whatever characters and words are put into it or cut out of it (%s)',
    (which) => {
      const whole = good[which];
      const edit = fc.record({
        at: fc.nat(whole.length),
        cut: fc.oneof(fc.constant(0), fc.nat(30)),
        put: fc.constantFrom('', ...CHARACTERS, ...TOKENS),
      });
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
          let text = whole;
          for (const { at, cut, put } of edits)
            text = text.slice(0, at) + put + text.slice(at + cut);
          readsOrTells({ ...good, [which]: text });
        }),
        { numRuns: which === 'text' ? 250 : 80 },
      );
    },
  );

  it('is read or told about, whatever lines are doubled, dropped, moved or indented', () => {
    const lines = good.text.split('\n');
    const edit = fc.tuple(fc.nat(lines.length), fc.nat(lines.length), fc.nat(4));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const edited = [...lines];
        for (const [at, to, kind] of edits) {
          const [line = ''] = edited.slice(at, at + 1);
          if (kind === 0) edited.splice(at, 1);
          else if (kind === 1) edited.splice(to, 0, line);
          else edited[at] = kind === 2 ? `  ${line}` : kind === 3 ? `\t${line}` : line.slice(2);
        }
        readsOrTells({ ...good, text: edited.join('\n') });
      }),
      { numRuns: 150 },
    );
  });

  it('is read or told about, whatever stands in the place of one of its values', () => {
    const whole: unknown = plain();
    const places = placesIn(whole);
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.oneof(
          fc.constantFrom(...STRANGERS),
          fc.constantFrom(...places).map((at) => valueAt(whole, at)),
        ),
        (place, stranger) => {
          // JSON is YAML.
          readsOrTells({ ...good, text: JSON.stringify(replaced(whole, place, stranger)) });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is the same definition with a byte order mark or with line ends of Windows', () => {
    const { english, glossary } = good;
    const read = (text: string) =>
      readQuestionnaire(text, registry, undefined, { english, glossary }).questionnaire;
    const plainly = read(good.text);
    expect(plainly).toBeDefined();
    expect(read(`\uFEFF${good.text}`)).toEqual(plainly);
    expect(read(good.text.replaceAll('\n', '\r\n'))).toEqual(plainly);
  });
});

function plain(): unknown {
  const { questionnaire } = readQuestionnaire(good.text);
  // Options that were taken over stand in place; written again they would stand there twice.
  return JSON.parse(JSON.stringify(questionnaire), (key, value: unknown) =>
    key === 'optionsFrom' ? undefined : value,
  );
}

type Place = readonly (string | number)[];

function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [at, ...keys.flatMap((key) => placesIn(Reflect.get(value, key), [...at, key]))];
}

function valueAt(value: unknown, [key, ...rest]: Place): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  return valueAt(Reflect.get(value, key), rest);
}

function replaced(value: unknown, [key, ...rest]: Place, stranger: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return stranger;
  const copy: unknown = Array.isArray(value) ? [...value] : { ...value };
  Reflect.set(Object(copy), key, replaced(Reflect.get(value, key), rest, stranger));
  return copy;
}
