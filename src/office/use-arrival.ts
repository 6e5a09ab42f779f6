import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';

/** Brings a part of the page into view, and the focus to it, when its name is the fragment of the address. */
export function useArrival(id: string): void {
  const { url } = useLocation();
  useEffect(() => {
    if (location.hash !== `#${id}`) return;
    const part = document.getElementById(id);
    part?.focus({ preventScroll: true });
    part?.scrollIntoView();
  }, [url, id]);
}
