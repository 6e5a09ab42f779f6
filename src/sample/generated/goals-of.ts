import type { Condition } from '../../conditions/condition.ts';
import { mentions } from '../../conditions/references.ts';
import type { Compiled, CompiledRepeat, Node, Slot } from '../../engine/compiled.ts';
import { clash } from '../../question-types/chosen.ts';
import { choicesOf } from '../../question-types/type.ts';
import type { Goal } from './goal.ts';
import { stepsWithin } from './need.ts';
import { cellsAt, outermost, type Place, rowPlace } from './place.ts';
import type { Target } from './task.ts';

/** Repeats with more rows than this are not filled to the last. */
const MOST_ROWS = 20;

/**
 * Everything a covering set has to show, whether it can or not: each item asked and not asked, each condition true and
 * not, each option, each two options of one question, each bound, blanks, and the options of a question with those of
 * the questions that decide about it.
 */
export function goalsOf(compiled: Compiled): readonly Goal[] {
  const outside = outermost(compiled);
  return [
    ...goalsIn(outside, undefined),
    ...[...compiled.repeats.values()].flatMap((repeat) => [
      ...rowCounts(compiled, repeat),
      ...goalsIn(rowPlace(outside, repeat, ''), repeat.repeat.id),
    ]),
  ];
}

function goalsIn(place: Place, within: string | undefined): readonly Goal[] {
  const { compiled } = place;
  const items = compiled.nodes.filter((node) => within === undefined || node.kind !== 'section');
  return [
    ...items.flatMap((node) => [
      ...routing(compiled, node, within),
      ...node.slots.flatMap((slot) => (node.computes === undefined ? answers(slot, within) : [])),
    ]),
    ...compiled.checks.flatMap(({ check, node: index }): Goal[] => {
      const node = compiled.nodes[index];
      if (!node) return [];
      const common = {
        is: 'condition' as const,
        condition: check.holds,
        node,
        within,
        on: check.id,
      };
      // A hard check that is broken forbids submission.
      const broken: Target = check.severity === 'hard' ? 'notTrue' : 'false';
      return [
        { ...common, to: 'true' },
        { ...common, to: broken },
      ];
    }),
    ...items.flatMap((node) => together(place, node, within)),
  ];
}

function routing(compiled: Compiled, node: Node, within: string | undefined): readonly Goal[] {
  const section = compiled.nodes[node.section];
  const ofSection = node.kind === 'section' ? undefined : section?.condition;
  const asked: Goal[] = [{ is: 'asked', node, within }];
  if (node.condition || ofSection) asked.push({ is: 'notAsked', node, within });
  if (node.condition && ofSection && section)
    asked.push({
      is: 'condition',
      condition: node.condition,
      to: 'notTrue',
      node: section,
      within,
      on: node.id,
    });
  const parts = node.parts.flatMap(({ part, code, showIf }): Goal[] => {
    const common = {
      is: 'condition' as const,
      condition: showIf,
      node,
      within,
      on: `${part} ${code} of ${node.id}`,
    };
    return [
      { ...common, to: 'true' },
      { ...common, to: 'notTrue' },
    ];
  });
  return [...asked, ...parts];
}

function answers(slot: Slot, within: string | undefined): readonly Goal[] {
  const extent = slot.domain.extent(slot.asks);
  const isDemanded = slot.question.required === 'hard' && !slot.shape.optional;
  const blank: Goal[] = isDemanded ? [] : [{ is: 'blank', slot, within }];
  if (extent.is === 'computed') return [];
  if (extent.is === 'text') return [{ is: 'answered', slot, within }, ...blank];
  if (extent.is === 'number') {
    const { min, max } = extent;
    const bounds = [...new Set([min, max])].filter((bound) => bound !== undefined);
    const { first, last, perUnit } = stepsWithin(extent, {
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    });
    const inner = { low: (first + 1) / perUnit, high: (last - 1) / perUnit };
    return [
      ...bounds.map((number): Goal => ({ is: 'number', slot, number, within })),
      ...(inner.low <= inner.high ? [{ is: 'between' as const, slot, ...inner, within }] : []),
      ...blank,
    ];
  }
  const { options } = extent;
  const most = extent.is === 'one' ? 1 : (extent.most ?? options.length);
  const pairs =
    most < 2
      ? []
      : options.flatMap((a, at) =>
          options.slice(at + 1).flatMap((b) => (clash([a, b]) ? [] : [[a.code, b.code]])),
        );
  return [
    ...options.map(({ code }): Goal => ({ is: 'chosen', slot, codes: [code], within })),
    ...options
      .filter(({ text }) => text)
      .map(({ code }): Goal => ({ is: 'beside', slot, code, within })),
    ...pairs.map((codes): Goal => ({ is: 'chosen', slot, codes, within })),
    ...blank,
  ];
}

/** The options of a question beside those of the questions that decide whether, or how, it is asked. */
function together(place: Place, node: Node, within: string | undefined): readonly Goal[] {
  const { compiled } = place;
  const around = compiled.nodes[node.section]?.condition;
  const ofRepeat = place.row?.around.compiled.nodes[place.row.of.node]?.condition;
  const outer = [node.condition, around, ofRepeat].filter((one) => one !== undefined);
  const whole = pairsWith(place, outer, node.slots, within);
  const inParts = node.parts.flatMap(({ part, code, showIf }) =>
    pairsWith(
      place,
      [showIf],
      part === 'row' ? node.slots.filter(({ shape }) => shape.row === code) : node.slots,
      within,
      part === 'option' ? code : undefined,
    ),
  );
  return [...new Map([...whole, ...inParts].map((goal) => [keyOf(goal), goal])).values()];
}

function pairsWith(
  place: Place,
  conditions: readonly Condition[],
  slots: readonly Slot[],
  within: string | undefined,
  only?: string,
): readonly (Goal & { readonly is: 'both' })[] {
  const deciding = conditions
    .flatMap(mentions)
    .filter(({ as }) => as === 'codes' || as === 'count')
    .flatMap((mention) => cellsAt(place, mention).cells);
  const distinct = [...new Map(deciding.map((cell) => [cell.slot, cell])).values()];
  return distinct.flatMap(({ slot: first, place: where }) => {
    const outside = where !== place;
    return optionsOf(first).flatMap((a) =>
      slots.flatMap((second) =>
        optionsOf(second)
          .filter((code) => only === undefined || code === only)
          .map((b) => ({
            is: 'both' as const,
            first: { slot: first, code: a, outside },
            second: { slot: second, code: b, outside: false },
            within,
          })),
      ),
    );
  });
}

function optionsOf(slot: Slot): readonly string[] {
  return choicesOf(slot.domain.extent(slot.asks)).map(({ code }) => code);
}

function keyOf({ first, second }: Goal & { readonly is: 'both' }): string {
  return [first.slot.address, first.code, second.slot.address, second.code].join(' ');
}

function rowCounts(compiled: Compiled, { node: index, repeat }: CompiledRepeat): readonly Goal[] {
  const node = compiled.nodes[index];
  if (!node) return [];
  const { atLeast = 0, atMost = MOST_ROWS + 1 } = repeat;
  const counts = [atLeast, Math.min(atLeast + 1, atMost), ...(atMost <= MOST_ROWS ? [atMost] : [])];
  return [...new Set(counts)].map((count) => ({ is: 'rows', node, count, within: undefined }));
}
