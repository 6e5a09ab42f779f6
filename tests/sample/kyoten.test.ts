import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/conditions/evaluate.ts';
import { NO_ANSWER, type Reader } from '../../src/conditions/reading.ts';
import { baseOf } from '../../src/definition/base.ts';
import { baseSentence } from '../../src/definition/base-sentence.ts';
import { questionsOf } from '../../src/definition/outline.ts';
import type { Cells } from '../../src/engine/cells.ts';
import { addressOf } from '../../src/engine/compiled.ts';
import { accept } from '../../src/engine/finish.ts';
import { openMultiple } from '../../src/question-types/multiple/type.ts';
import { lengthOf } from '../../src/question-types/plain-text.ts';
import { respond } from '../../src/sample/respondent.ts';
import { sampleRound } from '../../src/sample/round.ts';
import { seededRandom } from '../../src/sample/seeded.ts';
import { hashOf, operationSchema } from '../../src/sync/operation.ts';
import { columnsOf } from '../../src/tally/columns.ts';
import { holds } from '../../src/tally/comparison.ts';
import { crossTable } from '../../src/tally/cross.ts';
import { frequencyTables } from '../../src/tally/frequency.ts';
import { compareWithPublished } from '../../src/tally/published.ts';
import { kyoten, kyotenParameters, kyotenPublished, sha256 } from '../support/kyoten-sample.ts';

const compiled = kyoten();
const DEFINITION = '5'.repeat(64);
const round = await sampleRound(compiled, DEFINITION, kyotenParameters(), sha256);
const operations = round.operations.map(({ body }) => operationSchema.parse(JSON.parse(body)));
const submissions = operations.map(
  (operation): Cells => (operation.kind === 'submit' ? operation.payload.effective : {}),
);
const columns = columnsOf(compiled, submissions);
const tables = frequencyTables(columns);

describe('the sample round of 2025', () => {
  const comparison = compareWithPublished(kyotenPublished(), columns, compiled.questionnaire);

  it('shows every published base, percentage and count but those the report itself contradicts', () => {
    expect([comparison.compared, comparison.equal]).toEqual([80, 75]);
    expect(
      comparison.differing.map(({ figure, ours, discrepancy }) => [figure, ours, discrepancy]),
    ).toEqual([
      ['q2-3 base', 559, 1],
      ['q2-4 base', 559, 1],
      ['q2-5 base', 559, 1],
      ['q2-6 base', 559, 1],
      ['q3-13 base', tables.find(({ question }) => question === 'q3-13')?.base.n, 4],
    ]);
  });

  it('keeps every published order and cross table', () => {
    expect(comparison.ranks).toMatchObject({ compared: 49, differing: [] });
    expect(comparison.crosses).toMatchObject({ compared: 3, differing: [] });
    expect(holds(comparison)).toBe(true);
  });

  it('names only discrepancies that the documentation lists', () => {
    const listed = readFileSync(join(import.meta.dirname, '../../docs/kyoten-2025.md'), 'utf8');
    for (const { discrepancy } of comparison.differing)
      expect(listed).toContain(`\n${discrepancy}. **`);
  });

  it('is also our reading of what the report leaves uncertain', () => {
    const byArea = crossTable(columns, 'q1-2', 'q1-3');
    for (const place of [0, 1]) {
      const [known = 0, unknown = 0] = byArea.rows.map((row) => row.columns[place]);
      expect(known).toBeGreaterThan(unknown);
    }
  });
});

describe('every generated submission', () => {
  it('is one the server accepts, engine and all', () => {
    expect(submissions.length).toBe(871);
    expect(submissions.flatMap((effective) => accept(compiled, effective))).toEqual([]);
  });

  it('carries the hash of its own content and the definition it answers', async () => {
    for (const [index, operation] of operations.entries()) {
      expect(operation.hash).toBe(round.operations[index]?.hash);
      expect(operation.hash).toBe(await hashOf(operation, sha256));
      expect(operation.definitionHash).toBe(DEFINITION);
    }
    expect(new Set(operations.map(({ opId }) => opId)).size).toBe(871);
  });

  it('comes from a unit of the roster, once, and never from the silent one', () => {
    const answering = round.units.filter(({ silent }) => !silent);
    expect(
      operations.map(({ unitId, responseId }) => `${unitId} ${responseId}`).toSorted(),
    ).toEqual(answering.map(({ id, responseId }) => `${id} ${responseId}`).toSorted());
  });

  it('is sent inside the fielding, in the order given', () => {
    const times = round.operations.map(({ sentAt }) => sentAt);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(Date.parse('2025-07-25T00:00:00+09:00'));
    expect(times.at(-1)).toBeLessThan(Date.parse('2025-08-30T00:00:00+09:00'));
  });

  it('holds texts of at most 2,000 characters, of many kinds, and no contact that could be real', () => {
    const texts = submissions
      .map((effective) => effective['q4-2'])
      .filter((text) => typeof text === 'string');
    expect(Math.max(...texts.map(lengthOf))).toBeLessThanOrEqual(2_000);
    expect(new Set(texts).size).toBeGreaterThan(texts.length * 0.9);
    const contacts = submissions.map((effective) => [
      effective['contact-telephone'],
      effective['contact-mail'],
    ]);
    for (const [telephone, mail] of contacts) {
      expect(String(telephone ?? '0000-0000')).toContain('0000-0000');
      expect(String(mail ?? '@example.jp')).toMatch(/@example\.jp$/);
    }
  });

  it('makes public only what it has surveyed, as the leanings want', () => {
    const codes = (effective: Cells, id: string) => openMultiple(effective[id]).codes;
    for (const effective of submissions) {
      const surveyed = codes(effective, 'q3-3');
      expect(codes(effective, 'q3-15').filter((code) => !surveyed.includes(code))).toEqual([]);
    }
  });

  it('ticks now more, now less', () => {
    const ticks = submissions.map(
      (effective) => JSON.stringify(effective['q8-1']).split(',').length,
    );
    expect(new Set(ticks).size).toBeGreaterThan(6);
  });
});

/** A whole round is generated: about a second where the machine is free. */
const LONG = 60_000;

describe('the generator', () => {
  it('gives the same bytes for the same seed', { timeout: LONG }, async () => {
    const again = await sampleRound(compiled, DEFINITION, kyotenParameters(), sha256);
    expect(again.units).toEqual(round.units);
    expect(again.operations).toEqual(round.operations);
  });

  it('gives other answers for another seed, and the same figures', { timeout: LONG }, () => {
    const forms = respond(compiled, kyotenParameters(), seededRandom(2026, 'answers'));
    const effective = forms.map((form) => form.effective());
    expect(effective).not.toEqual(submissions);
    const other = columnsOf(compiled, effective);
    expect(holds(compareWithPublished(kyotenPublished(), other, compiled.questionnaire))).toBe(
      true,
    );
  });
});

describe('RB-30 the base under a table is what its sentence says', () => {
  const placed = questionsOf(compiled.questionnaire).filter(({ question }) => !question.personal);
  const cases = placed.map((one) => [one.question.id, one] as const);

  it.each(cases)(
    '%s: counting the effective answers by the condition gives the base shown',
    (id, one) => {
      const condition = baseOf(one);
      const counted = submissions.filter(
        (effective) => !condition || evaluate(condition, readerOver(effective)) === true,
      );
      const shown = tables.filter(({ question }) => question === id);
      expect(shown.length).toBeGreaterThan(0);
      for (const { base } of shown) {
        expect(base.n).toBe(counted.length);
        expect(base.sentence.ja).toBe(
          baseSentence(compiled.questionnaire, compiled.types, one, 'ja'),
        );
      }
    },
  );

  it('is compared for all 55 questions that are tallied', () => {
    expect(cases.length).toBe(55);
  });

  /** Reads nothing but the submission: neither routing nor form. */
  function readerOver(effective: Cells): Reader {
    return (reference) => {
      const address = addressOf(reference);
      const slot = compiled.slots.get(address);
      const value = effective[address];
      return slot && value !== undefined ? slot.domain.reading(slot.asks, value) : NO_ANSWER;
    };
  }
});
