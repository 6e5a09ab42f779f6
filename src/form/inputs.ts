import { createFormControl } from 'react-hook-form';
import type { InputBinding, NativeInput } from '../ui/input-props.ts';

/** What the inputs of one name show: a text, the code of a radio, the codes of checkboxes. */
export type Shown = string | readonly string[];

/**
 * The inputs of the section in view, kept by react-hook-form: it registers them, holds what they contain and knows
 * which were touched. It never learns what a question is; the engine says what each input has to show.
 *
 * Names are addresses of cells. They hold no dot and no bracket, which the library would read as paths.
 */
export class Inputs {
  readonly #control = createFormControl<Record<string, Shown>>({ mode: 'onBlur' });
  readonly #bindings = new Map<string, InputBinding>();
  readonly #shown = new Map<string, Shown>();
  /** The names that were bound for each question. */
  readonly #names = new Map<string, string[]>();

  constructor() {
    // Before its first event the library answers with its defaults; after a reset, with what the inputs hold.
    this.#control.reset({});
  }

  /** The binding of a name, always the same object, and from now on what its inputs have to show. */
  bind(question: string, name: string, shown: Shown): InputBinding {
    this.#shown.set(name, shown);
    const known = this.#bindings.get(name);
    if (known) return known;
    const names = this.#names.get(question);
    if (names) names.push(name);
    else this.#names.set(question, [name]);
    // The value given at registration is what the library writes into each radio and checkbox as it arrives.
    const { ref, onChange, onBlur } = this.#control.register(name, { value: shown });
    const binding: InputBinding = {
      name,
      inputRef: ref,
      onInput: (event) => void onChange(event),
      onBlur: (event) => {
        void onBlur(event);
        this.#write(name);
      },
    };
    this.#bindings.set(name, binding);
    return binding;
  }

  /**
   * Writes into the inputs of a question what they have to show and do not: an undone answer, an option unticked by another. A text
   * that is being typed is left alone; it gets its normal form (１２０ → 120) when it is left.
   */
  refresh(question: string): void {
    for (const name of this.#names.get(question) ?? []) {
      if (!isBeingTyped(name)) this.#write(name);
    }
  }

  #write(name: string): void {
    const shown = this.#shown.get(name);
    if (shown === undefined || same(this.#control.getValues(name), shown)) return;
    this.#control.setValue(name, typeof shown === 'string' ? shown : [...shown]);
  }
}

/** Puts the focus into the inputs of a name: the chosen one of several, else the first. */
export function focusInput(name: string): boolean {
  const inputs = [...document.getElementsByName(name)] as NativeInput[];
  const target = inputs.find((input) => 'checked' in input && input.checked) ?? inputs[0];
  target?.focus();
  return target !== undefined;
}

function isBeingTyped(name: string): boolean {
  const active = document.activeElement;
  if (active instanceof HTMLTextAreaElement) return active.name === name;
  return (
    active instanceof HTMLInputElement &&
    active.name === name &&
    !/^(radio|checkbox)$/.test(active.type)
  );
}

function same(a: unknown, b: Shown): boolean {
  if (typeof b === 'string') return (a ?? '') === b;
  return Array.isArray(a) && a.length === b.length && b.every((code, index) => code === a[index]);
}
