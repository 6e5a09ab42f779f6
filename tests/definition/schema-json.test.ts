import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writtenSchema } from '../../src/definition/written-schema.ts';
import { registry } from '../../src/question-types/registry.ts';

describe('the JSON Schema for editors', () => {
  const schema = JSON.parse(JSON.stringify(writtenSchema(registry)));

  it('is the committed one (npm run schema)', () => {
    expect(JSON.parse(readFileSync('questionnaire/schema.json', 'utf8'))).toEqual(schema);
  });

  it('knows code lists, and options that are taken from an earlier question', () => {
    const text = JSON.stringify(schema);
    expect(schema.properties.codeLists.items.required).toEqual(['id', 'options']);
    expect(text).toContain('"list":{"type":"string"}');
    const takesOver = /"optionsFrom":\{[^{}]*\}\},"required":(\[[^\]]*\])/g;
    const required = [...text.matchAll(takesOver)].map(([, keys = '']) => keys);
    expect(required.length).toBeGreaterThan(0);
    for (const keys of required) expect(keys).not.toContain('"options"');
  });

  it('is named at the head of every questionnaire', () => {
    const folders = readdirSync('questionnaire', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    for (const name of folders)
      expect(readFileSync(`questionnaire/${name}/questionnaire.yaml`, 'utf8')).toMatch(
        /^# yaml-language-server: \$schema=\.\.\/schema\.json\n/,
      );
  });
});
