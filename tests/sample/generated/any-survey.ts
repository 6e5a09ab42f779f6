import type { Condition, Term } from '../../../src/conditions/condition.ts';
import {
  type Check,
  type Item,
  isQuestion,
  type Questionnaire,
  type Section,
} from '../../../src/definition/questionnaire.ts';
import type { Question } from '../../../src/question-types/registry.ts';
import { between, pick, seededRandom } from '../../../src/sample/seeded.ts';
import type { Random } from '../../../src/shared/ports.ts';

/**
 * A questionnaire with everything the language has: all types, filtered options and rows, totals, repeats with routing
 * inside, conditions on sections, hard checks, many of them in each other's way. The same seed gives the same one.
 */
export function anySurvey(seed: number): Questionnaire {
  return new Maker(seededRandom(seed, 'survey'), false).questionnaire();
}

/** The same with few questions of few answers each and without repeats, so that every answer set can be tried. */
export function smallSurvey(seed: number): Questionnaire {
  return new Maker(seededRandom(seed, 'small survey'), true).questionnaire();
}

class Maker {
  readonly #random: Random;
  readonly #isSmall: boolean;
  #serial = 0;

  constructor(random: Random, isSmall: boolean) {
    this.#random = random;
    this.#isSmall = isSmall;
  }

  questionnaire(): Questionnaire {
    const sections: Section[] = [];
    let before: readonly Question[] = [];
    for (let s = 0; s < this.#upTo(1, this.#isSmall ? 2 : 4); s += 1) {
      const showIf = this.#chance(0.4) ? this.#condition(before) : undefined;
      const items = this.#items(before, true);
      before = [...before, ...items.filter(isQuestion)];
      const own = items.filter(isQuestion);
      const checks = this.#checks(own, before);
      const section = { id: `s${s}`, title: '章', items, ...(checks ? { checks } : {}) };
      sections.push(showIf ? { ...section, showIf } : section);
    }
    return {
      id: 'any',
      version: '1',
      title: '任意の調査票',
      unitNoun: '拠点',
      referenceDate: '2025-07-01',
      about: { purpose: '目的', handling: '扱い', retention: '保管', contact: '連絡先' },
      sections,
    };
  }

  #items(before: readonly Question[], repeats: boolean): Item[] {
    const items: Item[] = [];
    let known = before;
    for (let i = 0; i < this.#upTo(1, this.#isSmall ? 3 : 6); i += 1) {
      if (repeats && !this.#isSmall && this.#chance(0.12)) {
        items.push(this.#repeat(known));
        continue;
      }
      const bare = this.#question(known);
      const showIf = this.#chance(0.55) ? this.#condition(known) : undefined;
      const required = pick(['hard', 'hard', 'soft', 'no'] as const, this.#random);
      const question: Question = {
        ...bare,
        ...(showIf ? { showIf } : {}),
        ...(required !== 'no' && bare.type !== 'computed' ? { required } : {}),
      };
      items.push(question);
      known = [...known, question];
    }
    return items;
  }

  #repeat(before: readonly Question[]): Item {
    const items = this.#items(before, false).filter(isQuestion);
    const own = [...before, ...items];
    const showIf = this.#chance(0.4) ? this.#condition(before) : undefined;
    const checks = this.#checks(items, own);
    return {
      id: this.#id('r'),
      type: 'repeat',
      title: '繰返し',
      text: '繰返し',
      rowNoun: '件',
      atLeast: this.#upTo(0, 2),
      atMost: this.#upTo(2, 6),
      items,
      ...(showIf ? { showIf } : {}),
      ...(checks ? { checks } : {}),
    };
  }

  #checks(own: readonly Question[], known: readonly Question[]): Check[] | undefined {
    if (own.length === 0 || this.#chance(0.6)) return undefined;
    const holds = this.#condition(known);
    if (!holds) return undefined;
    const severity = pick(['hard', 'soft'] as const, this.#random);
    const at = pick(own, this.#random).id;
    return [{ id: this.#id('c'), severity, at, holds, message: '不一致' }];
  }

  #question(before: readonly Question[]): Question {
    const base = { id: this.#id('q'), title: '設問', text: '設問' };
    const shapes: readonly (() => Question)[] = [
      () => ({ ...base, type: 'single', options: this.#options(before) }),
      () => ({ ...base, type: 'single', options: this.#options(before) }),
      () => ({ ...base, type: 'multiple', options: this.#options(before) }),
      () => ({ ...base, type: 'multiple', options: this.#options(before), atMost: 2 }),
      () => ({ ...base, type: 'multiple', options: this.#options([]), atLeast: 2 }),
      () => ({ ...base, type: 'rank', options: this.#options(before), places: 2 }),
      () => ({ ...base, type: 'number', decimals: 0, min: 0, max: 10 }),
      () => ({ ...base, type: 'number', decimals: 1, min: 0.5, max: 2.5 }),
      () => ({ ...base, type: 'number', decimals: 0 }),
      () => ({ ...base, type: 'date', precision: 'day', min: '2025-01-01', max: '2025-12-31' }),
      () => ({ ...base, type: 'date', precision: 'month' }),
      () => ({ ...base, type: 'text', maxLength: 30, format: 'telephone' }),
      () => ({ ...base, type: 'longText', maxLength: 100 }),
      () => ({
        ...base,
        type: 'matrix',
        domain: { type: 'single', options: PLAIN },
        rows: [...this.#rows(before), { code: '98', label: 'その他', text: true as const }],
      }),
      () => ({
        ...base,
        type: 'matrix',
        domain: { type: 'number', decimals: 0, min: 0 },
        rows: this.#rows(before),
        columns: [
          { code: 'm1', label: '1月' },
          { code: 'm2', label: '2月' },
        ],
      }),
      () => ({ ...base, type: 'computed', decimals: 0, value: this.#term(before) }),
    ];
    return pick(
      this.#isSmall ? shapes.filter((_, at) => FEW.includes(at)) : shapes,
      this.#random,
    )();
  }

  #options(before: readonly Question[]) {
    const filtered = this.#chance(0.3) ? this.#condition(before) : undefined;
    return [
      { code: '1', label: '一', ...(filtered ? { showIf: filtered } : {}) },
      { code: '2', label: '二', exclusion: 'x' },
      { code: '3', label: '三', exclusion: 'x' },
      { code: '98', label: 'その他', text: 'required' as const },
      { code: '99', label: '不明', exclusive: true, special: true },
    ];
  }

  #rows(before: readonly Question[]) {
    const showIf = this.#chance(0.4) ? this.#condition(before) : undefined;
    return [
      { code: 'a', label: 'あ' },
      { code: 'b', label: 'い', ...(showIf ? { showIf } : {}) },
    ];
  }

  #condition(before: readonly Question[], depth = 0): Condition | undefined {
    if (before.length === 0) return undefined;
    const part = () => this.#condition(before, depth + 1) ?? { question: 'q0', isAsked: true };
    if (depth < 2 && this.#chance(0.2)) return { all: [part(), part()] };
    if (depth < 2 && this.#chance(0.2)) return { any: [part(), part()] };
    if (depth < 2 && this.#chance(0.2)) return { not: part() };
    return pick(this.#tests(pick(before, this.#random)), this.#random);
  }

  #tests(question: Question): readonly Condition[] {
    const { id } = question;
    const presence: readonly Condition[] = [
      { question: id, isAnswered: true },
      { question: id, isAsked: true },
    ];
    const number = { answer: id };
    switch (question.type) {
      case 'single':
        return [{ question: id, is: '1' }, { question: id, isAnyOf: ['2', '98'] }, ...presence];
      case 'multiple':
      case 'rank':
        return [
          { question: id, includes: '1' },
          { question: id, includesAny: ['2', '99'] },
          { question: id, includesAll: ['1', '98'] },
          { number: { count: id }, atLeast: 2 },
          ...presence,
        ];
      case 'date':
        return question.precision === 'day'
          ? [{ number, atLeast: { date: '2025-06-01' } }, ...presence]
          : [{ number, atMost: { date: '2025-06' } }, ...presence];
      case 'matrix':
        return question.domain.type === 'number'
          ? [
              { number: { sum: [number] }, atLeast: 7 },
              { number: { sumKnown: [number] }, equals: 3 },
              { number: { countKnown: [number] }, atMost: 2 },
              { number: { answer: id, row: 'b', column: 'm1' }, atLeast: 4 },
            ]
          : [
              { question: id, row: 'a', is: '1' },
              { question: id, row: 'b', isAnyOf: ['2'] },
            ];
      case 'number':
      case 'computed':
        return [
          { number, atLeast: 2 },
          { number: { sum: [number, 1] }, equals: 3 },
          { number, atMost: 1 },
          ...presence,
        ];
      default:
        return presence;
    }
  }

  #term(before: readonly Question[]): Term {
    const numbers = before.filter(({ type }) => type === 'number' || type === 'computed');
    const [first, second] = [numbers.at(-1), numbers.at(-2)];
    if (!first) return 1;
    const [a, b] = [{ answer: first.id }, second ? { answer: second.id } : 1];
    return pick<Term>(
      [a, { sum: [a, b] }, { sumKnown: [a, b] }, { countKnown: [a, b] }],
      this.#random,
    );
  }

  #id(letter: string): string {
    this.#serial += 1;
    return `${letter}${this.#serial}`;
  }

  #upTo(low: number, high: number): number {
    return between(low, high, this.#random);
  }

  #chance(of: number): boolean {
    return this.#random() < of;
  }
}

/** The shapes of few answers: choices, the number from 0 to 10, a text, the matrix of choices, a computed number. */
const FEW = [0, 1, 2, 3, 4, 5, 6, 12, 13, 15];

const PLAIN = [
  { code: '1', label: '一' },
  { code: '2', label: '二' },
];
