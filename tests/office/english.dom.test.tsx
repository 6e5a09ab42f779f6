import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { App } from '../../src/office/app.tsx';
import { textsEn } from '../../src/office/texts.en.ts';
import { textsJa } from '../../src/office/texts.ja.ts';
import { LanguageContext } from '../../src/office/texts.ts';
import { fakeServer } from './support/fake-server.ts';

describe('given English', () => {
  it('speaks it on every page, tables and bases included', async () => {
    history.replaceState(null, '', '/office/tables/q2-5');
    const page = render(
      <LanguageContext.Provider value={{ language: 'en', texts: textsEn }}>
        <App server={fakeServer()} />
      </LanguageContext.Provider>,
    );
    await page.findByRole('table', { name: /Base: 拠点 that …, N = 559/ });
    page.getByRole('rowheader', { name: 'No answer' });
    page.getByRole('button', { name: 'By size' });
    page.getByRole('link', { name: 'Progress' });
    page.getByRole('button', { name: '日本語' });
  });

  it('asks the server for it, and for files in it', async () => {
    const asked: string[] = [];
    const server = fakeServer();
    history.replaceState(null, '', '/office/tables/q2-5?round=r');
    const page = render(
      <LanguageContext.Provider value={{ language: 'en', texts: textsEn }}>
        <App
          server={{
            ...server,
            get: (path, schema) => {
              asked.push(path);
              return server.get(path.replace('round=r&', ''), schema);
            },
          }}
        />
      </LanguageContext.Provider>,
    );
    const link = await page.findByRole('link', { name: 'Save this table as CSV' });
    expect(link.getAttribute('href')).toBe('/api/office/tables/q2-5/csv?round=r&language=en');
    expect(asked).toContain('/api/office/tables/q2-5?round=r&language=en');
    expect(asked.every((path) => path.endsWith('language=en'))).toBe(true);
  });

  it('has no Japanese left in its catalogue', () => {
    expect(sentences(textsEn).filter((sentence) => /[぀-ヿ一-鿿]/.test(sentence))).toEqual([]);
  });
});

describe('given a problem of the server', () => {
  it('has a sentence in both languages', () => {
    for (const { problems } of [textsJa, textsEn]) {
      for (const [code, sentence] of Object.entries(problems)) {
        expect(sentence({ minutes: 15, triesLeft: 2 }), code).toMatch(/[。.]$/);
      }
    }
  });
});

/** Every text of a catalogue, those that are made with a number or a word included. */
function sentences(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  if (typeof part === 'function') return [String(part('1', '2', 'hubs'))];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(sentences) : [];
}
