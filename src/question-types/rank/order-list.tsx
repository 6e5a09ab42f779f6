import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../shared/language.ts';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { Option } from '../option.ts';
import { words as wordsIn } from './words.ts';

/** What was chosen, from the first place on, each with the buttons that move it. */
export function OrderList({
  id,
  chosen,
  places,
  unavailable,
  language,
  onMove,
}: {
  readonly id: string;
  readonly chosen: readonly Option[];
  readonly places: number;
  readonly unavailable: ReadonlySet<string>;
  readonly language: Language;
  readonly onMove: (option: Option, by: -1 | 1) => void;
}): JSX.Element {
  const words = wordsIn[language];
  const moved = useRef<{ readonly code: string; readonly by: -1 | 1 } | undefined>(undefined);
  // Moving an element takes the focus out of it; and at either end the button that was pressed is gone.
  useLayoutEffect(() => {
    if (!moved.current) return;
    const { code, by } = moved.current;
    moved.current = undefined;
    const same = document.getElementById(buttonId(code, by));
    (same ?? document.getElementById(buttonId(code, by === 1 ? -1 : 1)))?.focus();
  });

  function buttonId(code: string, by: -1 | 1): string {
    return `${id}-${code}-${by === 1 ? 'down' : 'up'}`;
  }

  function button(option: Option, by: -1 | 1) {
    return (
      <Button
        small
        id={buttonId(option.code, by)}
        onPress={() => {
          moved.current = { code: option.code, by };
          onMove(option, by);
        }}
      >
        {by === 1 ? words.down : words.up}
        <VisuallyHidden>{words.of(option.label)}</VisuallyHidden>
      </Button>
    );
  }

  return (
    <div class="rank">
      <p class="rank__title" id={`${id}-order`}>
        {words.order}
      </p>
      <ol class="rank__order" aria-labelledby={`${id}-order`}>
        {chosen.map((option, index) => (
          <li key={option.code} class="rank__item">
            <span class={index < places ? 'rank__place' : 'rank__place rank__place--beyond'}>
              {index < places ? words.place(index + 1) : words.beyond}
            </span>
            <span class="rank__label">
              {unavailable.has(option.code) ? <s>{option.label}</s> : option.label}
            </span>
            <span class="rank__moves">
              {index > 0 && button(option, -1)}
              {index < chosen.length - 1 && button(option, 1)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
