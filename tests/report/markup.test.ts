import { describe, expect, it } from 'vitest';
import { element } from '../../src/report/element.ts';
import { frequencyChart } from '../../src/report/frequency-chart.ts';
import { markup } from '../../src/report/markup.ts';
import { choice } from './tables.ts';

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</td></table><svg onload=alert(1)>',
  '&lt;b&gt;',
  '<!-- -->',
  ']]><x>',
  'javascript:alert(1)',
];

describe('given a tree', () => {
  it('writes elements, attributes and texts in their order', () => {
    const tree = element('p', { class: 'base', id: 'n' }, '母数 ', element('span', {}, 'N = 559'));
    expect(markup(tree)).toBe('<p class="base" id="n">母数 <span>N = 559</span></p>');
  });

  it.each(payloads)('escapes %j as a text and as an attribute', (payload) => {
    const written = markup(element('p', { 'aria-label': payload }, payload));
    expect(written).toMatch(/^<p aria-label="[^<>"']*">[^<>"']*<\/p>$/);
    expect(read(written.slice(written.indexOf('>') + 1, -'</p>'.length))).toBe(payload);
  });

  it.each(payloads)('lets no label of a table become markup: %j', (payload) => {
    const table = choice({
      rows: [{ code: '1', label: payload, special: false, count: 1 }],
      base: { n: 1, sentence: { ja: payload, en: payload } },
    });
    const plain = choice({
      rows: [{ code: '1', label: '…', special: false, count: 1 }],
      base: { n: 1, sentence: { ja: '…', en: '…' } },
    });
    const options = { language: 'ja', order: 'questionnaire', unitNoun: payload } as const;
    expect(tags(markup(frequencyChart(table, options)))).toEqual(
      tags(markup(frequencyChart(plain, { ...options, unitNoun: '…' }))),
    );
  });

  it.each([
    'javascript:alert(1)',
    'https://example.jp/',
    '//example.jp',
    '/\\example.jp',
    'data:text/html,x',
    ' /x',
  ])('refuses to link to %j', (href) => {
    expect(() => element('a', { href })).toThrow('may not link');
  });

  it.each(['/office/', '?state=draft', '#s2'])('links to %j', (href) => {
    expect(markup(element('a', { href }, '→'))).toBe(`<a href="${href}">→</a>`);
  });

  it('knows no script, no style and no handler', () => {
    const smuggled = (name: string, attributes: object) =>
      markup({ ...element('p'), ...JSON.parse(JSON.stringify({ name, attributes })) });
    expect(() => smuggled('script', {})).toThrow('no element "script"');
    expect(() => smuggled('p', { style: 'x' })).toThrow('no attribute "style"');
    expect(() => smuggled('p', { onclick: 'x' })).toThrow('no attribute "onclick"');
  });
});

function tags(written: string): readonly string[] {
  return written.match(/<[^>]*>/g) ?? [];
}

function read(escaped: string): string {
  return escaped.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
