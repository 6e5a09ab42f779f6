import {
  type Check,
  type Item,
  isQuestion,
  isRepeat,
  type Questionnaire,
  type Repeat,
} from '../../src/definition/questionnaire.ts';
import type { Question } from '../../src/question-types/registry.ts';
import { ALL_RULES, type Given, type Rules, slotsOf } from './brute-domains.ts';
import { type Answers, truthIn } from './brute-truth.ts';

/**
 * Visits every answer set of a questionnaire, with the sections and items that are asked in it. Written after the
 * rules of the form, without a line of the engine. Rows of a repeat are answered each in its own way; their cells and
 * items have `repeat/row/` before their names.
 */
export function everyAnswerSet(
  questionnaire: Questionnaire,
  visit: (answers: Answers) => void,
  rules: Rules = ALL_RULES,
): void {
  const answers: Answers = { given: new Map(), asked: new Set(), rows: new Map(), questionnaire };
  const eachSection = (s: number): void => {
    const section = questionnaire.sections[s];
    if (!section) {
      visit(answers);
      return;
    }
    const isOpen = !section.showIf || truthIn(section.showIf, answers, '') === true;
    if (isOpen) answers.asked.add(section.id);
    eachItem(section.items, 0, isOpen, '', () => eachSection(s + 1));
    answers.asked.delete(section.id);
  };
  const eachItem = (
    items: readonly Item[],
    i: number,
    isOpen: boolean,
    prefix: string,
    next: () => void,
  ): void => {
    const item = items[i];
    const after = () => eachItem(items, i + 1, isOpen, prefix, next);
    if (!item) next();
    else if (!isOpen || (item.showIf && truthIn(item.showIf, answers, prefix) !== true)) after();
    else {
      answers.asked.add(prefix + item.id);
      if (isRepeat(item)) eachNumberOfRows(item, after);
      else eachAnswer(item, prefix, after);
      answers.asked.delete(prefix + item.id);
    }
  };
  const eachNumberOfRows = (repeat: Repeat, next: () => void): void => {
    for (let count = 0; count <= (repeat.atMost ?? 0); count += 1) {
      answers.rows.set(repeat.id, count);
      const eachRow = (row: number): void =>
        row > count
          ? next()
          : eachItem(repeat.items, 0, true, `${repeat.id}/${row}/`, () => eachRow(row + 1));
      eachRow(1);
    }
    answers.rows.delete(repeat.id);
  };
  const eachAnswer = (item: Item, prefix: string, next: () => void): void => {
    const isOffered = ({ showIf }: { readonly showIf?: unknown }) =>
      !showIf || truthIn(showIf as never, answers, prefix) === true;
    fill(isQuestion(item) ? slotsOf(item, isOffered, rules) : [], 0, prefix + item.id, next);
  };
  const fill = (
    slots: readonly (readonly [string, readonly Given[]])[],
    index: number,
    name: string,
    next: () => void,
  ): void => {
    const slot = slots[index];
    if (!slot) {
      next();
      return;
    }
    const [path, domain] = slot;
    for (const given of domain) {
      answers.given.set(name + path, given);
      fill(slots, index + 1, name, next);
    }
    answers.given.delete(name + path);
  };
  eachSection(0);
}

/** What stands before the names in each row of a repeat. */
export function rowsIn(answers: Answers, repeat: string): readonly string[] {
  return Array.from(
    { length: answers.rows.get(repeat) ?? 0 },
    (_, index) => `${repeat}/${index + 1}/`,
  );
}

/** The ids of questions, repeats and checks that keep an answer set from being handed in. */
export function unmet({ sections }: Questionnaire, answers: Answers): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (items: readonly Item[], checks: readonly Check[] | undefined, prefix: string) => {
    for (const item of items) {
      if (!answers.asked.has(prefix + item.id)) continue;
      if (isQuestion(item) && !isComplete(item, answers, prefix)) found.add(item.id);
      if (!isRepeat(item)) continue;
      const rows = rowsIn(answers, item.id);
      if (rows.length < (item.atLeast ?? 0)) found.add(item.id);
      for (const row of rows) look(item.items, item.checks, row);
    }
    for (const check of checks ?? [])
      if (
        check.severity === 'hard' &&
        answers.asked.has(prefix + check.at) &&
        truthIn(check.holds, answers, prefix) === false
      )
        found.add(check.id);
  };
  for (const { items, checks } of sections) look(items, checks, '');
  return found;
}

function isComplete(question: Question, { given }: Answers, prefix: string): boolean {
  const name = prefix + question.id;
  const cells = [...given].filter(
    ([address]) => address === name || address.startsWith(`${name}/`),
  );
  const isHard = question.required === 'hard';
  const named = question.type === 'matrix' ? question.rows.filter(({ text }) => text) : [];
  const isOptional = (address: string) =>
    named.some(({ code }) => address.startsWith(`${name}/${code}`));
  if (isHard && cells.some(([address, value]) => !isOptional(address) && value === undefined))
    return false;
  // その他: named where it is answered, and answered where it is named and required.
  return named.every(({ code }) => {
    const [title, value] = [given.get(`${name}/${code}/text`), given.get(`${name}/${code}`)];
    if (value !== undefined && title === undefined) return false;
    return !(isHard && title !== undefined && value === undefined);
  });
}
