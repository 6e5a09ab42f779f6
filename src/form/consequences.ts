import { rowAddress } from '../engine/cells.ts';
import type { Compiled, Node } from '../engine/compiled.ts';
import type { Form } from '../engine/form.ts';
import { type Place, surroundingsOf } from './place.ts';

/**
 * The states of everything that an answer to a question decides, directly or through others, as one text: as long as it
 * stays the same, an answer would hide as much as before. Costs as much as depends on the question.
 */
export function consequencesOf(form: Form, { node, prefix }: Place): string {
  const { compiled } = surroundingsOf(form, prefix);
  return decidedBy(compiled, node)
    .map((one) =>
      one.kind === 'repeat'
        ? answeredInRows(form, one.id)
        : one.slots.map(({ address }) => form.state(prefix + address)).join(),
    )
    .join(';');
}

function answeredInRows(form: Form, repeat: string): string {
  if (!form.isAsked(repeat)) return 'notAsked';
  return form
    .rows(repeat)
    .map((row) => `${rowAddress(repeat, row.id)} ${form.rowProgress(row).answered}`)
    .join();
}

const known = new WeakMap<Node, readonly Node[]>();

function decidedBy({ nodes }: Compiled, start: Node): readonly Node[] {
  const kept = known.get(start);
  if (kept) return kept;
  const found = new Set<Node>();
  const follow = (index: number) => {
    const node = nodes[index];
    if (!node || found.has(node)) return;
    found.add(node);
    for (const dependent of node.dependents) follow(dependent);
    if (node.kind === 'section')
      for (const child of nodes) if (child.section === index && child !== node) follow(child.index);
  };
  for (const dependent of start.dependents) follow(dependent);
  known.set(start, [...found]);
  return [...found];
}
