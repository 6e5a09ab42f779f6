import type { Condition } from '../conditions/condition.ts';
import { type Registry, typeOf } from '../question-types/registry.ts';
import type { Path } from './definition-problem.ts';
import {
  type Check,
  type Item,
  isQuestion,
  isRepeat,
  type Questionnaire,
  type Section,
} from './questionnaire.ts';

/** A condition of a definition, and what it stands on. */
export interface StandingCondition {
  readonly condition: Condition;
  readonly on: 'section' | 'item' | 'option' | 'row' | 'check' | 'value';
  /** The section, item or check it belongs to. */
  readonly id: string;
  readonly path: Path;
  /** How many questions (repeats counted as one before their own) stand earlier: it may name these only. */
  readonly before: number;
  /** The repeat whose rows it is about. */
  readonly within?: string | undefined;
}

/**
 * Every condition of a definition in its order. A number that is computed counts as a test of its own terms, and a
 * check as one of the question it stands at, since both may only look back.
 */
export function conditionsOf(
  questionnaire: Questionnaire,
  types: Registry,
): readonly StandingCondition[] {
  const walk = new Walk(types);
  for (const [s, section] of questionnaire.sections.entries()) walk.group(section, ['sections', s]);
  return walk.found;
}

class Walk {
  readonly found: StandingCondition[] = [];
  readonly #types: Registry;
  #before = 0;

  constructor(types: Registry) {
    this.#types = types;
  }

  group(section: Section, path: Path): void {
    if (section.showIf) this.#add('section', section.id, section.showIf, [...path, 'showIf']);
    for (const [i, item] of section.items.entries()) this.#item(item, [...path, 'items', i]);
    this.#checks(section.checks, path);
  }

  #item(item: Item, path: Path, within?: string): void {
    if (item.showIf) this.#add('item', item.id, item.showIf, [...path, 'showIf'], within);
    if (isRepeat(item)) {
      this.#before += 1;
      for (const [i, inner] of item.items.entries())
        this.#item(inner, [...path, 'items', i], item.id);
      this.#checks(item.checks, path, item.id);
      return;
    }
    if (!isQuestion(item)) return;
    const type = typeOf(this.#types, item);
    for (const { part, showIf, code } of type.conditions(item))
      this.#add(part, item.id, showIf, [...path, ...placeOfPart(item, part, code)], within);
    const value = type.computes?.(item);
    if (value !== undefined)
      this.#add('value', item.id, { number: value, atLeast: 0 }, [...path, 'value'], within);
    this.#before += 1;
  }

  #checks(checks: readonly Check[] | undefined, path: Path, within?: string): void {
    for (const [c, check] of (checks ?? []).entries()) {
      const condition = { all: [{ question: check.at, isAsked: true as const }, check.holds] };
      this.#add('check', check.id, condition, [...path, 'checks', c, 'holds'], within);
    }
  }

  #add(
    on: StandingCondition['on'],
    id: string,
    condition: Condition,
    path: Path,
    within?: string,
  ): void {
    this.found.push({ on, id, condition, path, before: this.#before, within });
  }
}

/** The way from a question to the condition of one of its parts. */
function placeOfPart(item: object, part: 'option' | 'row', code: string): Path {
  const [list, path]: [unknown, Path] =
    part === 'row'
      ? [Reflect.get(item, 'rows'), ['rows']]
      : 'domain' in item && typeof item.domain === 'object' && item.domain !== null
        ? [Reflect.get(item.domain, 'options'), ['domain', 'options']]
        : [Reflect.get(item, 'options'), ['options']];
  const index = Array.isArray(list)
    ? list.findIndex((member: { code?: unknown }) => member.code === code)
    : -1;
  return index < 0 ? path : [...path, index, 'showIf'];
}
