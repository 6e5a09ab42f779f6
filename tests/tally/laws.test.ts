import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Compiled, compile } from '../../src/engine/compile.ts';
import { type Form, open } from '../../src/engine/form.ts';
import { openMultiple } from '../../src/question-types/multiple/type.ts';
import { openSingle } from '../../src/question-types/single/type.ts';
import { columnsOf } from '../../src/tally/columns.ts';
import { crossTable } from '../../src/tally/cross.ts';
import { frequencyTables } from '../../src/tally/frequency.ts';
import { questionnaireWithAnswers } from '../support/arbitrary-questionnaire.ts';

/** A questionnaire and its forms: the answers as they came, after one, after two, and so on. */
function filledForms(): fc.Arbitrary<{
  readonly compiled: Compiled;
  readonly forms: readonly Form[];
}> {
  return questionnaireWithAnswers().map(({ questionnaire, answers }) => {
    const compiled = compile(questionnaire);
    const forms = answers.map((_, last) => {
      const form = open(compiled);
      for (const [address, value] of answers.slice(0, last + 1)) form.answer(address, value);
      return form;
    });
    return { compiled, forms };
  });
}

function tablesOf(compiled: Compiled, forms: readonly Form[]) {
  const columns = columnsOf(
    compiled,
    forms.map((form) => form.effective()),
  );
  return { columns, tables: frequencyTables(columns) };
}

describe('every frequency table', () => {
  it('adds up: answered and 無回答 to the base, the base and 非該当 to all', () => {
    fc.assert(
      fc.property(filledForms(), ({ compiled, forms }) => {
        for (const { answered, noAnswer, notAsked, base, total } of tablesOf(compiled, forms)
          .tables) {
          expect([answered + noAnswer, base.n + notAsked]).toEqual([base.n, total]);
          expect(total).toBe(forms.length);
        }
      }),
    );
  });

  it('of a single choice: its rows and 無回答 add up to the base', () => {
    fc.assert(
      fc.property(filledForms(), ({ compiled, forms }) => {
        for (const table of tablesOf(compiled, forms).tables) {
          if (table.kind !== 'single') continue;
          const chosen = table.rows.reduce((sum, { count }) => sum + count, 0);
          expect(chosen + table.noAnswer).toBe(table.base.n);
        }
      }),
    );
  });

  it('counts in bits what counting form by form counts', () => {
    fc.assert(
      fc.property(filledForms(), ({ compiled, forms }) => {
        for (const table of tablesOf(compiled, forms).tables) {
          const states = forms.map((form) => form.state(table.address));
          expect(table.noAnswer).toBe(states.filter((state) => state === 'noAnswer').length);
          expect(table.notAsked).toBe(states.filter((state) => state === 'notAsked').length);
          if (!('rows' in table)) continue;
          const choices = forms.map((form) => chosen(form, table.address));
          const counts = table.rows.map(
            ({ code }) => choices.filter((codes) => codes.includes(code)).length,
          );
          expect(table.rows.map(({ count }) => count)).toEqual(counts);
        }
      }),
    );
  });
});

describe('RB-17 a percentage of a multiple choice is of the respondents it applies to', () => {
  it('no row of a table, and no cell of a cross table, ever exceeds the number it is a part of', () => {
    fc.assert(
      fc.property(filledForms(), ({ compiled, forms }) => {
        const { columns, tables } = tablesOf(compiled, forms);
        const choices = tables.filter((table) => 'rows' in table);
        for (const row of choices) {
          for (const { count } of row.rows) expect(count).toBeLessThanOrEqual(row.base.n);
          for (const column of choices) {
            const cross = crossTable(columns, row.address, column.address);
            for (const part of [...cross.rows, cross.noAnswer]) {
              for (const [place, count] of part.columns.entries()) {
                expect(count).toBeLessThanOrEqual(cross.base.across.columns[place] ?? -1);
              }
            }
          }
        }
      }),
    );
  });
});

describe('every cross table', () => {
  it('has the plain frequencies in its column of all', () => {
    fc.assert(
      fc.property(filledForms(), ({ compiled, forms }) => {
        const { columns, tables } = tablesOf(compiled, forms);
        const choices = tables.filter((table) => 'rows' in table);
        for (const [row, column] of choices.flatMap((a) => choices.map((b) => [a, b] as const))) {
          const cross = crossTable(columns, row.address, column.address);
          expect(cross.rows.map(({ all }) => all)).toEqual(row.rows.map(({ count }) => count));
          expect([cross.base.n, cross.noAnswer.all]).toEqual([row.base.n, row.noAnswer]);
        }
      }),
    );
  });

  it('by a single choice splits every count into its columns, 無回答 and 非該当', () => {
    fc.assert(
      fc.property(filledForms(), ({ compiled, forms }) => {
        const { columns, tables } = tablesOf(compiled, forms);
        const choices = tables.filter((table) => 'rows' in table);
        const singles = choices.filter(({ kind }) => kind === 'single');
        for (const [row, column] of choices.flatMap((a) => singles.map((b) => [a, b] as const))) {
          const { base, rows, noAnswer } = crossTable(columns, row.address, column.address);
          for (const part of [base.across, ...rows, noAnswer]) {
            const split = part.columns.reduce((sum, count) => sum + count, 0);
            expect(split + part.columnNoAnswer + part.columnNotAsked).toBe(part.all);
          }
        }
      }),
    );
  });
});

function chosen(form: Form, address: string): readonly string[] {
  const value = form.effective()[address];
  const single = value === undefined ? undefined : openSingle(value);
  return single ? [single.code] : openMultiple(value).codes;
}
