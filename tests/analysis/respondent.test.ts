import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatesOf } from '../../src/analysis/findings/gate.ts';
import { stopsOf } from '../../src/analysis/findings/stop.ts';
import { settle } from '../../src/analysis/goals.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { Respondent } from '../../src/analysis/respondent.ts';
import type { Wanted } from '../../src/analysis/steering.ts';
import type { Cells } from '../../src/engine/cells.ts';
import { compile } from '../../src/engine/compile.ts';
import { compiledTiny } from '../support/tiny.ts';
import { smallSurvey } from './arbitrary-survey.ts';
import { all, check, is, longText, multiple, not, number, single, survey, when } from './items.ts';

const compiled = compiledTiny(
  survey(
    {
      items: [
        single('a', 'required: hard'),
        single('b', `required: hard, ${when(is('a'))}`),
        single('c', `required: hard, ${when(all(is('a'), is('b')))}`),
        multiple('m'),
        number('n', 'min: 0, max: 9, decimals: 0'),
        longText('many', when('{ number: { answer: n }, atLeast: 5 }')),
        longText('few', when('{ number: { answer: n }, atMost: 4 }')),
        longText('both', when('{ question: m, includesAll: ["1", "2"] }')),
        longText(
          'either',
          when('{ any: [{ question: c, is: "2" }, { question: m, includes: "99" }] }'),
        ),
        longText('silent', when('{ not: { question: m, isAnswered: true } }')),
        longText('beside', when('{ question: c, isAsked: true }')),
      ],
      checks: [check('k', 'm', not('{ question: m, includes: "2" }'))],
    },
    { items: [single('d')], showIf: is('a', '2') },
  ),
);

/** The answers after somebody has tried to bring something about. */
function trying(start: Cells, ...wanted: readonly Wanted[]) {
  const respondent = new Respondent(compiled, start);
  respondent.attempt(wanted);
  return respondent;
}

const asked = (id: string): Wanted => ({ id, is: 'asked' });
const hidden = (id: string): Wanted => ({ id, is: 'hidden' });
const one = (code: string) => ({ code });

describe('a respondent who wants to see something', () => {
  it.each<[string, Wanted, Cells]>([
    ['a question behind two others', asked('c'), { a: one('1'), b: one('1') }],
    ['a question of another section', asked('d'), { a: one('2') }],
    ['a question for large numbers', asked('many'), { n: '5' }],
    ['a question for small numbers', asked('few'), { n: '4' }],
    ['a question for two choices together', asked('both'), { m: { codes: ['1', '2'] } }],
    ['a question for either of two', asked('either'), { a: one('1'), b: one('1'), c: one('2') }],
    ['a question beside another', asked('beside'), { a: one('1'), b: one('1') }],
    ['an answer', { id: 'b', is: 'answered' }, { a: one('1'), b: one('1') }],
    ['a choice', { reference: { question: 'b' }, code: '2' }, { a: one('1'), b: one('2') }],
  ])('answers what it hangs on, and nothing else: %s', (_, wanted, cells) => {
    const respondent = trying({}, wanted);
    expect(respondent.cellsAt(respondent.time)).toEqual(cells);
  });

  it.each<[string, Cells, Wanted, string]>([
    ['by another choice', { a: one('1') }, hidden('b'), 'b'],
    ['by hiding its section', { a: one('2') }, hidden('d'), 'd'],
    ['by an answer where there was none', {}, hidden('silent'), 'silent'],
    ['by another number', { n: '7' }, hidden('many'), 'many'],
  ])('hides what is not wanted %s', (_, start, wanted, id) => {
    expect(new Respondent(compiled, start).trial.isAsked(id)).toBe(true);
    expect(trying(start, wanted).trial.isAsked(id)).toBe(false);
  });

  it('takes an answer back where only a blank will do', () => {
    expect(trying({ m: { codes: ['1'] } }, asked('silent')).trial.isAnswered('m')).toBe(false);
  });

  it('leaves everything as it is where it is to be seen already', () => {
    expect(trying({ a: one('1') }, asked('b')).time).toBe(0);
  });
});

describe('a respondent who wants to hand in', () => {
  it('gives the answers that are required, those that ask for no others', () => {
    const respondent = new Respondent(compiled, {});
    respondent.finish();
    expect(respondent.finishes).toBe(true);
    expect(respondent.cellsAt(respondent.time)).toEqual({ a: one('2') });
  });

  it('is held up by a broken check, until its answers are others', () => {
    const respondent = trying({ a: one('2') }, { reference: { question: 'm' }, code: '2' });
    expect([respondent.finishes, respondent.isValid]).toEqual([false, true]);
    respondent.attempt([{ reference: { question: 'm' }, code: '1' }]);
    expect(respondent.finishes).toBe(true);
  });
});

describe('a respondent who takes answers back', () => {
  it('has those of before, and still knows those in between', () => {
    const respondent = trying({}, asked('b'));
    const { time } = respondent;
    respondent.attempt([asked('d')]);
    const between = respondent.time;
    respondent.backTo(time);
    expect(respondent.trial.isAsked('b')).toBe(true);
    expect(respondent.cellsAt(between)).toEqual({ a: one('2') });
    expect(respondent.cellsAt(respondent.time)).toEqual({ a: one('1') });
  });
});

describe('goals that a respondent walks through', () => {
  it('are settled as by searching alone, by answer sets that show them', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(smallSurvey(), (questionnaire) => {
        const possibilities = new Possibilities(compile(questionnaire));
        const canFinish = possibilities.submittable.is === 'possible';
        const goals = [
          ...gatesOf(possibilities).flatMap((gate) => [gate.becomesTrue, gate.becomesFalse]),
          ...(canFinish ? stopsOf(possibilities) : []).map(({ contained }) => contained),
        ];
        const [walked, searched] = [settle(goals, 1), settle(goals, Number.POSITIVE_INFINITY)];
        for (const goal of goals) {
          const outcome = walked.get(goal);
          expect(outcome?.is).toBe(searched.get(goal)?.is);
          if (outcome?.is !== 'possible') continue;
          const trial = goal.space.try(outcome.witness());
          expect([goal.shows(trial), trial.finishes || !goal.submittable]).toEqual([true, true]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
