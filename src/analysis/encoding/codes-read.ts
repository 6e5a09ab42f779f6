import { mentions } from '../../conditions/references.ts';
import { addressOf, type Compiled } from '../../engine/compiled.ts';
import { checksOf, stationsOf } from '../typical-row.ts';

/**
 * The codes that conditions look for, by the address of the cell within its row; of the others it is enough to know
 * whether they are answered. A count looks for no code, but at all.
 */
export function codesRead(compiled: Compiled): ReadonlyMap<string, ReadonlySet<string>> {
  const conditions = [
    ...stationsOf(compiled).flatMap(({ node: { condition, parts } }) => [
      ...(condition ? [condition] : []),
      ...parts.map(({ showIf }) => showIf),
    ]),
    ...checksOf(compiled).map(({ compiled: { check } }) => check.holds),
  ];
  const computed = stationsOf(compiled).flatMap(({ node }) =>
    node.computes === undefined ? [] : [{ number: node.computes, atLeast: 0 }],
  );
  const read = new Map<string, Set<string>>();
  for (const mention of [...conditions, ...computed].flatMap(mentions)) {
    if (mention.as !== 'codes' && mention.as !== 'count') continue;
    const address = addressOf(mention);
    const known = read.get(address) ?? new Set();
    for (const code of mention.codes) known.add(code);
    read.set(address, known);
  }
  return read;
}
