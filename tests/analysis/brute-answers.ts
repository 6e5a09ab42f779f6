import type { Condition, Term } from '../../src/conditions/condition.ts';
import { isQuestion, type Questionnaire } from '../../src/definition/questionnaire.ts';
import type { Question } from '../../src/question-types/registry.ts';

/** What one cell holds; undefined: blank. */
export type Given = readonly string[] | number | 'text' | undefined;
export type Answers = ReadonlyMap<string, Given>;

/**
 * Visits every answer set of a questionnaire, with the sections and items that are asked in it. Written after the
 * rules of the form, without a line of the engine. `exclusion`: exclusive options stand alone.
 */
export function everyAnswerSet(
  questionnaire: Questionnaire,
  exclusion: boolean,
  visit: (answers: Answers, asked: ReadonlySet<string>) => void,
): void {
  const steps = questionnaire.sections.flatMap((section) => [
    { node: section, question: undefined, section: undefined },
    ...section.items.map((item) => ({
      node: item,
      question: isQuestion(item) ? item : undefined,
      section: section.id,
    })),
  ]);
  const answers = new Map<string, Given>();
  const asked = new Set<string>();
  const from = (index: number): void => {
    const step = steps[index];
    if (!step) {
      visit(answers, asked);
      return;
    }
    const { node, question, section } = step;
    const opens =
      (section === undefined || asked.has(section)) &&
      (!node.showIf || truthOf(node.showIf, answers, asked) === true);
    if (!opens) {
      from(index + 1);
      return;
    }
    asked.add(node.id);
    fill(question ? slotsOf(question, exclusion) : [], 0, () => from(index + 1));
    asked.delete(node.id);
  };
  const fill = (
    slots: readonly (readonly [string, readonly Given[]])[],
    index: number,
    next: () => void,
  ): void => {
    const slot = slots[index];
    if (!slot) {
      next();
      return;
    }
    const [address, domain] = slot;
    for (const given of domain) {
      answers.set(address, given);
      fill(slots, index + 1, next);
    }
    answers.delete(address);
  };
  from(0);
}

/** The cells of a question, each with every answer it may hold, blank included. */
export function slotsOf(
  question: Question,
  exclusion = true,
): readonly (readonly [string, readonly Given[]])[] {
  switch (question.type) {
    case 'single':
      return [[question.id, [undefined, ...question.options.map(({ code }) => [code])]]];
    case 'multiple': {
      let sets: string[][] = [[]];
      for (const { code } of question.options) sets = sets.flatMap((set) => [set, [...set, code]]);
      const alone = new Set(
        question.options.filter((option) => option.exclusive).map(({ code }) => code),
      );
      const valid = sets.filter(
        (set) => !exclusion || set.length < 2 || !set.some((code) => alone.has(code)),
      );
      return [[question.id, valid.map((set) => (set.length > 0 ? set : undefined))]];
    }
    case 'number': {
      const { min = 0, max = 0 } = question;
      const values: Given[] = [undefined];
      for (let value = Math.ceil(min); value <= max; value += 1) values.push(value);
      return [[question.id, values]];
    }
    case 'matrix':
      return question.rows.map(({ code }) => [`${question.id}/${code}`, [undefined, 'text']]);
    case 'text':
      return [
        [
          question.id,
          question.format && question.maxLength < 5 ? [undefined] : [undefined, 'text'],
        ],
      ];
    default:
      return [[question.id, [undefined, 'text']]];
  }
}

/** Whether an answer set can be handed in. */
export function finishes(
  questionnaire: Questionnaire,
  answers: Answers,
  asked: ReadonlySet<string>,
): boolean {
  return questionnaire.sections.every(
    (section) =>
      section.items.every(
        (item) =>
          !isQuestion(item) ||
          item.required !== 'hard' ||
          !asked.has(item.id) ||
          slotsOf(item).every(([address]) => answers.get(address) !== undefined),
      ) &&
      (section.checks ?? []).every(
        (check) =>
          check.severity !== 'hard' ||
          !asked.has(check.at) ||
          truthOf(check.holds, answers, asked) !== false,
      ),
  );
}

/** Kleene's logic; undefined is unknown. */
export function truthOf(
  condition: Condition,
  answers: Answers,
  asked: ReadonlySet<string>,
): boolean | undefined {
  if ('not' in condition) {
    const truth = truthOf(condition.not, answers, asked);
    return truth === undefined ? undefined : !truth;
  }
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const truths = parts.map((part) => truthOf(part, answers, asked));
    const decisive = 'any' in condition;
    if (truths.includes(decisive)) return decisive;
    return truths.includes(undefined) ? undefined : !decisive;
  }
  if ('number' in condition) {
    const left = termOf(condition.number, answers);
    const other =
      'atLeast' in condition
        ? condition.atLeast
        : 'atMost' in condition
          ? condition.atMost
          : condition.equals;
    const right = termOf(other, answers);
    if (left === undefined || right === undefined) return undefined;
    if ('atLeast' in condition) return left >= right;
    return 'atMost' in condition ? left <= right : left === right;
  }
  const { question, row } = condition;
  if ('isAsked' in condition) return asked.has(question);
  const given =
    row !== undefined
      ? answers.get(`${question}/${row}`)
      : [...answers].find(
          ([address, value]) =>
            value !== undefined && (address === question || address.startsWith(`${question}/`)),
        )?.[1];
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

function termOf(term: Term, answers: Answers): number | undefined {
  if (typeof term === 'number') return term;
  if ('count' in term) {
    const given = answers.get(term.count);
    return Array.isArray(given) ? given.length : undefined;
  }
  if ('answer' in term) {
    const given = answers.get(term.answer);
    return typeof given === 'number' ? given : undefined;
  }
  let total = 0;
  for (const part of term.sum) {
    const value = termOf(part, answers);
    if (value === undefined) return undefined;
    total += value;
  }
  return total;
}
