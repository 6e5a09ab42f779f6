import { useLayoutEffect, useState } from 'preact/hooks';

/** Where the person is, and how to go elsewhere. */
export interface Navigation {
  readonly path: string;
  /** The id after the # of the address; '' without one. */
  readonly anchor: string;
  /** Goes to an address of this app once everything entered so far is kept, or has failed to be. */
  go(address: string): Promise<void>;
}

/**
 * The app's own routing, because a page may only be left once what was entered on it is kept: `settled` is waited for
 * before the address changes, for links, buttons and the browser's own back and forward alike. Nothing is reloaded.
 */
export function useNavigation(settled: () => Promise<void>): Navigation {
  const [place, setPlace] = useState(currentPlace);
  const go = async (address: string): Promise<void> => {
    await settled();
    history.pushState(null, '', address);
    setPlace(currentPlace());
  };
  // Before the browser paints, so that no listener remembers another place than the one shown.
  useLayoutEffect(() => {
    const follow = () => {
      // A jump inside the page (本文へ移動) is the browser's.
      if (location.pathname === place.path) return;
      void settled().then(() => setPlace(currentPlace()));
    };
    const click = (event: MouseEvent) => {
      const address = addressInApp(event);
      if (address === undefined) return;
      event.preventDefault();
      void go(address);
    };
    addEventListener('popstate', follow);
    addEventListener('click', click);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('click', click);
    };
  });
  return { ...place, go };
}

function currentPlace(): { readonly path: string; readonly anchor: string } {
  return { path: location.pathname, anchor: location.hash.slice(1) };
}

/** The address a click leads to inside this app; undefined where the browser knows better what to do. */
function addressInApp(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link || link.origin !== location.origin || link.download || link.target) return undefined;
  // An anchor inside the page is the browser's; the office is another app.
  if (link.pathname === location.pathname && link.hash) return undefined;
  if (link.pathname.startsWith('/office/') || link.pathname.startsWith('/api/')) return undefined;
  return link.pathname + link.hash;
}
