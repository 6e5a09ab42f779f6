import { conditionsOf } from '../definition/conditions-of.ts';
import type { Path } from '../definition/definition-problem.ts';
import {
  type Check,
  type Item,
  isRepeat,
  type Questionnaire,
} from '../definition/questionnaire.ts';
import type { Compiled } from '../engine/compiled.ts';
import { lookup } from './lookup.ts';

/** Where every section, item and check stands in the definition, by id; those of repeats too. */
export function placesOf({ sections }: Questionnaire): ReadonlyMap<string, Path> {
  return new Map(sections.flatMap((section, s) => placesIn(section, ['sections', s])));
}

interface Holder {
  readonly id: string;
  readonly items: readonly Item[];
  readonly checks?: readonly Check[] | undefined;
}

function placesIn({ id, items, checks }: Holder, path: Path): readonly (readonly [string, Path])[] {
  return [
    [id, path],
    ...items.flatMap((item, i) => {
      const at = [...path, 'items', i];
      return isRepeat(item) ? placesIn(item, at) : [[item.id, at] as const];
    }),
    ...(checks ?? []).map((check, c) => [check.id, [...path, 'checks', c]] as const),
  ];
}

/** Where the conditions of options and rows stand: that of the n-th part of a question, from 0. */
export function partPathsOf({
  questionnaire,
  types,
}: Compiled): (question: string, index: number) => Path {
  const parts = conditionsOf(questionnaire, types).filter(
    ({ on }) => on === 'option' || on === 'row',
  );
  const paths = new Map(
    [...Map.groupBy(parts, ({ id }) => id)].flatMap(([id, own]) =>
      own.map(({ path }, index) => [`${id} ${index}`, path] as const),
    ),
  );
  return (question, index) => lookup(paths, `${question} ${index}`);
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
const KEYS = ['showIf', 'holds', 'value', 'rows', 'domain', 'options', 'items', 'checks'];

function rank(step: string | number): number {
  return KEYS.indexOf(String(step));
}
