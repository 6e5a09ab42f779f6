import type { AnalysisProblem } from '../../src/analysis/analysis-problem.ts';
import type { Condition } from '../../src/conditions/condition.ts';
import { evaluate, type Truth } from '../../src/conditions/evaluate.ts';
import type { Compiled } from '../../src/engine/compiled.ts';
import { finish, openCells } from '../../src/engine/finish.ts';
import { type Form, open } from '../../src/engine/form.ts';

/** What may still be missing in a witness, or between its answers; anything else is an invalid answer. */
const MISSING = ['required', 'check', 'repeat.tooFew', 'matrix.rowUnnamed', 'matrix.rowBlank'];

/**
 * Types the witness of a finding into the engine and says what does not bear the finding out; nothing where it does.
 * A finding about the items of a repeat shows in its first row.
 */
export function refuted(compiled: Compiled, found: AnalysisProblem): string | undefined {
  const { witness, code, id = '' } = found;
  if (!witness) return 'there is no witness';
  const opened = openCells(compiled, witness);
  if (!opened.ok || JSON.stringify(opened.value) !== JSON.stringify(witness))
    return 'it cannot be typed in as it stands';
  const form = open(compiled, witness);
  const invalid = form.problems().filter((one) => !MISSING.includes(one.code));
  if (invalid.length > 0) return `${invalid[0]?.at} is invalid`;
  const finished = finish(form);
  const failing = finished.ok
    ? []
    : finished.problems.map(({ subject }) => inner(compiled, subject));
  const obstacles = String(found.details.because ?? '').split(', ');
  const stopped = failing.some((subject) => obstacles.includes(subject));
  const isAsked = asks(form, id);
  const holds = () => truthAt(form, found.path);

  switch (code) {
    case 'analysis.neverTrue':
    case 'analysis.unreachable':
      return isAsked ? 'it is asked' : undefined;
    case 'analysis.exclusiveClash':
    case 'analysis.filterClash':
    case 'analysis.checkNeverTrue':
    case 'analysis.neverOffered':
      return holds() === true ? 'it is true' : undefined;
    case 'analysis.neverFalse':
    case 'analysis.checkNeverFalse':
    case 'analysis.partAlwaysTrue':
      return holds() === true ? undefined : 'it is not true';
    case 'analysis.partNeverTrue':
      return holds() === true ? 'the part is true' : undefined;
    case 'analysis.noValue':
      return isAsked ? undefined : 'it is not asked';
    case 'analysis.neverComputed':
      return isAsked && form.value(addressIn(form, id)) === undefined
        ? undefined
        : 'it is not asked, or has a value';
    case 'analysis.noChoice':
    case 'analysis.noRow':
      return isAsked && !offers(form, id, code)
        ? undefined
        : 'it is not asked, or offers something';
    case 'analysis.stuck':
      return isAsked && !offers(form, id, code) && failing.every((subject) => subject === id)
        ? undefined
        : 'it is not asked, or offers something, or something else is missing';
    case 'analysis.noSubmission':
      return stopped ? undefined : 'none of the obstacles stands in the way';
    case 'analysis.deadEnd':
      return isAsked && stopped ? undefined : 'it is not asked, or can be handed in';
    case 'analysis.deadAnswer':
      return isAnswered(form, id) && stopped
        ? undefined
        : 'it is not answered, or can be handed in';
    case 'analysis.deadOption':
      return chooses(form, id, String(found.details.code)) && stopped
        ? undefined
        : 'it is not chosen, or can be handed in';
    case 'analysis.emptySection': {
      const section = form.progress().sections.find((one) => one.id === id);
      return finished.ok && isAsked && section?.state === 'notApplicable'
        ? undefined
        : 'it is not empty, or cannot be handed in';
    }
    default:
      return `nothing is known of ${code}`;
  }
}

/** The name of something in a row without its row. */
function inner({ repeats }: Compiled, name: string): string {
  const [repeat = '', , ...rest] = name.split('/');
  return repeats.has(repeat) && rest.length > 0 ? rest.join('/') : name;
}

/** What stands before the names of the items around, in the first row of their repeat. */
function addressIn(form: Form, id: string): string {
  for (const [repeat, { row }] of form.compiled.repeats)
    if (id !== repeat && row.byId.has(id))
      return `${form.rows(repeat)[0]?.address ?? repeat}/${id}`;
  return id;
}

function isThere(form: Form, id: string): boolean {
  const [repeat = ''] = addressIn(form, id).split('/');
  return addressIn(form, id) === id || form.rows(repeat).length > 0;
}

function asks(form: Form, id: string): boolean {
  return (
    isThere(form, id) && form.compiled && hasItem(form, id) && form.isAsked(addressIn(form, id))
  );
}

function hasItem({ compiled }: Form, id: string): boolean {
  return (
    compiled.byId.has(id) || [...compiled.repeats.values()].some(({ row }) => row.byId.has(id))
  );
}

function isAnswered(form: Form, id: string): boolean {
  const address = addressIn(form, id);
  return Object.keys(form.effective()).some(
    (one) => one === address || one.startsWith(`${address}/`),
  );
}

function chooses(form: Form, id: string, code: string): boolean {
  const address = addressIn(form, id);
  return Object.entries(form.effective()).some(
    ([one, value]) =>
      (one === address || one.startsWith(`${address}/`)) &&
      JSON.stringify(value).includes(`"${code}"`),
  );
}

/** Whether a question has an option, or a row, that is shown now. */
function offers(form: Form, id: string, code: string): boolean {
  const { scope, node } = scopeOf(form, id);
  const kind = code === 'analysis.noRow' ? 'row' : 'option';
  return (node?.parts ?? []).some(
    ({ part, showIf }) => part === kind && evaluate(showIf, scope.read) === true,
  );
}

function scopeOf(form: Form, id: string) {
  for (const [repeat, { row }] of form.compiled.repeats) {
    const scope = form.rows(repeat)[0]?.scope;
    if (scope && id !== repeat && row.byId.has(id)) return { scope, node: row.byId.get(id) };
  }
  return { scope: form, node: form.compiled.byId.get(id) };
}

/** The value of the condition, or part of one, at a path of the definition. */
function truthAt(form: Form, path: AnalysisProblem['path']): Truth {
  let at: unknown = form.compiled.questionnaire;
  let read = form.read;
  for (const step of path) {
    at = Reflect.get(Object(at), step);
    if (Reflect.get(Object(at), 'type') === 'repeat')
      read = form.rows(String(Reflect.get(Object(at), 'id')))[0]?.scope.read ?? read;
  }
  return evaluate(at as Condition, read);
}
