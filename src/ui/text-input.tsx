import type { JSX } from 'preact';
import { useCommittedText } from './composition.ts';
import type { InputBinding, InputNaming } from './input-props.ts';

export interface TextInputProps extends InputNaming {
  readonly binding: InputBinding;
  readonly onText: (text: string) => void;
  readonly type?: 'text' | 'tel' | 'email' | 'password';
  readonly autoComplete?: string | undefined;
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'email' | 'url';
  /** About how many full-width characters it shows: a hint at the expected length, not a limit. */
  readonly width?: 'short' | 'medium' | 'full';
  /** Codes and numbers: no correction, no capitals. */
  readonly literal?: boolean;
}

/**
 * A text on one line. Its content is its own (or the binding's): rendering never writes into it, so that a conversion
 * under way is not disturbed. No Enter handling, no limit, no placeholder.
 */
export function TextInput({
  binding,
  onText,
  type = 'text',
  width = 'full',
  literal = false,
  ...props
}: TextInputProps): JSX.Element {
  const listeners = useCommittedText((text, event) => {
    binding.onInput(event);
    onText(text);
  });
  return (
    <input
      class={`input input--${width}`}
      // Preact's types want to know the one kind; the attributes are the same for all of these.
      type={type as 'text'}
      id={props.id}
      name={binding.name}
      ref={binding.inputRef}
      onBlur={binding.onBlur}
      {...listeners}
      inputMode={props.inputMode}
      autoComplete={props.autoComplete ?? 'off'}
      spellcheck={literal ? false : undefined}
      autoCapitalize={literal ? 'none' : undefined}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      aria-required={props.required || undefined}
    />
  );
}
