/** What a map holds for a key it is known to have. */
export function lookup<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`There is no entry for ${JSON.stringify(key)}.`);
  return value;
}
