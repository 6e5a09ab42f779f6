import type { AnalysisProblem } from '../../src/analysis/analysis-problem.ts';
import type { Condition } from '../../src/conditions/condition.ts';
import { evaluate, type Truth } from '../../src/conditions/evaluate.ts';
import type { Cells } from '../../src/engine/cells.ts';
import type { Compiled } from '../../src/engine/compile.ts';
import { finish, openCells } from '../../src/engine/finish.ts';
import { open } from '../../src/engine/form.ts';

/**
 * Types the witness of a finding into the engine and says what does not bear the finding out; nothing where it does.
 */
export function refuted(compiled: Compiled, found: AnalysisProblem): string | undefined {
  const { witness, code, id = '' } = found;
  if (!witness) return 'there is no witness';
  const opened = openCells(compiled, witness);
  if (!opened.ok || JSON.stringify(opened.value) !== JSON.stringify(witness))
    return 'it cannot be typed in as it stands';
  const form = open(compiled, witness);
  const invalid = form.problems().filter((one) => !['required', 'check'].includes(one.code));
  if (invalid.length > 0) return `${invalid[0]?.at} is invalid`;
  const finished = finish(form);
  const failing = finished.ok ? [] : finished.problems.map(({ subject }) => subject);
  const obstacles = String(found.details.because ?? '').split(', ');
  const stopped = failing.some((subject) => obstacles.includes(subject));
  const holds = (path: AnalysisProblem['path']) => truthAt(compiled, witness, path);

  switch (code) {
    case 'analysis.neverTrue':
    case 'analysis.unreachable':
      return form.isAsked(id) ? 'it is asked' : undefined;
    case 'analysis.exclusiveClash':
    case 'analysis.checkNeverTrue':
      return holds(found.path) === true ? 'it is true' : undefined;
    case 'analysis.neverFalse':
    case 'analysis.checkNeverFalse':
    case 'analysis.partAlwaysTrue':
      return holds(found.path) === true ? undefined : 'it is not true';
    case 'analysis.partNeverTrue':
      return holds(found.path) === true ? 'the part is true' : undefined;
    case 'analysis.noValue':
      return form.isAsked(id) ? undefined : 'it is not asked';
    case 'analysis.noSubmission':
      return stopped ? undefined : 'none of the obstacles stands in the way';
    case 'analysis.deadEnd':
      return form.isAsked(id) && stopped ? undefined : 'it is not asked, or can be handed in';
    case 'analysis.deadAnswer':
      return JSON.stringify(witness).includes(`"${id}`) && stopped
        ? undefined
        : 'it is not answered, or can be handed in';
    case 'analysis.deadOption':
      return JSON.stringify(witness[id]).includes(`"${found.details.code}"`) && stopped
        ? undefined
        : 'it is not chosen, or can be handed in';
    case 'analysis.emptySection': {
      const section = form.progress().sections.find((one) => one.id === id);
      return finished.ok && form.isAsked(id) && section?.asked === 0
        ? undefined
        : 'it is not empty, or cannot be handed in';
    }
    default:
      return `nothing is known of ${code}`;
  }
}

/** The value of the condition, or part of one, at a path of the definition. */
function truthAt(compiled: Compiled, cells: Cells, path: AnalysisProblem['path']): Truth {
  let at: unknown = compiled.questionnaire;
  for (const step of path) at = Reflect.get(Object(at), step);
  const form = open(compiled, cells);
  return evaluate(at as Condition, form.read);
}
