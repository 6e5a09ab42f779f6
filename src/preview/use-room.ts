import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How much room an element has, in pixels, as it changes with the window. */
export function useRoom<Place extends HTMLElement>(): {
  readonly place: RefObject<Place | null>;
  readonly room: { readonly width: number; readonly height: number };
} {
  const place = useRef<Place>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry || entry.contentRect.width === 0) return;
      setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, room };
}
