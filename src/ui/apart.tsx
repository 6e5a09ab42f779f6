import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { useUiTexts } from './texts.ts';

/** A part of an app that comes in a file of its own, so that the first page need not wait for it. Loaded once. */
export interface Apart<Part> {
  /** Undefined until it is here. */
  here(): Part | undefined;
  /** Resolves with undefined where it cannot be had now: without network, before the app was kept on the device. */
  load(): Promise<Part | undefined>;
}

const all: Apart<unknown>[] = [];

export function apart<Part>(fetchPart: () => Promise<Part>): Apart<Part> {
  let part: Part | undefined;
  const made: Apart<Part> = {
    here: () => part,
    load: () =>
      fetchPart().then(
        (fetched) => {
          part = fetched;
          return fetched;
        },
        () => undefined,
      ),
  };
  all.push(made);
  return made;
}

/** Fetches whatever is not here yet, so that it is at hand when the network is not. */
export async function loadAllApart(): Promise<void> {
  await Promise.all(all.filter((part) => part.here() === undefined).map((part) => part.load()));
}

/** A part that is on its way, here, or could not be had; `again` tries once more. */
export type Coming<Part> =
  | { readonly is: 'here'; readonly part: Part }
  | { readonly is: 'coming' }
  | { readonly is: 'failed'; readonly again: () => void };

/** Has a part loaded as soon as this is drawn. */
export function useApart<Part>(wanted: Apart<Part>): Coming<Part> {
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<Coming<Part>['is']>('coming');
  const part = wanted.here();
  useEffect(() => {
    if (wanted.here() !== undefined) return;
    setState('coming');
    void wanted.load().then((loaded) => setState(loaded === undefined ? 'failed' : 'here'));
  }, [wanted, tries]);
  if (part !== undefined) return { is: 'here', part };
  return state === 'failed' ? { is: 'failed', again: () => setTries(tries + 1) } : { is: 'coming' };
}

/** A component that comes in a file of its own; says so where it could not be had. */
export function drawnApart<Props extends object>(
  load: () => Promise<(props: Props) => JSX.Element | null>,
): (props: Props) => JSX.Element | null {
  const wanted = apart(load);
  return function Drawn(props: Props) {
    const coming = useApart(wanted);
    if (coming.is === 'failed') return <NotHere again={coming.again} />;
    if (coming.is === 'coming') return null;
    const { part: Component } = coming;
    return <Component {...props} />;
  };
}

/** Stands in the place of a part that could not be had. */
export function NotHere({ again }: { readonly again: () => void }): JSX.Element {
  const texts = useUiTexts();
  return (
    <Notice
      heading={texts.notLoaded}
      level="p"
      actions={
        <Button small onPress={again}>
          {texts.loadAgain}
        </Button>
      }
    />
  );
}
