import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const published = createRequire(import.meta.url).resolve(
  '@digital-go-jp/design-tokens/dist/tokens.css',
);
const sheets = globSync('src/**/*.css').map((path) => readFileSync(path, 'utf8'));

function definitions(css: string): ReadonlyMap<string, string> {
  const found = css.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, plain(value)]));
}

/** One way of writing a value: formatters differ in quotes, spaces and zeros. */
function plain(value: string): string {
  return value.replaceAll('"', "'").replace(/\s+/g, ' ').toLowerCase();
}

describe('given the design tokens', () => {
  const ours = definitions(readFileSync('src/ui/tokens.css', 'utf8'));
  const theirs = definitions(readFileSync(published, 'utf8'));

  it('have the values of the package they come from', () => {
    expect(ours.size).toBeGreaterThan(20);
    for (const [name, value] of ours) expect([name, value]).toEqual([name, theirs.get(name)]);
  });

  it('are there for every use in a style sheet, and none for nothing', () => {
    const used = new Set(
      sheets.flatMap((css) =>
        [...css.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name = '']) => name),
      ),
    );
    const defined = new Set(sheets.flatMap((css) => [...definitions(css).keys()]));
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
    expect([...ours.keys()].filter((name) => !used.has(name))).toEqual([]);
  });
});
