import { type Signal, signal } from '@preact/signals';
import type { Address } from '../engine/cells.ts';
import { compile } from '../engine/compile.ts';
import { type Form, open } from '../engine/form.ts';
import type { AnswerSession } from '../form/session.ts';
import type { CellValue } from '../question-types/type.ts';
import type { Language } from '../shared/language.ts';
import {
  type FrameForm,
  type FrameView,
  type FromFrame,
  listen,
  send,
  type ToFrame,
} from './frame-messages.ts';

/** The form that is open in a frame. */
export interface OpenForm {
  readonly generation: number;
  readonly language: Language;
  readonly session: AnswerSession;
}

/** The form in a frame: it answers at once by itself, tells the page, and hears what was answered in other frames. */
export class FrameModel {
  readonly open = signal<OpenForm | undefined>(undefined);
  readonly view = signal<FrameView | undefined>(undefined);
  readonly revealed = signal<string | undefined>(undefined);
  readonly #page: Window;
  #form: Form | undefined;
  #revision: Signal<number> = signal(0);

  constructor(page: Window) {
    this.#page = page;
  }

  /** From now on it hears the page. */
  start(): void {
    listen<ToFrame>(
      () => this.#page,
      (message) => this.#hear(message),
    );
    this.#tell({ is: 'ready' });
  }

  select(question: string): void {
    if (this.view.peek()?.selected !== question) this.#tell({ is: 'select', question });
  }

  #hear(message: ToFrame): void {
    switch (message.is) {
      case 'form':
        this.#open(message);
        break;
      case 'view':
        this.view.value = message;
        break;
      case 'reveal':
        this.revealed.value = message.question;
        break;
      case 'answer':
        this.#take(message.generation, message.address, message.value);
    }
  }

  #open({ generation, questionnaire, language, cells }: FrameForm): void {
    const form = open(compile(questionnaire), cells);
    const revision = signal(0);
    this.#form = form;
    this.#revision = revision;
    const session: AnswerSession = {
      form,
      revision,
      editable: signal(true),
      newId: () => crypto.randomUUID().replaceAll('-', ''),
      answer: (address, value) => {
        const change = form.answer(address, value);
        revision.value += 1;
        this.#tell({ is: 'answer', generation, address, value });
        return change;
      },
    };
    this.open.value = { generation, language, session };
  }

  #take(generation: number, address: Address, value: CellValue | null): void {
    if (this.open.peek()?.generation !== generation) return;
    // Nobody types here while somebody types elsewhere; a field that has kept the focus would not be written to.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.#form?.answer(address, value);
    this.#revision.value += 1;
  }

  #tell(message: FromFrame): void {
    send(this.#page, message);
  }
}
