import type { Path } from '../definition/definition-problem.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';

/** Where every section, item and check stands in the definition, by id. */
export function placesOf({ sections }: Questionnaire): ReadonlyMap<string, Path> {
  return new Map(
    sections.flatMap((section, s): readonly (readonly [string, Path])[] => [
      [section.id, ['sections', s]],
      ...section.items.map(({ id }, i) => [id, ['sections', s, 'items', i]] as const),
      ...(section.checks ?? []).map(({ id }, c) => [id, ['sections', s, 'checks', c]] as const),
    ]),
  );
}

/** Orders paths as they stand in the definition, checks after the items of their section. */
export function byPlace(a: Path, b: Path): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (step === other) continue;
    if (typeof step === 'number' && typeof other === 'number') return step - other;
    return rank(step) - rank(other);
  }
  return a.length - b.length;
}

/** Keys in the order in which they are best read. */
const KEYS = ['showIf', 'holds', 'options', 'items', 'checks'];

function rank(step: string | number): number {
  return KEYS.indexOf(String(step));
}
