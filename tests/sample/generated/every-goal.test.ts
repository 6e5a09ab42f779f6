import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { finish } from '../../../src/engine/finish.ts';
import { cover } from '../../../src/sample/generated/cover.ts';
import { goalInWords } from '../../../src/sample/generated/goal.ts';
import { metBy } from '../../../src/sample/generated/met.ts';
import { smallSurvey } from './any-survey.ts';
import { everyAnswerSet } from './every-answer-set.ts';

/** Surveys with more answer sets than this are left out. */
const MOST_SETS = 3_000;

describe('a covering set of any small questionnaire', () => {
  it('shows every goal that any valid answer set shows', { timeout: 240_000 }, () => {
    let [compared, impossible] = [0, 0];
    for (let seed = 0; seed < 300; seed += 1) {
      const compiled = compile(smallSurvey(seed));
      const { unreached } = cover(compiled, seed);
      const missed = new Set(unreached.map(({ goal }) => goal));
      const shown = new Set<string>();
      const isWhole = everyAnswerSet(compiled, MOST_SETS, (form) => {
        if (missed.size > 0 && finish(form).ok)
          for (const goal of metBy(form, missed)) shown.add(goalInWords(goal));
      });
      expect([seed, ...shown]).toEqual([seed]);
      if (isWhole) compared += 1;
      if (isWhole) impossible += unreached.length;
    }
    expect(compared).toBeGreaterThan(100);
    expect(impossible).toBeGreaterThan(300);
  });
});
