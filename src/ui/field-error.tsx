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
