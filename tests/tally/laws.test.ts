import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import type { Compiled } from '../../src/engine/compiled.ts';
import { type Form, open } from '../../src/engine/form.ts';
import { type Columns, columnsOf } from '../../src/tally/columns.ts';
import { canCross, crossTable } from '../../src/tally/cross.ts';
import { frequencyTables } from '../../src/tally/frequency.ts';
import {
  type ChoiceTable,
  type FrequencyTable,
  isChoice,
} from '../../src/tally/frequency-table.ts';
import type { Merge } from '../../src/tally/merge.ts';
import { questionnaireWithAnswers } from '../support/arbitrary-questionnaire.ts';
import { type NaiveCase, naiveCases } from './naive-cases.ts';

interface Filled {
  readonly compiled: Compiled;
  readonly forms: readonly Form[];
  readonly columns: Columns;
  readonly tables: readonly FrequencyTable[];
}

/** A questionnaire and its forms: the answers as they came, after a few, after some more, and so on; all tallied. */
function filled(): fc.Arbitrary<Filled> {
  return questionnaireWithAnswers().map(({ questionnaire, answers }) => {
    const compiled = compile(questionnaire);
    const step = Math.max(1, Math.ceil(answers.length / 6));
    const forms = Array.from({ length: Math.ceil(answers.length / step) }, (_, last) => {
      const form = open(compiled);
      for (const [address, value] of answers.slice(0, (last + 1) * step))
        form.answer(address, value);
      return form;
    });
    const columns = columnsOf(
      compiled,
      forms.map((form) => form.effective()),
    );
    return { compiled, forms, columns, tables: frequencyTables(columns) };
  });
}

function holds(law: (filled: Filled) => void): void {
  fc.assert(fc.property(filled(), law), { numRuns: 150 });
}

describe('every frequency table', () => {
  it('adds up: answered and 無回答 to the base, the base and 非該当 to all', () => {
    holds(({ tables }) => {
      for (const { answered, noAnswer, notAsked, base, total } of tables)
        expect([answered + noAnswer, base.n + notAsked]).toEqual([base.n, total]);
    });
  });

  it('is of all submissions, or in a repeat of all rows', () => {
    holds(({ compiled, forms, tables }) => {
      for (const { question, total, base } of tables) {
        const repeat = [...compiled.repeats.values()].find(({ row }) => row.byId.has(question));
        const asked = forms.filter((form) => repeat && form.isAsked(repeat.repeat.id));
        const rows = asked.map((form) => form.rows(repeat?.repeat.id ?? '').length);
        expect(total).toBe(repeat ? sum(rows) : forms.length);
        if (repeat) expect(base.rows?.units).toBeLessThanOrEqual(rows.filter((n) => n > 0).length);
        else expect(base.rows).toBeUndefined();
      }
    });
  });

  it('counts in columns what counting case by case counts', () => {
    holds(({ compiled, forms, tables }) => {
      for (const table of tables) {
        if (table.kind === 'grid' || compiled.repeats.has(table.question)) continue;
        const places = table.kind === 'rank' ? table.places : undefined;
        const cases = naiveCases(compiled, forms, table.address, places);
        const states = cases.map(({ state }) => state);
        expect(table.noAnswer).toBe(states.filter((state) => state === 'noAnswer').length);
        expect(table.notAsked).toBe(states.filter((state) => state === 'notAsked').length);
        if (isChoice(table))
          for (const row of table.rows) {
            expect(row.count).toBe(cases.filter(({ codes }) => codes.includes(row.code)).length);
            if (row.base !== undefined) expect(row.base).toBe(offeredTo(cases, row.code));
            if ('places' in row) expect(row.places).toEqual(atPlaces(cases, row.code, row.places));
          }
        if (table.kind === 'number') expect(table.statistics.sum ?? 0).toBeCloseTo(given(cases), 6);
      }
    });
  });
});

describe('the rows of a choice table', () => {
  it('of one option add up to the base with 無回答', () => {
    holds(({ tables }) => {
      for (const table of tables)
        if (table.kind === 'single') expect(sum(counts(table)) + table.noAnswer).toBe(table.base.n);
    });
  });

  it('of an order add up over their places, and the first place to the answered', () => {
    holds(({ tables }) => {
      for (const table of tables) {
        if (table.kind !== 'rank') continue;
        for (const { count, places } of table.rows) expect(sum(places)).toBe(count);
        expect(sum(table.rows.map(({ places }) => places[0] ?? 0))).toBe(table.answered);
      }
    });
  });

  it('RB-17 never exceed the number they are a percentage of, nor does that exceed the asked', () => {
    holds(({ tables }) => {
      for (const { rows, base } of tables.filter(isChoice))
        for (const row of rows) {
          expect(row.count).toBeLessThanOrEqual(row.base ?? base.n);
          expect(row.base ?? base.n).toBeLessThanOrEqual(base.n);
        }
    });
  });
});

describe('the numbers of a matrix', () => {
  it('have totals that are the sums of their cells, along rows, along columns and over all', () => {
    holds(({ tables }) => {
      for (const table of tables) {
        if (table.kind !== 'grid') continue;
        const sums = table.rows.map(({ cells }) => cells.map((cell) => cell.sum ?? 0));
        for (const [index, { total }] of table.rows.entries())
          if (total) expect(total.sum ?? 0).toBeCloseTo(sum(sums[index] ?? []), 6);
        for (const [place, total] of (table.columnTotals ?? []).entries())
          expect(total.sum ?? 0).toBeCloseTo(sum(sums.map((row) => row[place] ?? 0)), 6);
        if (table.grandTotal) expect(table.grandTotal.sum ?? 0).toBeCloseTo(sum(sums.flat()), 6);
      }
    });
  });
});

describe('options put together for print', () => {
  it('have the sum of their codes where one is chosen, and never more than the base', () => {
    holds(({ columns, tables }) => {
      for (const table of tables.filter(isChoice)) {
        const [first, second] = table.rows;
        if (!first || !second) continue;
        const codes = [first.code, second.code];
        const [before, after] = bothTables(columns, table, codes);
        const merged = after.rows[0]?.count ?? -1;
        const parts = [first.count, second.count];
        if (table.kind === 'single') expect(merged).toBe(sum(parts));
        expect(merged).toBeLessThanOrEqual(
          Math.min(sum(parts), after.rows[0]?.base ?? after.base.n),
        );
        expect(merged).toBeGreaterThanOrEqual(Math.max(...parts));
        expect(after.rows.slice(1)).toEqual(before.rows.slice(2));
        expect(after.base).toEqual(before.base);
      }
    });
  });
});

describe('every cross table', () => {
  it('RB-17 has no cell that exceeds the number it is a part of', () => {
    holds(({ columns, tables }) => {
      for (const { base, rows, noAnswer } of crosses(columns, tables))
        for (const part of [...rows, noAnswer])
          for (const [place, count] of part.columns.entries())
            expect(count).toBeLessThanOrEqual(base.across.columns[place] ?? -1);
    });
  });

  it('has the plain frequencies in its column of all', () => {
    holds(({ columns, tables }) => {
      for (const { row, base, rows, noAnswer } of crosses(columns, tables)) {
        const plain = tables.filter(isChoice).find(({ address }) => address === row.address);
        expect(rows.map(({ all }) => all)).toEqual(plain && counts(plain));
        expect([base.n, noAnswer.all]).toEqual([plain?.base.n, plain?.noAnswer]);
      }
    });
  });

  it('by one option splits every count into its columns, 無回答 and 非該当', () => {
    holds(({ columns, tables }) => {
      const singles = tables.filter(({ kind }) => kind === 'single');
      for (const { base, rows, noAnswer } of crosses(columns, tables, singles))
        for (const part of [base.across, ...rows, noAnswer])
          expect(sum(part.columns) + part.columnNoAnswer + part.columnNotAsked).toBe(part.all);
    });
  });
});

function crosses(columns: Columns, rows: readonly FrequencyTable[], across = rows) {
  return rows.flatMap((row) =>
    across
      .filter((column) => isChoice(column) && canCross(columns, row.address, column.address))
      .map((column) => crossTable(columns, row.address, column.address)),
  );
}

function bothTables(columns: Columns, { question, row, address }: ChoiceTable, codes: string[]) {
  const into = [{ codes, label: { ja: '合わせて', en: 'Together' } }];
  const merged: readonly Merge[] = [{ question, row: row?.code, into }];
  const [before, after] = frequencyTables(columns, { merged })
    .filter(isChoice)
    .filter((table) => table.address === address);
  if (!before || !after) throw new Error(`"${address}" has no merged table.`);
  return [before, after] as const;
}

function counts({ rows }: ChoiceTable): readonly number[] {
  return rows.map(({ count }) => count);
}

function offeredTo(cases: readonly NaiveCase[], code: string): number {
  return cases.filter(({ state, hidden }) => state !== 'notAsked' && !hidden.has(code)).length;
}

function atPlaces(cases: readonly NaiveCase[], code: string, places: readonly number[]) {
  return places.map((_, place) => cases.filter(({ codes }) => codes[place] === code).length);
}

function given(cases: readonly NaiveCase[]): number {
  return sum(cases.map(({ number }) => number ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
