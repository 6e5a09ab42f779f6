import { describe, expect, it } from 'vitest';
import { staticProblems } from '../../../src/definition/static-problems.ts';
import { compile } from '../../../src/engine/compile.ts';
import { accept, finish } from '../../../src/engine/finish.ts';
import type { Form } from '../../../src/engine/form.ts';
import { registry } from '../../../src/question-types/registry.ts';
import { cover } from '../../../src/sample/generated/cover.ts';
import { goalInWords } from '../../../src/sample/generated/goal.ts';
import { metBy } from '../../../src/sample/generated/met.ts';
import { plausible } from '../../../src/sample/generated/plausible.ts';
import { anySurvey } from './any-survey.ts';

const SURVEYS = 200;
const LONG = 240_000;

const habits = { rows: () => ({ from: 0, to: 4 }), words: () => undefined };

/** What the server has against a form, sent as it is. */
function refusals(form: Form) {
  const finished = finish(form);
  return finished.ok ? accept(form.compiled, finished.value.effective) : finished.problems;
}

describe(
  `the respondents of ${SURVEYS} questionnaires with everything the language has`,
  () => {
    const surveys = Array.from({ length: SURVEYS }, (_, seed) => {
      const questionnaire = anySurvey(seed);
      const compiled = compile(questionnaire);
      const covering = cover(compiled, seed);
      // Where hard checks contradict each other, there is nobody to be drawn.
      const drawn = covering.forms.length > 0 ? plausible(compiled, 8, { seed, ...habits }) : [];
      return { seed, questionnaire, compiled, covering, drawn };
    });

    it('answer questionnaires that the static checks let pass', () => {
      for (const { questionnaire } of surveys) {
        const problems = staticProblems(questionnaire, registry);
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }
    });

    it('are all accepted by the server', () => {
      for (const { covering, drawn } of surveys)
        for (const form of [...covering.forms, ...drawn]) expect(refusals(form)).toEqual([]);
      expect(surveys.filter(({ drawn }) => drawn.length > 0).length).toBeGreaterThan(180);
    });

    it('show nothing that was said to be impossible', () => {
      for (const { seed, covering, drawn } of surveys) {
        const impossible = covering.unreached
          .filter(({ why }) => why === 'impossible')
          .map(({ goal }) => goal);
        for (const form of drawn)
          expect([seed, ...[...metBy(form, impossible)].map(goalInWords)]).toEqual([seed]);
      }
    });

    it('show together every goal that is not said to be impossible, but for a few', () => {
      const count = (why: string) =>
        surveys.flatMap(({ covering }) => covering.unreached.filter((one) => one.why === why))
          .length;
      const goals = surveys.reduce((sum, { covering }) => sum + covering.goals, 0);
      expect(goals).toBeGreaterThan(15_000);
      expect(count('notFound') / (goals - count('impossible'))).toBeLessThan(0.1);
    });

    it('are the same again for the same seed', () => {
      for (const { seed, compiled, covering, drawn } of surveys.slice(0, 20)) {
        const raw = (forms: readonly Form[]) => forms.map((form) => form.raw());
        expect(raw(cover(compiled, seed).forms)).toEqual(raw(covering.forms));
        expect(raw(plausible(compiled, drawn.length, { seed, ...habits }))).toEqual(raw(drawn));
      }
    });
  },
  LONG,
);
