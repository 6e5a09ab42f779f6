import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Section } from '../definition/questionnaire.ts';
import type { Address } from '../engine/cells.ts';
import type { Change } from '../engine/change.ts';
import type { CellValue } from '../question-types/type.ts';
import { consequencesOf } from './consequences.ts';
import { Inputs } from './inputs.ts';
import { keyOf, type Place, placeAt, prefixOf } from './place.ts';
import { placeNames } from './place-names.ts';
import { type QuestionView, viewOf } from './question-view.ts';
import type { RowsModel } from './rows-model.ts';
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

/**
 * What the screen of one section remembers while it is in view: where the person has been, and what can be undone.
 * Questions go by their keys.
 */
export class SectionModel {
  readonly session: AnswerSession;
  readonly texts: FormTexts;
  readonly inputs = new Inputs();
  /** Questions that were left, or answered on an earlier visit: their errors may be shown. */
  readonly left: Signal<ReadonlySet<string>>;
  readonly steps = signal<ReadonlyMap<string, Step>>(new Map());
  readonly announcement = signal('');
  /** Those of its repeats that are shown, by their ids (`rowsOf`). */
  readonly rows = new Map<string, RowsModel>();
  #here: string | undefined;
  #pressed = false;
  readonly #leftWhilePressed = new Set<string>();

  constructor(session: AnswerSession, section: Section, texts: FormTexts) {
    this.session = session;
    this.texts = texts;
    const filled = section.items.filter(({ id }) => this.#isFilled(id));
    this.left = signal(new Set(filled.map(({ id }) => id)));
  }

  /** What a question shows, renewed only when something of it changes. */
  viewOf(place: Place): ReadonlySignal<QuestionView> {
    return settled(() => {
      this.session.revision.value;
      return viewOf(this.session.form, place, this.texts.language);
    });
  }

  /** Changes with whatever an answer to this question could hide, and not while a text is being typed elsewhere. */
  consequencesOf(place: Place): ReadonlySignal<string> {
    return settled(() => {
      this.session.revision.value;
      return consequencesOf(this.session.form, place);
    });
  }

  answer(address: Address, value: CellValue | null, alsoDid?: string): void {
    const { form } = this.session;
    const question = keyOf(form, address);
    const before = form.value(address) ?? null;
    this.enter(question);
    const change = this.session.answer(address, value);
    const did = alsoDid !== undefined || change.hiddenAnswers.length > 0;
    if (did) this.#remember(question, { address, before, alsoDid, hidden: change.hiddenAnswers });
    else if (!this.#readsTheSame(address, before)) this.#remember(question, undefined);
    this.#announce(change, prefixOf(form, address), alsoDid);
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

  /** Questions come into view that may have been answered before: what is wrong with those that were is said. */
  appear(questions: readonly string[]): void {
    this.#showErrorsOf(questions.filter((question) => this.#isFilled(question)));
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

  #announce({ asked, hiddenAnswers }: Change, here: string, alsoDid: string | undefined): void {
    const { form } = this.session;
    // A note is read where it stands; what cannot be named is none of this.
    const questions = asked.filter((id) => form.compiled.repeats.has(id) || placeAt(form, id));
    const parts = [
      alsoDid,
      questions.length > 0
        ? this.texts.added(placeNames(form, questions, this.texts, { here }))
        : undefined,
      hiddenAnswers.length > 0 ? this.hiddenSentence(hiddenAnswers, here) : undefined,
    ].filter((part) => part !== undefined);
    if (parts.length > 0) this.say(parts.join(''));
  }

  hiddenSentence(hidden: readonly Address[], here: string): string {
    const { form } = this.session;
    const questions = [...new Set(hidden.map((address) => keyOf(form, address)))];
    const names = placeNames(form, questions, this.texts, { here, passOver: true });
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
    const { form } = this.session;
    const slot = form.slot(address);
    const now = form.value(address);
    if (!slot || before === null || now === undefined) return false;
    const read = (value: CellValue) => JSON.stringify(slot.domain.reading(slot.asks, value));
    return read(before) === read(now);
  }

  #isFilled(key: string): boolean {
    const { form } = this.session;
    const place = placeAt(form, key);
    return (
      place?.node.slots.some(({ address }) => !/^no/.test(form.state(place.prefix + address))) ??
      false
    );
  }
}
