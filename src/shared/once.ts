/** The same function, which works out what it says of a thing once, and keeps it as long as the thing is there. */
export function once<Thing extends object, Said>(
  of: (thing: Thing) => Said,
): (thing: Thing) => Said {
  const known = new WeakMap<Thing, { readonly said: Said }>();
  return (thing) => {
    const { said } = known.get(thing) ?? { said: of(thing) };
    known.set(thing, { said });
    return said;
  };
}
