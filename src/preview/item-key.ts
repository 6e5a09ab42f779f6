/**
 * What the page selects: the id of a section or an item (`q2-1`), of an item of a repeat also with the row it stands in
 * (`facilities/r1/r0-2`).
 */
export function idOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** The row in a key; undefined where it names none. */
export function rowOf(key: string): string | undefined {
  return key.split('/').at(-2);
}
