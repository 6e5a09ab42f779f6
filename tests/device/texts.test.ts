import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deviceTextsEn } from '../../src/device/texts.en.ts';
import { deviceTextsJa } from '../../src/device/texts.ja.ts';

const folder = new URL('../../src/device/', import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => !name.startsWith('texts.'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const deviceTexts = { ja: deviceTextsJa, en: deviceTextsEn };
const made = [...sources.matchAll(/(?:problem|offline)\(\s*'([a-zA-Z]+\.[a-zA-Z]+)'/g)].map(
  ([, code]) => code ?? '',
);

describe('given the problems that a device can have', () => {
  test('each has its sentence in both languages, and no sentence stands for nothing', () => {
    const codes = [...new Set(made)].sort();
    expect(codes.length).toBeGreaterThan(10);
    expect(Object.keys(deviceTexts.ja).sort()).toEqual(codes);
    expect(Object.keys(deviceTexts.en).sort()).toEqual(codes);
  });

  test.each(Object.entries(deviceTexts))('every sentence is one (%s)', (_, sentences) => {
    for (const sentence of Object.values(sentences)) expect(sentence({})).toMatch(/[。.]$/);
  });
});
