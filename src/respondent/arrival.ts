import { useLayoutEffect } from 'preact/hooks';

/**
 * Names the document, and after a navigation takes focus and view to the heading of the page, so that everybody begins
 * to read at the same place. The first page after a load leaves both to the browser, a page with a target to the target.
 *
 * @param place Says which page it is: another one is an arrival.
 */
export function useArrival(title: string, place: string, target = ''): void {
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
  useLayoutEffect(() => {
    if (arrived !== undefined && arrived !== place && target === '') {
      scrollTo(0, 0);
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    }
    arrived = place;
  }, [place]);
}

/** The page the person looked at last in this document. */
let arrived: string | undefined;
