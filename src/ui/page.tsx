import type { ComponentChildren, JSX } from 'preact';
import { useUiTexts } from './texts.ts';

/** The frame of every page: skip link, name of the service, what is true now, the content, where to ask. */
export function Page({
  service,
  home,
  status,
  footer,
  wide = false,
  children,
}: {
  /** The name of the survey or the office. */
  readonly service: ComponentChildren;
  /** Where the name leads; no link on the page it would lead to. */
  readonly home?: string;
  /** The status line, at the top right of every page; below the name on a phone. */
  readonly status?: ComponentChildren;
  readonly footer?: ComponentChildren;
  /** The whole width for tables; else one column for reading. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const texts = useUiTexts();
  return (
    <div class="page">
      <a class="page__skip button" href="#main">
        {texts.skipToMain}
      </a>
      <header class="page__header">
        <div class="page__bar">
          <div class="page__service">
            {home === undefined ? service : <a href={home}>{service}</a>}
          </div>
          {status !== undefined && <div class="page__status">{status}</div>}
        </div>
      </header>
      <main class={wide ? 'page__main page__main--wide' : 'page__main'} id="main" tabIndex={-1}>
        {children}
      </main>
      {footer !== undefined && (
        <footer class="page__footer">
          <div class="page__footer-inner">{footer}</div>
        </footer>
      )}
    </div>
  );
}
