/** A native control a person types into or ticks. */
export type NativeInput = HTMLInputElement | HTMLTextAreaElement;

/**
 * What binds one native control, or all radios and checkboxes of one name, to whoever keeps its content: the name,
 * where to hand the element, and what to tell. The components here only pass it on.
 */
export interface InputBinding {
  readonly name: string;
  readonly inputRef: (element: NativeInput | null) => void;
  /** After the content changed; never in the middle of an IME composition. */
  readonly onInput: (event: Event) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** How a control is named and described, by the ids of elements or by words. */
export interface InputNaming {
  readonly id: string;
  /** Ids of the elements that name it, where no `<label>` does. */
  readonly labelledBy?: string | undefined;
  /** Ids of hint, error and counter. */
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly required?: boolean | undefined;
}
