import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** One thing to mend: the same words as beside the field, and where the field is. */
export interface SummaryEntry {
  /** `#id` on this page, or the address of another page. */
  readonly href: string;
  readonly text: string;
}

/**
 * What has to be mended, at the top of the page. It takes the focus when it appears and with every further `attempt`,
 * so that pressing the button again says it again; not at attempt 0, when nobody has pressed yet. Nothing at all when
 * there is nothing to mend.
 */
export function ErrorSummary({
  heading,
  entries,
  attempt = 1,
}: {
  readonly heading: string;
  readonly entries: readonly SummaryEntry[];
  readonly attempt?: number;
}): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  const empty = entries.length === 0;
  useEffect(() => {
    if (!empty && attempt > 0) box.current?.focus();
  }, [empty, attempt]);
  if (empty) return null;
  return (
    <div class="notice notice--error" ref={box} tabIndex={-1}>
      <Icon name="error" />
      {/* The alert is inside what is focused: some screen readers skip parts of a focused alert. */}
      <div class="notice__body" role="alert">
        <h2 class="notice__heading">{heading}</h2>
        <ul class="notice__list">
          {entries.map(({ href, text }) => (
            <li key={href + text}>
              <a href={href} onClick={(event) => focusTarget(event, href)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A link to a field puts the caret into it; the browser alone would only scroll. */
function focusTarget(event: Event, href: string): void {
  if (!href.startsWith('#')) return;
  const target = document.getElementById(decodeURIComponent(href.slice(1)));
  if (!target) return;
  event.preventDefault();
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
}
