import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK, csv, guarded, number, text, word } from '../../src/interchange/csv.ts';
import { parseCsv } from './parse-csv.ts';

describe('given rows', () => {
  it('begins with a byte order mark and ends every line with CRLF', () => {
    expect(
      csv([
        [word('a'), text('在宅')],
        [BLANK, number(1)],
      ]),
    ).toBe('\uFEFFa,在宅\r\n,1\r\n');
  });

  it('gives every line as many fields as the longest', () => {
    expect(csv([[word('legend')], [word('a'), word('b'), word('c')]])).toBe(
      '\uFEFFlegend,,\r\na,b,c\r\n',
    );
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(csv([[text('a,b'), text('「"」'), text('一行目\n二行目')]])).toBe(
      '\uFEFF"a,b","「""」","一行目\n二行目"\r\n',
    );
  });

  it('writes numbers bare, minus sign included, and guards what only claims to be one', () => {
    expect(csv([[number(-5), number('-0.25'), number(0), number('-1+cmd')]])).toBe(
      "\uFEFF-5,-0.25,0,'-1+cmd\r\n",
    );
  });
});

describe('given a text that a spreadsheet could run', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://example.jp","x")',
    "=cmd|' /C calc'!A0",
    '+81-3-0000-0000',
    '-5',
    '@SUM(1)',
    '\t=1',
    '\tplain',
    '\r=1',
    '\rplain',
    ' =1',
    '　=1',
    '\u00A0=1',
    '\u2003+1',
    '\u200B=1',
    '\uFEFF=1',
    'one\n=2',
    'one\r\n=2',
    'one\r=2',
    'one\n　＝2',
    'one\u2028=2',
    'one\u0085=2',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM',
    ' \n@x',
  ])('puts an apostrophe before %j', (payload) => {
    expect(guarded(payload)).toBe(`'${payload}`);
    expect(parseCsv(csv([[text(payload)]]))).toEqual([[`'${payload}`]]);
  });
});

describe('given an ordinary text', () => {
  it.each([
    '',
    '会議を開催している',
    '1-2',
    'a=b',
    '（-5）',
    '週1回+随時',
    '一行目\n二行目',
    '一行目\r\n二行目',
    'x@example.jp',
    '’=1',
  ])('leaves %j as it is', (ordinary) => {
    expect(guarded(ordinary)).toBe(ordinary);
    expect(parseCsv(csv([[text(ordinary)]]))).toEqual([[ordinary]]);
  });
});

describe('given any texts', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('=', '＝', ' ', '\n', '\r', '\t', '"', ',', 'あ', "'") }),
  );

  it('reads back as the same texts, but for the apostrophe', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyText, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (rows) => {
          const written = csv(rows.map((row) => row.map(text)));
          expect(parseCsv(written)).toEqual(rows.map((row) => row.map(guarded)));
        },
      ),
    );
  });

  it('never leaves a cell that begins with a trigger', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const cell = parseCsv(csv([[text(given)]]))[0]?.[0] ?? '';
        expect(cell.trimStart().slice(0, 1)).not.toMatch(/[=+\-@＝＋－＠]/);
      }),
    );
  });
});
