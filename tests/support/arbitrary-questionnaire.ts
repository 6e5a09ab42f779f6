import fc from 'fast-check';
import type { Check, Item, Questionnaire, Section } from '../../src/definition/questionnaire.ts';
import { isQuestion } from '../../src/definition/questionnaire.ts';
import type { MatrixDomain } from '../../src/question-types/matrix/domain.ts';
import type { Option } from '../../src/question-types/option.ts';
import type { Question } from '../../src/question-types/registry.ts';
import type { CellValue } from '../../src/question-types/type.ts';
import { answersTo } from './arbitrary-answers.ts';
import { conditionOver, type Earlier, numberTermOver } from './arbitrary-condition.ts';
import { Tape } from './tape.ts';

/**
 * Small questionnaires of every type, with conditions of every kind on sections, items, options and rows, options taken
 * from earlier answers, computed items, checks and, where they are wanted, repeats; and answers for any cell, in any
 * order, some of them twice.
 */
export function questionnaireWithAnswers({ repeats = false } = {}): fc.Arbitrary<{
  readonly questionnaire: Questionnaire;
  readonly answers: readonly (readonly [string, CellValue | null])[];
}> {
  return fc.uint8Array({ maxLength: 600, size: 'max' }).map((bytes) => {
    const tape = new Tape(bytes);
    const questionnaire = new Builder(tape, repeats).questionnaire();
    return { questionnaire, answers: answersTo(questionnaire, tape) };
  });
}

class Builder {
  readonly #tape: Tape;
  readonly #repeats: boolean;
  #ids = 0;

  constructor(tape: Tape, repeats: boolean) {
    this.#tape = tape;
    this.#repeats = repeats;
  }

  questionnaire(): Questionnaire {
    const before: Earlier[] = [];
    const sections = Array.from({ length: 1 + this.#tape.below(3) }, () => this.#section(before));
    return {
      id: 'arbitrary',
      version: '1',
      title: '任意の調査票',
      unitNoun: '拠点',
      referenceDate: '2025-07-01',
      about: { purpose: '目的', handling: '扱い', retention: '保管', contact: '連絡先' },
      sections,
    };
  }

  /** `before` grows by what stands in it. */
  #section(before: Earlier[]): Section {
    const id = this.#id('s');
    const showIf = this.#shown(before);
    const items = Array.from({ length: 1 + this.#tape.below(5) }, () => this.#item(before));
    return { id, title: id, ...showIf, items, ...this.#checks(items, before) };
  }

  #item(before: Earlier[]): Item {
    const kind = this.#tape.below(12);
    if (kind === 10) return { id: this.#id('n'), type: 'note', text: '注', ...this.#shown(before) };
    if (kind === 11 && this.#repeats) return this.#repeat(before);
    return this.#asked(before);
  }

  #asked(before: Earlier[]): Question {
    const question = this.#question(before);
    before.push(question);
    return question;
  }

  #repeat(before: Earlier[]): Item {
    const id = this.#id('r');
    const shown = this.#shown(before);
    const inside = [...before];
    const items = Array.from({ length: 1 + this.#tape.below(4) }, () => this.#asked(inside));
    const rows = this.#tape.one([{}, { atLeast: 1 }, { atMost: 1 }]);
    const checks = this.#checks(items, inside);
    const repeat = {
      id,
      title: id,
      text: id,
      rowNoun: '機関',
      ...shown,
      ...rows,
      items,
      ...checks,
    };
    before.push({ ...repeat, type: 'repeat' });
    return { ...repeat, type: 'repeat' };
  }

  #checks(items: readonly Item[], before: readonly Earlier[]): { checks?: readonly Check[] } {
    const beside = items.filter(isQuestion);
    if (beside.length === 0 || !this.#tape.once(2)) return {};
    const holds = conditionOver(this.#tape, before);
    const severity = this.#tape.one<Check['severity']>(['hard', 'soft', 'info']);
    const at = this.#tape.one(beside).id;
    return { checks: [{ id: this.#id('c'), severity, at, holds, message: '確かめてください' }] };
  }

  #question(before: readonly Earlier[]): Question {
    const id = this.#id('q');
    const base = { id, title: id, text: id, ...this.#shown(before) };
    const required = this.#tape.one([{}, { required: 'hard' }, { required: 'soft' }] as const);
    const kind = this.#tape.below(10);
    if (kind === 9) {
      const value = numberTermOver(this.#tape, before);
      return { ...base, type: 'computed', value, decimals: this.#tape.below(2) };
    }
    const asked = { ...base, ...required };
    if (kind === 8) return this.#taken(asked, before);
    if (kind === 7) return this.#matrix(asked, before);
    if (kind === 6) return { ...asked, type: 'rank', options: this.#options(before), places: 2 };
    if (kind === 5) return { ...asked, type: 'date', precision: this.#tape.one(['day', 'month']) };
    if (kind === 4) return { ...asked, type: 'text', maxLength: 3 };
    if (kind === 3) return { ...asked, type: 'longText', maxLength: 3 };
    if (kind === 2) return { ...asked, type: 'number', decimals: 1, min: 0, max: 10 };
    if (kind === 1) return { ...asked, type: 'multiple', ...this.#several(before) };
    return { ...asked, type: 'single', options: this.#options(before) };
  }

  /** The options of an earlier choice, as far as they were chosen there. */
  #taken(base: Base, before: readonly Earlier[]): Question {
    const sources = before.filter((one) => one.type === 'single' || one.type === 'multiple');
    if (sources.length === 0) return { ...base, type: 'single', options: this.#options(before) };
    const { id, type, options: offered } = this.#tape.one(sources);
    const options = offered.flatMap(({ code, label, exclusive, special }): Option[] => {
      if (exclusive || special) return [];
      const chosen = { question: id, ...(type === 'single' ? { is: code } : { includes: code }) };
      return [{ code, label, showIf: chosen }];
    });
    const kind = this.#tape.one(['multiple', 'single', 'rank'] as const);
    const taken = { ...base, optionsFrom: id, options };
    return kind === 'rank' ? { ...taken, type: kind, places: 1 } : { ...taken, type: kind };
  }

  #matrix(base: Base, before: readonly Earlier[]): Question {
    const domain = this.#domain(before);
    const rows = [
      { code: 'a', label: 'あ', ...this.#shown(before) },
      { code: 'b', label: 'い', ...this.#shown(before) },
      ...(this.#tape.once(3) ? [{ code: 'c', label: 'その他', text: true as const }] : []),
    ];
    const columns = [
      { code: 'm4', label: '4月' },
      { code: 'm5', label: '5月' },
    ];
    const wide = !('options' in domain) && this.#tape.once(2) ? { columns } : {};
    return { ...base, type: 'matrix', domain, rows, ...wide };
  }

  #domain(before: readonly Earlier[]): MatrixDomain {
    const kind = this.#tape.below(5);
    if (kind === 4) return { type: 'text', maxLength: 3 };
    if (kind === 3) return { type: 'longText', maxLength: 3 };
    if (kind === 2) return { type: 'number', decimals: 1, min: 0, max: 10 };
    if (kind === 1) return { type: 'multiple', ...this.#several(before) };
    return { type: 'single', options: this.#options(before) };
  }

  #several(before: readonly Earlier[]) {
    const amount = this.#tape.one([{}, { atMost: 2 }, { atLeast: 2 }]);
    return { options: this.#options(before), ...amount };
  }

  #options(before: readonly Earlier[]): readonly Option[] {
    const filtered = this.#tape.once(3);
    const shown = () => (filtered ? this.#shown(before) : {});
    const exclusion = this.#tape.once(3) ? { exclusion: 'pair' } : {};
    return [
      { code: '1', label: '一', ...shown(), ...exclusion },
      { code: '2', label: '二', ...shown(), ...exclusion },
      { code: '3', label: '三' },
      { code: '9', label: '不明', special: true },
      { code: '98', label: 'その他', text: 'required', ...shown() },
      { code: '99', label: '特になし', exclusive: true },
    ];
  }

  #shown(before: readonly Earlier[]) {
    return this.#tape.once(3) && before.length > 0
      ? { showIf: conditionOver(this.#tape, before) }
      : {};
  }

  #id(letter: string): string {
    this.#ids += 1;
    return `${letter}${this.#ids}`;
  }
}

type Base = Pick<Question, 'id' | 'title' | 'text' | 'showIf' | 'required'>;
