import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';
import { useUiTexts } from './texts.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** What is wrong with a field and how to mend it, under the field. Linked to it by `id` in `aria-describedby`. */
export function FieldError({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const texts = useUiTexts();
  return (
    <p class="field-error" id={id}>
      <Icon name="error" />
      <span>
        <VisuallyHidden>{texts.errorPrefix}</VisuallyHidden>
        {children}
      </span>
    </p>
  );
}

/** Everything wrong with one field. Nothing at all, and no element, when nothing is. */
export function FieldErrors({
  id,
  sentences,
}: {
  readonly id: string;
  readonly sentences: readonly string[];
}): JSX.Element | null {
  if (sentences.length === 0) return null;
  const [only, ...more] = sentences;
  if (more.length === 0) return <FieldError id={id}>{only}</FieldError>;
  return (
    <div id={id}>
      {sentences.map((sentence, index) => (
        <FieldError key={sentence} id={`${id}-${index}`}>
          {sentence}
        </FieldError>
      ))}
    </div>
  );
}
