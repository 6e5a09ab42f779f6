import type * as z from 'zod/mini';
import { type Problem, problem } from '../shared/problem.ts';
import type { DefinitionProblem, Path } from './definition-problem.ts';

type Issue = z.core.$ZodIssue;

/** Puts what the schema found into our own codes: which key, at which place, and what would be right. */
export function schemaProblems(
  issues: readonly Issue[],
  value: unknown,
): readonly DefinitionProblem[] {
  const found = problemsOf(issues, value, []);
  // A key that is misspelt is missing too: that is one slip.
  const foreign = found.filter(({ code }) => code === 'definition.unknownKey').map(around);
  return found.filter(
    (one) => one.code !== 'definition.missingKey' || !foreign.includes(around(one)),
  );
}

function around({ path }: DefinitionProblem): string {
  return JSON.stringify(path.slice(0, -1));
}

function problemsOf(
  issues: readonly Issue[],
  value: unknown,
  at: Path,
): readonly DefinitionProblem[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
    if (issue.code === 'invalid_union') return unionProblems(issue, value, path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        placed(problem('definition.unknownKey', { key }), value, [...path, key]),
      );
    return [placed(kindOf(issue, value, path), value, path)];
  });
}

function placed(found: Problem, value: unknown, path: Path): DefinitionProblem {
  const id = idAround(value, path);
  return { ...found, severity: 'error', path, ...(id === undefined ? {} : { id }) };
}

/** Of the branches of a union, the one that came furthest says best what was meant. */
function unionProblems(
  issue: Issue & { code: 'invalid_union' },
  value: unknown,
  path: Path,
): readonly DefinitionProblem[] {
  const branches = issue.errors
    .map((branch) => problemsOf(branch, value, path))
    .filter((branch) => branch.length > 0)
    .map((branch) => ({ branch, score: score(branch, path) }))
    .sort((a, b) => a.score - b.score);
  const [best, next] = branches;
  // A subject without its verb fits several branches equally: none of them says what is missing.
  const isClear = best?.score !== next?.score || best?.branch[0]?.code !== 'definition.missingKey';
  if (best && best.score < HOPELESS && isClear) return best.branch;
  const given = valueAt(value, path);
  if (issue.discriminator) return [placed(typeProblem(given), value, path)];
  if (given === undefined) {
    const key = String(path.at(-1) ?? '');
    return [placed(problem('definition.missingKey', { key }), value, path)];
  }
  // A text or a number, a text or its parts: only conditions and terms have more shapes than two.
  if (best && issue.errors.length <= 2) return best.branch;
  return [placed(problem('definition.noCondition', { given: describe(given) }), value, path)];
}

function typeProblem(type: unknown): Problem {
  if (type === undefined) return problem('definition.missingKey', { key: 'type' });
  // The schema knows the type at the top only.
  return type === 'repeat'
    ? problem('definition.repeatInRepeat')
    : problem('definition.unknownType', { type: describe(type) });
}

const HOPELESS = 100;

/** Small for a branch that fits but for one thing; hopeless for one that shares no key with what was written. */
function score(branch: readonly DefinitionProblem[], path: Path): number {
  const here = branch.filter((found) => found.path.length === path.length);
  const within = branch.filter((found) => found.path.length === path.length + 1);
  const foreign = within.filter(({ code }) => code === 'definition.unknownKey').length;
  const missing = within.filter(({ code }) => code === 'definition.missingKey').length;
  const wrong = here.filter(({ code }) => code === 'definition.wrongType').length;
  if (wrong > 0 || (foreign > 0 && missing > 0)) return HOPELESS;
  return branch.length + foreign * 2 + missing * 2;
}

function kindOf(issue: Issue, value: unknown, path: Path): Problem {
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(value, path) === undefined
        ? problem('definition.missingKey', { key: String(path.at(-1) ?? '') })
        : problem('definition.wrongType', {
            expected: issue.expected,
            given: describe(valueAt(value, path)),
          });
    case 'invalid_value':
      if (valueAt(value, path) === undefined)
        return problem('definition.missingKey', { key: String(path.at(-1) ?? '') });
      return problem('definition.oneOf', {
        values: issue.values.map(String).join(', '),
        given: describe(valueAt(value, path)),
      });
    case 'too_small':
      return problem('definition.tooSmall', { minimum: Number(issue.minimum), of: issue.origin });
    case 'too_big':
      return problem('definition.tooBig', { maximum: Number(issue.maximum), of: issue.origin });
    case 'invalid_format':
      return problem('definition.badFormat', {
        given: describe(valueAt(value, path)),
        format: formatOf(issue),
      });
    default:
      return problem('definition.wrongType', {
        expected: issue.code,
        given: describe(valueAt(value, path)),
      });
  }
}

function formatOf(issue: Issue & { code: 'invalid_format' }): string {
  return issue.format === 'regex' && 'pattern' in issue ? String(issue.pattern) : issue.format;
}

/** The id of the innermost section, item or check around a place. */
function idAround(value: unknown, path: Path): string | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const id = memberOf(valueAt(value, path.slice(0, depth)), 'id');
    if (typeof id === 'string') return id;
  }
  return undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => memberOf(inner, key), value);
}

function memberOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

/** What was written: as it was, or a word for its kind that the sentences know. */
function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'object')
    return Array.isArray(value) ? 'list' : `{ ${Object.keys(value).join(', ')} }`;
  return JSON.stringify(value);
}
