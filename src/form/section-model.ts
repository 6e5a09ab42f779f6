import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Section } from '../definition/questionnaire.ts';
import { type Address, questionOf } from '../engine/cells.ts';
import type { Finding } from '../engine/check.ts';
import type { Node } from '../engine/compile.ts';
import type { Change } from '../engine/form.ts';
import type { CellValue } from '../question-types/type.ts';
import { Inputs } from './inputs.ts';
import { questionNames } from './names.ts';
import type { AnswerSession } from './session.ts';
import { settled } from './settled.ts';
import type { FormTexts } from './texts.ts';

/** What one answer did beyond what it said, and what stood there before: enough to take the one step back. */
export interface Step {
  readonly address: Address;
  readonly before: CellValue | null;
  /** What the field says it did besides (other options unticked). */
  readonly alsoDid: string | undefined;
  readonly hidden: readonly Address[];
}

/** What a question shows. The same object as long as nothing of it has changed. */
export interface QuestionView {
  readonly asked: boolean;
  readonly values: readonly (CellValue | undefined)[];
  readonly findings: readonly Finding[];
}

/** What the screen of one section remembers while it is in view: where the person has been, and what can be undone. */
export class SectionModel {
  readonly session: AnswerSession;
  readonly texts: FormTexts;
  readonly inputs = new Inputs();
  /** Questions that were left, or answered on an earlier visit: their errors may be shown. */
  readonly left: Signal<ReadonlySet<string>>;
  readonly steps = signal<ReadonlyMap<string, Step>>(new Map());
  readonly announcement = signal('');
  /** Grows when questions are answered or cleared, or come or go, and not while a text is being typed. */
  readonly shape: ReadonlySignal<string>;
  readonly #findings: ReadonlySignal<ReadonlyMap<string, readonly Finding[]>>;
  #here: string | undefined;
  #pressed = false;
  readonly #leftWhilePressed = new Set<string>();

  constructor(session: AnswerSession, section: Section, texts: FormTexts) {
    this.session = session;
    this.texts = texts;
    this.left = signal(
      new Set(section.items.filter(({ id }) => this.#isFilled(id)).map(({ id }) => id)),
    );
    this.shape = computed(() => this.#readShape());
    this.#findings = computed(() => {
      session.revision.value;
      return byQuestion(session.form.problems());
    });
  }

  /** What a question shows, renewed only when something of it changes. */
  viewOf({ id, slots }: Node): ReadonlySignal<QuestionView> {
    return settled(() => {
      const findings = this.#findings.value.get(id) ?? [];
      const { form } = this.session;
      return {
        asked: form.isAsked(id),
        values: slots.map(({ address }) => form.value(address)),
        findings,
      };
    });
  }

  answer(address: Address, value: CellValue | null, alsoDid?: string): void {
    const { form } = this.session;
    const question = questionOf(address);
    const before = form.value(address) ?? null;
    this.enter(question);
    const change = this.session.answer(address, value);
    const did = alsoDid !== undefined || change.hiddenAnswers.length > 0;
    if (did) this.#remember(question, { address, before, alsoDid, hidden: change.hiddenAnswers });
    else if (!this.#readsTheSame(address, before)) this.#remember(question, undefined);
    this.#announce(change, alsoDid);
  }

  /** Gives the answer back that stood there before the last step. */
  undo(question: string): void {
    const step = this.steps.value.get(question);
    if (!step) return;
    this.#remember(question, undefined);
    this.session.answer(step.address, step.before);
    this.say(this.texts.undone);
  }

  /** Somebody is at a question; whoever was elsewhere has left it. Safari gives a clicked radio no focus. */
  enter(question: string): void {
    if (this.#here !== undefined && this.#here !== question) this.leave(this.#here);
    this.#here = question;
  }

  leave(question: string): void {
    if (this.#here === question) this.#here = undefined;
    if (this.#pressed) this.#leftWhilePressed.add(question);
    else this.#showErrorsOf([question]);
  }

  /**
   * A pointer went down or came up. Pressing takes the focus away from the question before, and an error said there at
   * once would push down what is being pressed: the release would meet something else, and nothing would be clicked.
   */
  press(): void {
    this.#pressed = true;
  }

  release(): void {
    this.#pressed = false;
    this.#showErrorsOf([...this.#leftWhilePressed]);
    this.#leftWhilePressed.clear();
  }

  #showErrorsOf(questions: readonly string[]): void {
    if (questions.every((question) => this.left.value.has(question))) return;
    this.left.value = new Set([...this.left.value, ...questions]);
  }

  /** Read out, politely. The same words twice need a difference to be read twice. */
  say(words: string): void {
    this.announcement.value = this.announcement.value === words ? `${words}\u00a0` : words;
  }

  #announce({ asked, hiddenAnswers }: Change, alsoDid: string | undefined): void {
    const { questionnaire, byId } = this.session.form.compiled;
    const questions = asked.filter((id) => byId.get(id)?.kind === 'question');
    const parts = [
      alsoDid,
      questions.length > 0
        ? this.texts.added(questionNames(questionnaire, questions, this.texts))
        : undefined,
      hiddenAnswers.length > 0 ? this.hiddenSentence(hiddenAnswers) : undefined,
    ].filter((part) => part !== undefined);
    if (parts.length > 0) this.say(parts.join(''));
  }

  hiddenSentence(hidden: readonly Address[]): string {
    const { form } = this.session;
    const questions = [...new Set(hidden.map(questionOf))];
    const isHidden = (id: string) => !form.isAsked(id);
    const names = questionNames(form.compiled.questionnaire, questions, this.texts, isHidden);
    return this.texts.hidden(names, hidden.length);
  }

  #remember(question: string, step: Step | undefined): void {
    if (!step && !this.steps.value.has(question)) return;
    const steps = new Map(this.steps.value);
    if (step) steps.set(question, step);
    else steps.delete(question);
    this.steps.value = steps;
  }

  /** Whether a condition would read the answer as it read it before: only the text beside an option has changed. */
  #readsTheSame(address: Address, before: CellValue | null): boolean {
    const slot = this.session.form.compiled.slots.get(address);
    const now = this.session.form.value(address);
    if (!slot || before === null || now === undefined) return false;
    const read = (value: CellValue) => JSON.stringify(slot.type.reading(slot.question, value));
    return read(before) === read(now);
  }

  #readShape(): string {
    this.session.revision.value;
    const { form } = this.session;
    return [...form.compiled.slots.keys()].map((address) => form.state(address)).join();
  }

  #isFilled(id: string): boolean {
    const { form } = this.session;
    const slots = form.compiled.byId.get(id)?.slots ?? [];
    return slots.some(({ address }) => !/^no/.test(form.state(address)));
  }
}

function byQuestion(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const grouped = new Map<string, Finding[]>();
  for (const finding of findings) {
    const question = questionOf(finding.at);
    grouped.set(question, [...(grouped.get(question) ?? []), finding]);
  }
  return grouped;
}
