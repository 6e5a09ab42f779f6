import type { Condition, Term } from '../../src/conditions/condition.ts';
import {
  type Item,
  isQuestion,
  isRepeat,
  type Questionnaire,
} from '../../src/definition/questionnaire.ts';
import type { Question } from '../../src/question-types/registry.ts';
import { type Given, monthOf } from './brute-domains.ts';

/** One answer set: what is entered where, what is asked, and how many rows repeats have. */
export interface Answers {
  readonly given: Map<string, Given>;
  readonly asked: Set<string>;
  readonly rows: Map<string, number>;
  readonly questionnaire: Questionnaire;
}

/** Kleene's logic; undefined is unknown. `prefix`: the row a condition stands in, '' outside of repeats. */
export function truthIn(
  condition: Condition,
  answers: Answers,
  prefix: string,
): boolean | undefined {
  if ('not' in condition) {
    const truth = truthIn(condition.not, answers, prefix);
    return truth === undefined ? undefined : !truth;
  }
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const truths = parts.map((part) => truthIn(part, answers, prefix));
    const decisive = 'any' in condition;
    if (truths.includes(decisive)) return decisive;
    return truths.includes(undefined) ? undefined : !decisive;
  }
  if ('number' in condition) {
    const left = termIn(condition.number, answers, prefix);
    const other =
      'atLeast' in condition
        ? condition.atLeast
        : 'atMost' in condition
          ? condition.atMost
          : condition.equals;
    const right = termIn(other, answers, prefix);
    if (left === undefined || right === undefined) return undefined;
    if ('atLeast' in condition) return left >= right;
    return 'atMost' in condition ? left <= right : left === right;
  }
  const { question, row } = condition;
  const name = nameOf(question, answers, prefix);
  const rows = answers.rows.get(name);
  if ('isAsked' in condition) {
    const rowsShown = [...answers.given.keys()].filter((one) => one.startsWith(`${name}/`));
    const isMatrix = find(answers.questionnaire, question)?.type === 'matrix';
    const isShown =
      row === undefined ? !isMatrix || rowsShown.length > 0 : rowsShown.includes(`${name}/${row}`);
    return answers.asked.has(name) && isShown;
  }
  if ('isAnswered' in condition && rows !== undefined) return rows > 0;
  const cells = cellsAt({ question, row }, answers, prefix);
  const given = cells.find((value) => value !== undefined);
  if ('isAnswered' in condition) return given !== undefined;
  if (given === undefined) return undefined;
  const codes = Array.isArray(given) ? given : [String(given)];
  if ('is' in condition) return codes.length === 1 && codes[0] === condition.is;
  if ('isAnyOf' in condition)
    return codes.length === 1 && condition.isAnyOf.includes(codes[0] ?? '');
  if ('includes' in condition) return codes.includes(condition.includes);
  if ('includesAny' in condition) return condition.includesAny.some((code) => codes.includes(code));
  return condition.includesAll.every((code) => codes.includes(code));
}

/** The number a term stands for. */
export function termIn(term: Term, answers: Answers, prefix: string): number | undefined {
  if (typeof term === 'number') return term;
  if ('date' in term) return monthOf(term.date);
  if ('count' in term) {
    const name = nameOf(term.count, answers, prefix);
    const given = answers.given.get(name);
    return answers.rows.get(name) ?? (Array.isArray(given) ? given.length : undefined);
  }
  if ('answer' in term) {
    const [only] = numbersAt(term, answers, prefix);
    return only;
  }
  const parts = 'sum' in term ? term.sum : 'sumKnown' in term ? term.sumKnown : term.countKnown;
  const values = parts.flatMap((part) =>
    typeof part !== 'number' && 'answer' in part
      ? numbersAt(part, answers, prefix)
      : [termIn(part, answers, prefix)],
  );
  const known = values.filter((value) => value !== undefined);
  if ('countKnown' in term) return known.length;
  if (known.length === 0 || ('sum' in term && known.length < values.length)) return undefined;
  return Math.round(known.reduce((a, b) => a + b, 0) * 1000) / 1000;
}

/** A question of the same row where there is one of that name, else one outside. */
function nameOf(id: string, { questionnaire }: Answers, prefix: string): string {
  if (prefix === '') return id;
  const { repeat } = catalogueOf(questionnaire).get(id) ?? {};
  return repeat !== undefined && prefix.startsWith(`${repeat}/`) ? prefix + id : id;
}

interface Listed {
  readonly question: Question | undefined;
  readonly repeat: string | undefined;
}

const catalogues = new WeakMap<Questionnaire, ReadonlyMap<string, Listed>>();

/** Every item by its id, with the repeat it is asked in. */
function catalogueOf(questionnaire: Questionnaire): ReadonlyMap<string, Listed> {
  const known = catalogues.get(questionnaire);
  if (known) return known;
  const listed = (
    item: Item,
    repeat: string | undefined,
  ): readonly (readonly [string, Listed])[] => [
    [item.id, { question: isQuestion(item) ? item : undefined, repeat }],
    ...(isRepeat(item) ? item.items.flatMap((inner) => listed(inner, item.id)) : []),
  ];
  const items = questionnaire.sections.flatMap((section) => section.items);
  const catalogue = new Map(items.flatMap((item) => listed(item, undefined)));
  catalogues.set(questionnaire, catalogue);
  return catalogue;
}

type Place = { readonly row?: string | undefined; readonly column?: string | undefined };

/** The numbers a place of a sum names: all cells of a matrix that are there, or one answer that may be blank. */
function numbersAt(
  { answer, row, column }: Place & { readonly answer: string },
  answers: Answers,
  prefix: string,
): readonly (number | undefined)[] {
  const question = find(answers.questionnaire, answer);
  const name = nameOf(answer, answers, prefix);
  if (question?.type === 'computed')
    return [
      answers.asked.has(name)
        ? rounded(termIn(question.value, answers, prefix), question.decimals)
        : undefined,
    ];
  const cells = cellsAt({ question: answer, row, column }, answers, prefix);
  const isOne = question?.type !== 'matrix' || (row !== undefined && column !== undefined);
  if (!answers.asked.has(name) || (isOne && cells.length === 0)) return [undefined];
  return cells.map((value) => (typeof value === 'number' ? value : undefined));
}

function rounded(value: number | undefined, decimals: number): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10 ** decimals) / 10 ** decimals;
}

/** What stands in the cells a place names; the name of an その他 row is none of its answers. */
function cellsAt(
  { question, row, column }: Place & { readonly question: string },
  answers: Answers,
  prefix: string,
): readonly Given[] {
  const name = nameOf(question, answers, prefix);
  const found = find(answers.questionnaire, question);
  if (found?.type === 'computed')
    return [
      answers.asked.has(name)
        ? rounded(termIn(found.value, answers, prefix), found.decimals)
        : undefined,
    ];
  if (found?.type !== 'matrix') return answers.given.has(name) ? [answers.given.get(name)] : [];
  return [...answers.given].flatMap(([address, value]) => {
    if (address !== name && !address.startsWith(`${name}/`)) return [];
    const [itsRow, itsColumn] = address.slice(name.length + 1).split('/');
    const isThere =
      (row === undefined || itsRow === row) &&
      (column === undefined ? itsColumn !== 'text' : itsColumn === column);
    return isThere ? [value] : [];
  });
}

function find(questionnaire: Questionnaire, id: string): Question | undefined {
  return catalogueOf(questionnaire).get(id)?.question;
}
