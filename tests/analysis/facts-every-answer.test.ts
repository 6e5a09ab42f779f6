import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseParents } from '../../src/analysis/facts/bases.ts';
import { skipInstructions } from '../../src/analysis/facts/skips.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { questionsOf } from '../../src/definition/outline.ts';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { compile } from '../../src/engine/compile.ts';
import { smallSurvey } from './arbitrary-survey.ts';
import { everyAnswerSet } from './brute-answers.ts';

interface AnswerSet {
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly asked: ReadonlySet<string>;
}

function answerSets(questionnaire: Questionnaire): readonly AnswerSet[] {
  const sets: AnswerSet[] = [];
  everyAnswerSet(questionnaire, true, (answers, asked) => {
    const codes = [...answers].flatMap(([address, given]) =>
      Array.isArray(given) ? [[address, given as readonly string[]] as const] : [],
    );
    sets.push({ codes: new Map(codes), asked: new Set(asked) });
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
    fc.assert(
      fc.property(smallSurvey(), (questionnaire) => {
        const instructions = skipInstructions(new Possibilities(compile(questionnaire)));
        const sets = answerSets(questionnaire);
        const questions = questionsOf(questionnaire).map(({ question }) => question);
        for (const [index, gate] of questions.entries()) {
          if (gate.type !== 'single' || !sets.some(({ asked }) => asked.has(gate.id))) continue;
          const next = gate.options.map(({ code }) => {
            const chosen = sets.filter(({ codes }) => codes.get(gate.id)?.includes(code));
            const first = questions
              .slice(index + 1)
              .find(({ id }) => chosen.some(({ asked }) => asked.has(id)));
            return `${code} → ${first?.id ?? 'end'}`;
          });
          const targets = new Set(next.map((one) => one.split(' → ')[1]));
          const said = instructions
            .filter((one) => one.gate === gate.id)
            .flatMap(({ who, to }) =>
              'chose' in who ? who.chose.map((code) => `${code} → ${to[0] ?? 'end'}`) : [],
            );
          expect(said.sort()).toEqual(targets.size > 1 ? next.sort() : []);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('options that open a question open it for those who chose them, and for nobody else', {
    timeout: 120_000,
  }, () => {
    let seen = 0;
    fc.assert(
      fc.property(smallSurvey(), (questionnaire) => {
        const types = new Map(
          questionsOf(questionnaire).map(({ question: { id, type } }) => [id, type]),
        );
        const sets = answerSets(questionnaire);
        for (const { gate, who, to } of skipInstructions(
          new Possibilities(compile(questionnaire)),
        )) {
          if (!('chose' in who) || types.get(gate) !== 'multiple') continue;
          seen += 1;
          const belongs = ({ codes }: AnswerSet) => {
            const chosen = who.chose.filter((code) => codes.get(gate)?.includes(code));
            return who.together === 'all' ? chosen.length === who.chose.length : chosen.length > 0;
          };
          const wrong = sets.filter((set) => to.some((id) => set.asked.has(id) !== belongs(set)));
          expect(wrong).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
    expect(seen).toBeGreaterThan(5);
  });
});
