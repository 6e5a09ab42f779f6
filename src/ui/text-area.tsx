import type { JSX } from 'preact';
import { useCommittedText } from './composition.ts';
import type { InputBinding, InputNaming } from './input-props.ts';

export interface TextAreaProps extends InputNaming {
  readonly binding: InputBinding;
  readonly onText: (text: string) => void;
  /** Lines it shows while empty. */
  readonly rows?: number;
}

/** A text of several lines that grows with what is written. */
export function TextArea({ binding, onText, rows = 4, ...props }: TextAreaProps): JSX.Element {
  const listeners = useCommittedText((text, event) => {
    binding.onInput(event);
    grow(event.currentTarget as HTMLTextAreaElement);
    onText(text);
  });
  return (
    <textarea
      class="input input--area"
      id={props.id}
      name={binding.name}
      rows={rows}
      ref={(element) => {
        binding.inputRef(element);
        if (element) grow(element);
      }}
      onBlur={binding.onBlur}
      {...listeners}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      aria-required={props.required || undefined}
    />
  );
}

const MAX_ROWS = 30;

/** For browsers without `field-sizing: content`: more lines until nothing is hidden. */
function grow(area: HTMLTextAreaElement): void {
  if (typeof CSS !== 'undefined' && CSS.supports?.('field-sizing', 'content')) return;
  while (area.scrollHeight > area.clientHeight && area.rows < MAX_ROWS) area.rows += 1;
}
