import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentHash, publishedForm } from '../../src/definition/hash.ts';
import { oneSection, tiny } from '../support/tiny.ts';

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');
const item = (more = '') => `- { id: a, type: text, title: T, text: T${more} }`;

describe('the content hash of a definition', () => {
  const hashOf = (items: string) => contentHash(tiny(oneSection(items)), sha256);

  it('does not depend on comments, key order or sources', async () => {
    const plain = await hashOf(item());
    expect(await hashOf(`# ここは注\n${item(', source: report')}`)).toBe(plain);
    expect(await hashOf('- { text: T, title: T, type: text, id: a }')).toBe(plain);
  });

  it('depends on everything a respondent meets', async () => {
    const plain = await hashOf(item());
    for (const changed of [
      item(', required: hard'),
      item(', footnotes: [注]'),
      item(', maxLength: 10'),
      '- { id: b, type: text, title: T, text: T }',
    ]) {
      expect(await hashOf(changed)).not.toBe(plain);
    }
  });

  it('names a form without sources, at any depth', () => {
    const options = ', source: x, options: [{ code: "1", label: 一, source: y }]'.replace(
      ', source: x',
      '',
    );
    const form = publishedForm(
      tiny(oneSection(`- { id: a, type: single, title: T, text: T, source: x${options} }`)),
    );
    expect(JSON.stringify(form)).not.toContain('source');
  });
});
