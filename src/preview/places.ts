import type { ItemPlace } from './state.ts';

/** The section or item whose text a line belongs to; undefined above the first. `places` are in the order of the text. */
export function itemAt(places: readonly ItemPlace[], line: number): string | undefined {
  return places.findLast((place) => place.line <= line)?.id;
}
