import { describe, expect, it } from 'vitest';
import { GATE, type Shape, syntheticQuestionnaire } from '../../bench/engine/questionnaires.ts';
import { answersOf, filledIn, OPEN, SHUT } from '../../bench/engine/respondent.ts';
import { isQuestion } from '../../src/definition/questionnaire.ts';
import { staticProblems } from '../../src/definition/static-problems.ts';
import { compile } from '../../src/engine/compile.ts';
import { open } from '../../src/engine/form.ts';
import { registry } from '../../src/question-types/registry.ts';

const shapes: readonly Shape[] = ['fan-out', 'chain', 'realistic'];

describe.each(shapes)('a synthetic questionnaire of the shape %s', (shape) => {
  const questionnaire = syntheticQuestionnaire(shape, 100);
  const form = open(compile(questionnaire), filledIn(answersOf(questionnaire)));

  it('has the questions it is asked for, and no static problem', () => {
    const questions = questionnaire.sections.flatMap(({ items }) => items.filter(isQuestion));
    expect(questions).toHaveLength(100);
    expect(staticProblems(questionnaire, registry, undefined)).toEqual([]);
  });

  it('is filled in along its path, with something wrong to be found', () => {
    expect(form.masked()).toEqual([]);
    expect(form.problems().some(({ severity }) => severity === 'hard')).toBe(true);
  });

  it('loses about half of what is asked when the gate is shut, and gets it back', () => {
    const { asked } = form.progress();
    const { hidden } = form.answer(GATE, SHUT);
    expect(hidden.length / asked).toBeGreaterThan(0.4);
    expect(hidden.length / asked).toBeLessThan(0.6);
    expect(form.answer(GATE, OPEN).asked).toEqual(hidden);
  });
});
