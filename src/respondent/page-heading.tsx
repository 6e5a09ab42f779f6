import type { ComponentChildren, JSX } from 'preact';
import { useArrival } from './arrival.ts';

/** The one h1 of a page. @param place Says which page it is. */
export function PageHeading({
  title,
  place,
  children,
}: {
  /** What the document is called. */
  readonly title: string;
  readonly place: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  useArrival(title, place);
  return <h1 tabIndex={-1}>{children}</h1>;
}
