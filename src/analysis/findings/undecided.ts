import type { AnalysisProblem } from '../analysis-problem.ts';
import type { Goal, Settled } from '../goals.ts';
import { lookup } from '../lookup.ts';
import { placesOf } from '../places.ts';
import type { Possibilities } from '../possibilities.ts';

/** Something that was to be found out, and where. */
interface Subject {
  readonly id: string;
  readonly goals: readonly Goal[];
}

/** Says where the analysis could not decide: once for each section, item or check, and for the whole. */
export function undecided(
  { compiled, submittable }: Possibilities,
  subjects: readonly Subject[],
  settled: ReadonlyMap<Goal, Settled>,
): readonly AnalysisProblem[] {
  const places = placesOf(compiled.questionnaire);
  const open = subjects.filter(({ goals }) =>
    goals.some((goal) => lookup(settled, goal).is === 'undecided'),
  );
  const whole: readonly AnalysisProblem[] =
    submittable.is === 'undecided' ? [problemAt('submission', ['sections'])] : [];
  return [
    ...whole,
    ...[...new Set(open.map(({ id }) => id))].map((id) => ({
      ...problemAt(id, lookup(places, id)),
      id,
    })),
  ];
}

function problemAt(id: string, path: AnalysisProblem['path']): AnalysisProblem {
  return { code: 'analysis.undecided', details: { id }, severity: 'warning', path };
}
