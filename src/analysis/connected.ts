/**
 * Groups of things that hang together: `links` names, for each thing, what it is tied to; two things with a tie in
 * common are in one group. Things and groups keep their order.
 */
export function connected<Thing, Tie>(
  things: readonly Thing[],
  links: (thing: Thing) => Iterable<Tie>,
): readonly (readonly Thing[])[] {
  const parents = things.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  const holders = new Map<Tie, number>();
  for (const [index, thing] of things.entries()) {
    for (const tie of links(thing)) {
      const holder = holders.get(tie);
      if (holder === undefined) holders.set(tie, index);
      else join(parents, rootOf(holder), rootOf(index));
    }
  }
  const groups = new Map<number, Thing[]>();
  for (const [index, thing] of things.entries()) {
    const group = groups.get(rootOf(index));
    if (group) group.push(thing);
    else groups.set(rootOf(index), [thing]);
  }
  return [...groups.values()];
}

/** The earlier root stays, so that a group stands where its first member does. */
function join(parents: number[], a: number, b: number): void {
  parents[Math.max(a, b)] = Math.min(a, b);
}
