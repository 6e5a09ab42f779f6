/**
 * Reads a JSON column. Only the mappers of this folder write these columns, from values of the same type, so the
 * type is what was written.
 */
export function fromJson<Value>(text: string): Value {
  return JSON.parse(text) as Value;
}
