import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from './texts.ts';

/**
 * The one h1 of a page. It names the document, and takes the focus when the page was reached inside the app, so that
 * everybody begins to read at the same place. The first page after a load leaves the focus to the browser.
 *
 * @param place Which page it is: another place takes the focus, another title of the same place does not.
 */
export function PageHeading({
  title,
  place,
  children,
}: {
  readonly title: string;
  readonly place: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = texts.pageTitle(title);
  }, [title, texts]);
  useEffect(() => {
    if (arrived !== undefined && arrived !== place) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    arrived = place;
  }, [place]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** The page looked at last in this document. */
let arrived: string | undefined;
