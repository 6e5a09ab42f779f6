import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { pathLengths } from '../../src/analysis/facts/paths.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { compile } from '../../src/engine/compile.ts';
import { finish } from '../../src/engine/finish.ts';
import { type Form, open } from '../../src/engine/form.ts';
import { smallSurvey } from './arbitrary-survey.ts';
import { bruteForce, brutePaths } from './brute-force.ts';
import { refuted } from './shows.ts';

/** Seen by some hundreds of questionnaires and not by others. */
const RARE = ['analysis.filterClash', 'analysis.neverComputed', 'analysis.noRow', 'analysis.stuck'];

/** How many questions are asked, of a repeat in its first row. */
function askedInOneRow(form: Form): number {
  const inRows = [...form.compiled.repeats.keys()].flatMap((repeat) =>
    form.rows(repeat).map((row) => form.rowProgress(row).asked),
  );
  const rows = inRows.reduce((sum, asked) => sum + asked, 0);
  return form.progress().asked - rows + (inRows[0] ?? 0);
}

describe('questionnaires small enough to try every answer set', () => {
  it('findings are exactly what no answer set does, and every witness bears its finding out', {
    timeout: 300_000,
  }, () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(smallSurvey(), (questionnaire) => {
        const compiled = compile(questionnaire);
        const found = analyse(new Possibilities(compiled));
        const names = found.map(({ code, path }) =>
          code === 'analysis.noSubmission' ? code : `${code} ${path.join('.')}`,
        );
        for (const { code } of found) kinds.add(code);
        expect([...new Set(names)].sort()).toEqual([...bruteForce(questionnaire)].sort());
        const doubtful = found
          .filter(({ code, witness }) => witness || code !== 'analysis.noValue')
          .map((one) => [one.code, one.path.join('.'), refuted(compiled, one)])
          .filter(([, , reason]) => reason !== undefined);
        expect(doubtful).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect([...kinds].filter((code) => !RARE.includes(code)).sort()).toEqual(
      [
        'analysis.checkNeverFalse',
        'analysis.checkNeverTrue',
        'analysis.deadAnswer',
        'analysis.deadEnd',
        'analysis.deadOption',
        'analysis.emptySection',
        'analysis.exclusiveClash',
        'analysis.neverFalse',
        'analysis.neverOffered',
        'analysis.neverTrue',
        'analysis.noChoice',
        'analysis.noSubmission',
        'analysis.noValue',
        'analysis.partAlwaysTrue',
        'analysis.partNeverTrue',
        'analysis.unreachable',
      ].sort(),
    );
  });

  it('shortest and longest path are exact, and the engine walks both', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(smallSurvey(), (questionnaire) => {
        const compiled = compile(questionnaire);
        const paths = pathLengths(new Possibilities(compiled));
        const walked = paths && [paths.shortest, paths.longest];
        expect(walked?.map(({ questions }) => questions)).toEqual(brutePaths(questionnaire));
        for (const { questions, bound, witness } of walked ?? []) {
          const form = open(compiled, witness);
          expect(finish(form).ok).toBe(true);
          expect([askedInOneRow(form), bound]).toEqual([questions, questions]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
