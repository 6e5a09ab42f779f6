import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { questionsOf } from '../definition/outline.ts';
import { isRepeat, type Questionnaire } from '../definition/questionnaire.ts';
import { translated } from '../definition/wording.ts';
import type { Cells } from '../engine/cells.ts';
import { compile } from '../engine/compile.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { Language } from '../shared/language.ts';
import { Draft } from './draft.ts';
import type { FrameAnswer, FrameForm } from './frame-messages.ts';
import { inventedAnswers } from './invented-answers.ts';
import { idOf } from './item-key.ts';
import type { Kept } from './kept.ts';
import { itemAt } from './places.ts';
import type { PreviewState } from './state.ts';

/** A line to bring into view. Another object each time, so that the same line can be asked for again. */
export interface LineTarget {
  readonly file: string;
  readonly line: number;
}

/** A question to bring into view in every frame but the one it was chosen in. */
export interface Revealed {
  readonly question: string;
  readonly by: unknown;
}

/** What comes from the world outside. */
export interface PreviewPorts {
  /** Where the answers to a questionnaire are kept while the page is loaded again. */
  readonly keptFor: (questionnaire: string) => Kept;
  /** Another whole number each time. */
  readonly seed: () => number;
}

/** What the page of the preview knows: what the folder says, what was typed, and what the person looks at. */
export class Preview {
  readonly state = signal<PreviewState | undefined>(undefined);
  readonly language = signal<Language>('ja');
  /** The section in the frames; '' while there is no form. */
  readonly section = signal('');
  /** The key of the section or item that is asked about. */
  readonly selected = signal<string | undefined>(undefined);
  readonly target = signal<LineTarget>({ file: 'questionnaire.yaml', line: 1 });
  readonly revealed = signal<Revealed | undefined>(undefined);
  /** Why no answers could be made up, at the last attempt. */
  readonly cannotFill = signal<string | undefined>(undefined);
  /** Grows with every change of the answers, and with every new form. */
  readonly revision: ReadonlySignal<number>;
  /** The questionnaire in the language of the page. */
  readonly compiled: ReadonlySignal<Compiled | undefined>;
  /** What the frames make their forms of. */
  readonly frameForm: ReadonlySignal<FrameForm | undefined>;
  readonly #draft = signal<Draft | undefined>(undefined);
  readonly #questionnaire = signal<Questionnaire | undefined>(undefined);
  readonly #generation = signal(0);
  readonly #listeners = new Set<(answer: FrameAnswer, by: unknown) => void>();
  readonly #ports: PreviewPorts;
  #kept: Kept | undefined;

  constructor(ports: PreviewPorts) {
    this.#ports = ports;
    this.revision = computed(() => this.#draft.value?.revision.value ?? 0);
    this.compiled = computed(() => {
      const questionnaire = this.#questionnaire.value;
      return questionnaire && compile(translated(questionnaire, this.language.value));
    });
    this.frameForm = computed(() => {
      const [compiled, generation] = [this.compiled.value, this.#generation.value];
      if (!compiled) return undefined;
      const { questionnaire } = compiled;
      return { generation, questionnaire, language: this.language.value, cells: this.cells() };
    });
  }

  /** Takes in what the folder says. A form is made anew only where the questionnaire has changed. */
  receive(state: PreviewState): void {
    this.state.value = state;
    const questionnaire = state.good?.questionnaire;
    if (!questionnaire || same(questionnaire, this.#questionnaire.peek())) return;
    const draft = this.#draft.peek();
    if (draft) draft.become(questionnaire);
    else {
      this.#kept = this.#ports.keptFor(questionnaire.id);
      this.#draft.value = new Draft(questionnaire, this.#kept.read());
    }
    this.#questionnaire.value = questionnaire;
    this.#renew();
    const ids = questionnaire.sections.map(({ id }) => id);
    if (!ids.includes(this.section.peek())) this.section.value = ids[0] ?? '';
  }

  /** Everything entered. */
  cells(): Cells {
    return this.#draft.peek()?.form.raw() ?? {};
  }

  /** The open form; undefined while there is none. Whoever shows it also reads `revision`. */
  draft(): Draft | undefined {
    return this.#draft.value;
  }

  /** Enters what was answered in a frame, and tells the others. */
  answer(answer: FrameAnswer, by: unknown): void {
    // The form was replaced while this was on its way.
    if (answer.generation !== this.#generation.peek()) return;
    this.#draft.peek()?.answer(answer.address, answer.value);
    this.#kept?.write(this.cells());
    for (const listener of this.#listeners) listener(answer, by);
  }

  /** Hears of every single answer. Gives back how to stop. */
  onAnswer(listener: (answer: FrameAnswer, by: unknown) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Replaces everything entered by what a respondent might answer; says why, where none can be made up. */
  fillByRespondent(): void {
    const compiled = this.#draft.peek()?.form.compiled;
    if (!compiled) return;
    try {
      this.fill(inventedAnswers(compiled, this.#ports.seed()));
      this.cannotFill.value = undefined;
    } catch (error) {
      this.cannotFill.value = error instanceof Error ? error.message : String(error);
    }
  }

  /** Replaces everything entered; with nothing, clears it. */
  fill(cells: Cells): void {
    this.#draft.peek()?.fill(cells);
    this.#renew();
  }

  /** Looks at a section or an item, here, in the YAML and in the frames. */
  select(key: string, by?: unknown): void {
    this.selected.value = key;
    const id = idOf(key);
    const line = this.state.peek()?.places.find((place) => place.id === id)?.line;
    if (line !== undefined) this.target.value = { file: 'questionnaire.yaml', line };
    const section = sectionOf(this.#questionnaire.peek(), id);
    if (section !== undefined) this.section.value = section;
    this.revealed.value = { question: key, by };
  }

  /** Looks at what stands at a line of `questionnaire.yaml`. */
  selectLine(line: number): void {
    const id = itemAt(this.state.peek()?.places ?? [], line);
    if (id !== undefined) this.select(id);
  }

  #renew(): void {
    this.#generation.value += 1;
    this.#kept?.write(this.cells());
  }
}

function same(a: Questionnaire, b: Questionnaire | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The section an item stands in; of a section, its own. */
function sectionOf(questionnaire: Questionnaire | undefined, id: string): string | undefined {
  if (!questionnaire) return undefined;
  const placed = questionsOf(questionnaire).find(({ question }) => question.id === id);
  if (placed) return placed.section.id;
  const holds = (one: { readonly id: string }) => one.id === id;
  return questionnaire.sections.find(
    (section) =>
      holds(section) ||
      section.items.some((item) => holds(item) || (isRepeat(item) && item.items.some(holds))),
  )?.id;
}
