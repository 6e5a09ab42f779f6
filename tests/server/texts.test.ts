import { describe, expect, it } from 'vitest';
import { startTexts } from '../../src/server/texts.ts';

describe('what keeps the server from starting', () => {
  it('has a sentence in both languages', () => {
    expect(Object.keys(startTexts.en)).toEqual(Object.keys(startTexts.ja));
  });

  it.each(Object.keys(startTexts.ja))('%s says its facts and what to do', (code) => {
    const details = {
      name: '<n>',
      host: '<h>',
      path: '<p>',
      reason: '<r>',
      port: 1,
      file: '<f>',
      app: '<a>',
      folder: '<d>',
    };
    for (const texts of [startTexts.ja, startTexts.en]) {
      expect(texts[code]?.(details)).not.toMatch(/undefined|\$\{/);
    }
    expect(startTexts.ja[code]?.(details)).toMatch(/。$/);
  });
});
