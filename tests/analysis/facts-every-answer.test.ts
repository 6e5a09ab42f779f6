import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseParents } from '../../src/analysis/facts/bases.ts';
import { skipInstructions } from '../../src/analysis/facts/skips.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { questionsOf } from '../../src/definition/outline.ts';
import { isRepeat, type Questionnaire } from '../../src/definition/questionnaire.ts';
import { compile } from '../../src/engine/compile.ts';
import { smallSurvey } from './arbitrary-survey.ts';
import { everyAnswerSet, rowsIn } from './brute-answers.ts';

/** What one respondent meets outside of repeats and in one row: ids and codes as they stand in the definition. */
interface AnswerSet {
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly asked: ReadonlySet<string>;
}

/** Every answer set, once for each of its rows. */
function answerSets(questionnaire: Questionnaire): readonly AnswerSet[] {
  const sets: AnswerSet[] = [];
  everyAnswerSet(questionnaire, (answers) => {
    const rows = [...answers.rows.keys()].flatMap((repeat) => rowsIn(answers, repeat));
    for (const row of rows.length > 0 ? rows : ['none/']) {
      const inner = (name: string) => (name.startsWith(row) ? name.slice(row.length) : name);
      const codes = [...answers.given].flatMap(([address, given]) =>
        Array.isArray(given) ? [[inner(address), given as readonly string[]] as const] : [],
      );
      sets.push({ codes: new Map(codes), asked: new Set([...answers.asked].map(inner)) });
    }
  });
  return sets;
}

describe('questionnaires small enough to try every answer set', () => {
  it('whoever is asked a question was asked the one its base hangs on, which stands earlier', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(smallSurvey(), (questionnaire) => {
        const parents = baseParents(new Possibilities(compile(questionnaire)));
        const order = questionsOf(questionnaire).map(({ question }) => question.id);
        const sets = answerSets(questionnaire);
        for (const [id, parent] of parents) {
          expect(order.indexOf(parent)).toBeLessThan(order.indexOf(id));
          expect(sets.some(({ asked }) => asked.has(id) && !asked.has(parent))).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('the next question of each option of a single choice is the first that can follow it', {
    timeout: 120_000,
  }, () => {
    let seen = 0;
    fc.assert(
      fc.property(smallSurvey(), (questionnaire) => {
        const instructions = skipInstructions(new Possibilities(compile(questionnaire)));
        const sets = answerSets(questionnaire);
        const steps = stepsIn(questionnaire);
        for (const [index, { item: gate, within }] of steps.entries()) {
          if (gate.type !== 'single' || !sets.some(({ asked }) => asked.has(gate.id))) continue;
          const later = steps.slice(index + 1).filter((step) => step.within === within);
          const next = gate.options.flatMap(({ code }) => {
            const chosen = sets.filter(({ codes }) => codes.get(gate.id)?.includes(code));
            const first = later.find(({ item: { id } }) =>
              chosen.some(({ asked }) => asked.has(id)),
            );
            return chosen.length > 0 ? [`${code} → ${first?.item.id ?? 'end'}`] : [];
          });
          if (new Set(next.map((one) => one.split(' → ')[1])).size < 2) continue;
          const own = instructions.filter((one) => one.gate === gate.id);
          const said = own.flatMap(({ who, to }) =>
            'chose' in who ? who.chose.map((code) => `${code} → ${to[0] ?? 'end'}`) : [],
          );
          expect(said.sort()).toEqual(next.sort());
          seen += 1;
        }
      }),
      { numRuns: 400 },
    );
    // One questionnaire in forty has such a choice.
    expect(seen).toBeGreaterThan(0);
  });

  it('options that open a question open it for those who chose them, and for nobody else', {
    timeout: 120_000,
  }, () => {
    let seen = 0;
    fc.assert(
      fc.property(smallSurvey(), (questionnaire) => {
        const steps = new Map(stepsIn(questionnaire).map((step) => [step.item.id, step]));
        const sets = answerSets(questionnaire);
        for (const { gate, who, to } of skipInstructions(
          new Possibilities(compile(questionnaire)),
        )) {
          if (!('chose' in who) || steps.get(gate)?.item.type === 'single') continue;
          seen += 1;
          const address = who.row === undefined ? gate : `${gate}/${who.row}`;
          const belongs = ({ codes }: AnswerSet) => {
            const chosen = who.chose.filter((code) => codes.get(address)?.includes(code));
            return who.together === 'all' ? chosen.length === who.chose.length : chosen.length > 0;
          };
          const hasRow = ({ asked }: AnswerSet, id: string) => {
            const { within } = steps.get(id) ?? {};
            const items = [...steps.values()].filter((step) => step.within === within);
            return within === undefined || items.some(({ item }) => asked.has(item.id));
          };
          const wrong = sets.filter((set) =>
            to.some((id) => hasRow(set, id) && set.asked.has(id) !== belongs(set)),
          );
          expect(wrong).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
    expect(seen).toBeGreaterThan(0);
  });
});

/** The questions that somebody answers, and the repeats, in asking order. */
function stepsIn({ sections }: Questionnaire) {
  return sections
    .flatMap(({ items }) =>
      items.flatMap((item) => [
        { item, within: undefined as string | undefined },
        ...(isRepeat(item) ? item.items.map((inner) => ({ item: inner, within: item.id })) : []),
      ]),
    )
    .filter(({ item }) => item.type !== 'note' && item.type !== 'computed');
}
