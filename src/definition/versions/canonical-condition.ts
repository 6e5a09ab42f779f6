import type { Condition, Term } from '../../conditions/condition.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { Json } from '../../shared/json.ts';

/**
 * A condition as a text that two conditions share if they say the same in another order or another way of writing:
 * `isAnyOf` of one code is `is`, nested `all` and `any` are one list, a double negation is none. Undefined (everybody)
 * is ''.
 */
export function canonicalCondition(condition: Condition | undefined): string {
  return condition ? canonicalJson(canonical(condition)) : '';
}

export function canonicalTerm(term: Term | undefined): string {
  return term === undefined ? '' : canonicalJson(termAsJson(term));
}

function canonical(condition: Condition): Json {
  if ('not' in condition) {
    const inner = condition.not;
    return 'not' in inner ? canonical(inner.not) : { not: canonical(inner) };
  }
  if ('all' in condition) return joined('all', condition.all);
  if ('any' in condition) return joined('any', condition.any);
  if ('number' in condition) return Object.fromEntries(Object.entries(condition).map(termEntry));
  const { question, row = null, column = null, ...verb } = condition;
  return { question, row, column, ...canonicalVerb(verb) };
}

function joined(kind: 'all' | 'any', parts: readonly Condition[]): Json {
  const flat = parts.flatMap((part) => flattened(kind, part)).map(canonical);
  const distinct = [...new Map(flat.map((part) => [canonicalJson(part), part]))];
  distinct.sort(([a], [b]) => (a < b ? -1 : 1));
  const members = distinct.map(([, part]) => part);
  return members.length === 1 ? (members[0] ?? null) : { [kind]: members };
}

function flattened(kind: 'all' | 'any', part: Condition): readonly Condition[] {
  const inner =
    kind === 'all' && 'all' in part
      ? part.all
      : kind === 'any' && 'any' in part
        ? part.any
        : undefined;
  return inner ? inner.flatMap((one) => flattened(kind, one)) : [part];
}

/** The same test in one way of writing, codes in alphabetical order. */
function canonicalVerb(verb: object): Readonly<Record<string, Json>> {
  const [[name = '', value] = []] = Object.entries(verb) as [string, Json][];
  const codes = Array.isArray(value) ? [...new Set(value.map(String))].sort() : undefined;
  const single = codes?.length === 1 ? codes[0] : undefined;
  if (name === 'isAnyOf' && single !== undefined) return { is: single };
  if ((name === 'includesAny' || name === 'includesAll') && single !== undefined)
    return { includes: single };
  return { [name]: codes ?? value ?? null };
}

function termEntry([key, term]: [string, unknown]): [string, Json] {
  return [key, termAsJson(term as Term)];
}

function termAsJson(term: Term): Json {
  if (typeof term === 'number') return term;
  const entries = Object.entries(term as object).map(([key, value]): [string, Json] => [
    key,
    Array.isArray(value) ? value.map((part: Term) => termAsJson(part)) : value,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
