import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { FieldError } from './field-error.tsx';
import type { InputBinding } from './input-props.ts';
import { TextInput, type TextInputProps } from './text-input.tsx';

type Passed = Pick<
  TextInputProps,
  'type' | 'autoComplete' | 'inputMode' | 'width' | 'literal' | 'onText' | 'required'
>;

/**
 * A labelled text on one line, for pages that are no questionnaire (number and code, e-mail and password). It starts
 * with `initial` and keeps its own content; `onText` tells what it holds.
 */
export function TextField({
  id,
  name = id,
  label,
  mark,
  hint,
  error,
  initial,
  describedBy,
  onLeave,
  ...input
}: Passed & {
  readonly id: string;
  readonly name?: string;
  readonly label: ComponentChildren;
  /** ※必須, 任意: beside the label, in words. */
  readonly mark?: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly initial?: string;
  /** Ids of what else describes it. */
  readonly describedBy?: string;
  /** When the field is left, with what it holds then. */
  readonly onLeave?: (text: string) => void;
}): JSX.Element {
  const started = useRef(false);
  const binding: InputBinding = {
    name,
    inputRef: (element) => {
      if (!element || started.current) return;
      started.current = true;
      if (initial !== undefined) element.value = initial;
    },
    onInput: () => {},
    onBlur: (event) => onLeave?.((event.currentTarget as HTMLInputElement).value),
  };
  const described = [
    describedBy,
    hint !== undefined && `${id}-hint`,
    error !== undefined && `${id}-error`,
  ];
  return (
    <div class="text-field">
      <label class="text-field__label" for={id}>
        {label}
        {mark !== undefined && <span class="mark">{mark}</span>}
      </label>
      {hint !== undefined && (
        <div class="text-field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <TextInput
        {...input}
        id={id}
        binding={binding}
        describedBy={described.filter(Boolean).join(' ') || undefined}
        invalid={error !== undefined}
      />
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
