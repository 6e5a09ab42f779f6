import type { Condition } from '../../src/conditions/condition.ts';
import {
  type Check,
  type Item,
  isQuestion,
  isRepeat,
  type Questionnaire,
} from '../../src/definition/questionnaire.ts';
import type { Question } from '../../src/question-types/registry.ts';
import { everyAnswerSet, rowsIn, unmet } from './brute-answers.ts';
import type { Rules } from './brute-domains.ts';
import { type Answers, termIn, truthIn } from './brute-truth.ts';

/** What happened in some answer set, as words: `asked q1`, `sections.0.showIf true`, `submitted q1 2`. */
export type Seen = ReadonlySet<string>;

/** A condition of the definition or a part of one, and where it stands. */
export interface Watched {
  readonly condition: Condition;
  readonly path: string;
  /** What has to be asked for the condition to be looked at; undefined for a section. */
  readonly under: string | undefined;
  /** The repeat in whose rows it stands. */
  readonly repeat: string | undefined;
}

/** Everything that happens in some answer set. */
export function observe(questionnaire: Questionnaire, rules?: Rules): Seen {
  const seen = new Set<string>();
  const watched = conditionsIn(questionnaire).flatMap(withParts);
  everyAnswerSet(
    questionnaire,
    (answers) => {
      for (const one of watched) lookAtCondition(one, answers, seen);
      for (const name of answers.asked) seen.add(`asked ${idOf(name)}`);
      const missing = unmet(questionnaire, answers);
      for (const { items } of questionnaire.sections)
        lookAtItems(items, '', answers, missing, seen);
      lookAtAnswers(answers, missing.size === 0 ? ['answered', 'submitted'] : ['answered'], seen);
      if (missing.size === 0) lookAtSubmission(questionnaire, answers, seen);
    },
    rules,
  );
  return seen;
}

function lookAtCondition(
  { condition, path, under, repeat }: Watched,
  answers: Answers,
  seen: Set<string>,
) {
  const prefixes = repeat === undefined ? [''] : rowsIn(answers, repeat);
  for (const prefix of prefixes) {
    const isOpen = under === undefined || under === repeat || answers.asked.has(prefix + under);
    if (!isOpen) continue;
    const truth = truthIn(condition, answers, prefix);
    if (truth !== undefined) seen.add(`${path} ${truth}`);
    if (truth !== true) seen.add(`${path} not true`);
  }
}

function lookAtItems(
  items: readonly Item[],
  prefix: string,
  answers: Answers,
  missing: ReadonlySet<string>,
  seen: Set<string>,
): void {
  for (const item of items) {
    if (!answers.asked.has(prefix + item.id)) continue;
    if (isRepeat(item))
      for (const row of rowsIn(answers, item.id))
        lookAtItems(item.items, row, answers, missing, seen);
    if (!isQuestion(item)) continue;
    if (item.type === 'computed' && termIn(item.value, answers, prefix) !== undefined)
      seen.add(`computed ${item.id}`);
    const shown = (parts: readonly { readonly showIf?: Condition | undefined }[]) =>
      parts.filter(({ showIf }) => !showIf || truthIn(showIf, answers, prefix) === true).length;
    const options = optionsOf(item);
    if (options.length > 0 && shown(options) === 0) {
      seen.add(`without options ${item.id}`);
      if ([...missing].every((id) => id === item.id)) seen.add(`stuck ${item.id}`);
    }
    if (item.type === 'matrix' && shown(item.rows) === 0) seen.add(`without rows ${item.id}`);
  }
}

/** `answered q1`, and `answered q1 2` for a code; the same with `submitted`. */
function lookAtAnswers(answers: Answers, words: readonly string[], seen: Set<string>): void {
  for (const [address, given] of answers.given) {
    if (given === undefined || address.endsWith('/text')) continue;
    const inner = idOf(address);
    for (const word of words) {
      seen.add(`${word} answer ${inner.split('/')[0]}`);
      if (Array.isArray(given)) for (const code of given) seen.add(`${word} ${inner} ${code}`);
    }
  }
}

function lookAtSubmission(questionnaire: Questionnaire, answers: Answers, seen: Set<string>): void {
  seen.add('submitted');
  for (const name of answers.asked) seen.add(`submitted ${idOf(name)}`);
  for (const { id, items } of questionnaire.sections) {
    const asks = items.filter((item) => item.type !== 'note' && item.type !== 'computed');
    if (answers.asked.has(id) && asks.length > 0 && !asks.some((one) => isMet(one, '', answers)))
      seen.add(`empty ${id}`);
  }
}

/** Whether an item is asked and, if it is a matrix, has a cell. */
export function isMet(item: Item, prefix: string, { asked, given }: Answers): boolean {
  const name = prefix + item.id;
  if (!asked.has(name)) return false;
  return item.type !== 'matrix' || [...given.keys()].some((one) => one.startsWith(`${name}/`));
}

/** The name of a cell or an item without its row. */
function idOf(name: string): string {
  return name.replace(/^r\d+\/\d+\//, '');
}

export function optionsOf(question: Question) {
  if ('options' in question) return question.options;
  return question.type === 'matrix' && 'options' in question.domain ? question.domain.options : [];
}

/** Every condition of the questionnaire. */
export function conditionsIn({ sections }: Questionnaire): readonly Watched[] {
  return sections.flatMap((section, s) => {
    const at = `sections.${s}`;
    return [
      ...watch(section.showIf, `${at}.showIf`, undefined, undefined),
      ...section.items.flatMap((item, i) =>
        inItem(item, `${at}.items.${i}`, section.id, undefined),
      ),
      ...inChecks(section.checks, at, undefined),
    ];
  });
}

function inItem(
  item: Item,
  path: string,
  under: string,
  repeat: string | undefined,
): readonly Watched[] {
  const own = watch(item.showIf, `${path}.showIf`, under, repeat);
  if (isRepeat(item))
    return [
      ...own,
      ...item.items.flatMap((inner, i) => inItem(inner, `${path}.items.${i}`, item.id, item.id)),
      ...inChecks(item.checks, path, item.id),
    ];
  if (!isQuestion(item)) return own;
  const list = item.type === 'matrix' ? 'domain.options' : 'options';
  const rows = item.type === 'matrix' ? item.rows : [];
  return [
    ...own,
    ...rows.flatMap(({ showIf }, r) => watch(showIf, `${path}.rows.${r}.showIf`, item.id, repeat)),
    ...optionsOf(item).flatMap(({ showIf }, o) =>
      watch(showIf, `${path}.${list}.${o}.showIf`, item.id, repeat),
    ),
  ];
}

function inChecks(
  checks: readonly Check[] | undefined,
  path: string,
  repeat: string | undefined,
): readonly Watched[] {
  return (checks ?? []).flatMap(({ holds, at }, c) =>
    watch(holds, `${path}.checks.${c}.holds`, at, repeat),
  );
}

function watch(
  condition: Condition | undefined,
  path: string,
  under: string | undefined,
  repeat: string | undefined,
): readonly Watched[] {
  return condition ? [{ condition, path, under, repeat }] : [];
}

function withParts(watched: Watched): readonly Watched[] {
  const parts = partsOf(watched.condition, watched.path);
  return [
    watched,
    ...parts.flatMap(({ part, at }) => withParts({ ...watched, condition: part, path: at })),
  ];
}

/** The parts of `all` and `any`, and what would be wrong with each; through `not` without a word. */
export function partsOf(
  condition: Condition,
  path: string,
): readonly { part: Condition; at: string; idle?: 'partNeverTrue' | 'partAlwaysTrue' }[] {
  if ('not' in condition) return [{ part: condition.not, at: `${path}.not` }];
  if ('all' in condition)
    return condition.all.map((part, i) => ({
      part,
      at: `${path}.all.${i}`,
      idle: 'partAlwaysTrue',
    }));
  if ('any' in condition)
    return condition.any.map((part, i) => ({
      part,
      at: `${path}.any.${i}`,
      idle: 'partNeverTrue',
    }));
  return [];
}
