import { describe, expect, it } from 'vitest';
import { accept, finish } from '../../../src/engine/finish.ts';
import { cover } from '../../../src/sample/generated/cover.ts';
import { goalInWords } from '../../../src/sample/generated/goal.ts';
import { compiledFolder } from '../folder-sample.ts';

/** By questionnaire: how many goals it sets, and the most responses that may be needed. */
const surveys = [
  ['kyoten-2025', 3_500, 20],
  ['osaka-2017-wards', 250, 12],
  ['osaka-2017-rooms', 350, 8],
  // Three options at most where 18 stand: two by two, they need some fifty responses.
  ['renkei-suishin-2021', 1_800, 60],
  ['shigen-haaku', 4_800, 12],
] as const;

describe.each(surveys)('the covering set of %s', (id, goals, most) => {
  const compiled = compiledFolder(id);
  const covering = cover(compiled, 1);

  it('is small', () => {
    expect(covering.goals).toBeGreaterThan(goals);
    expect(covering.forms.length).toBeLessThanOrEqual(most);
  });

  it('shows everything but what the routing keeps apart', () => {
    const apart = covering.unreached.filter(
      ({ goal, why }) => why === 'impossible' && (goal.is === 'both' || goal.is === 'chosen'),
    );
    expect(apart.length).toBe(covering.unreached.length);
    const chosen = apart.flatMap(({ goal }) => (goal.is === 'chosen' ? [goalInWords(goal)] : []));
    // Forms of clinics and of hospitals, of which a facility is one.
    expect(chosen.filter((one) => !one.startsWith('facilities: r1-2 = '))).toEqual([]);
  });

  it('is accepted by the server', () => {
    for (const form of covering.forms) {
      const finished = finish(form);
      expect(finished.ok ? accept(compiled, finished.value.effective) : finished.problems).toEqual(
        [],
      );
    }
  });
});
