import { choicesOf } from '../../question-types/type.ts';
import type { Random } from '../../shared/ports.ts';
import { waysToFit } from './fit.ts';
import type { Narrowing } from './need.ts';
import { addressAt, type CellAt, type NodeAt, nodeOf } from './place.ts';
import type { Plan } from './plan.ts';
import { waysToReach } from './reach.ts';
import { DONE, type Task, type Ways } from './task.ts';

/** The ways to do a task, given what is settled; what can only be one way is settled at once. */
export function waysTo(task: Task, plan: Plan, random: Random): Ways {
  switch (task.do) {
    case 'reach':
      return waysToReach(task.condition, task.to, task.place);
    case 'ask':
      return waysToAsk(task.at, plan);
    case 'hide':
      return waysToHide(task.at, plan);
    case 'answer':
      return waysToAnswer(task.cell, task.by, plan);
    case 'show':
      return [[ask(task.cell), ...rowShown(task.cell)]];
    case 'mask':
      return waysToMask(task.cell);
    case 'leave':
      return waysToLeave(task.cell);
    case 'narrow':
      return plan.narrow(task.cell, task.by) ? DONE : [];
    case 'rows':
      return plan.narrowRows(task.repeat, task) ? DONE : [];
    case 'fit':
      return waysToFit(task.linear, task.is, plan, random);
    case 'either':
      return task.ways;
  }
}

function waysToAsk(at: NodeAt, plan: Plan): Ways {
  const settled = plan.asked(at);
  if (settled !== undefined) return settled ? DONE : [];
  plan.settleAsked(at, true);
  const { place, node } = at;
  const around: Task[] = [];
  if (node.kind !== 'section') {
    around.push({ do: 'ask', at: { place, node: nodeOf(place, node.section) } });
  } else if (place.row) {
    const { id, of, around: outside } = place.row;
    if (!plan.narrowRows(of.repeat.id, { id })) return [];
    around.push({ do: 'ask', at: { place: outside, node: nodeOf(outside, of.node) } });
  }
  const own: Task[] = node.condition
    ? [{ do: 'reach', condition: node.condition, to: 'true', place }]
    : [];
  return [[...around, ...own, ...mustBeAnswered(at)]];
}

/** A question that cannot be left blank, and whose options all depend on something, needs one of them. */
function mustBeAnswered({ place, node }: NodeAt): readonly Task[] {
  return node.slots
    .filter(({ question, shape }) => question.required === 'hard' && !shape.optional && !shape.row)
    .filter(({ domain, asks }) => choicesOf(domain.extent(asks)).length > 0)
    .filter((slot) => {
      const conditional = new Set(node.parts.map(({ code }) => code));
      return choicesOf(slot.domain.extent(slot.asks)).every(({ code }) => conditional.has(code));
    })
    .map((slot) => ({ do: 'answer', cell: { place, slot }, by: {} }));
}

function waysToHide(at: NodeAt, plan: Plan): Ways {
  const settled = plan.asked(at);
  if (settled !== undefined) return settled ? [] : DONE;
  plan.settleAsked(at, false);
  const { place, node } = at;
  const own: Ways = node.condition
    ? [[{ do: 'reach', condition: node.condition, to: 'notTrue', place }]]
    : [];
  // A row that is spoken of is there, and so is its repeat.
  if (node.kind === 'section') return own;
  return [...own, [{ do: 'hide', at: { place, node: nodeOf(place, node.section) } }]];
}

function waysToAnswer(cell: CellAt, by: Narrowing, plan: Plan): Ways {
  const { slot, place } = cell;
  const shown: Task[] = [ask(cell), ...rowShown(cell)];
  const parts = nodeOf(place, slot.node).parts.filter(({ part }) => part === 'option');
  if (!plan.narrow(cell, by)) return [];
  if (parts.length === 0) return [shown];
  const included = 'presence' in by ? [] : (by.include ?? []);
  const offered = (code: string): readonly Task[] =>
    parts
      .filter((part) => part.code === code)
      .map(({ showIf }) => ({ do: 'reach', condition: showIf, to: 'true', place }));
  if (included.length > 0) return [[...shown, ...included.flatMap(offered)]];
  const { include, exclude } = plan.need(addressAt(cell));
  const open = choicesOf(slot.domain.extent(slot.asks)).filter(
    ({ code }) => !exclude.includes(code),
  );
  const always = open.some(({ code }) => !parts.some((part) => part.code === code));
  // Some option has to be there to be chosen.
  if (include.length > 0 || always) return [shown];
  return open.map(({ code }) => [
    ...shown,
    { do: 'narrow', cell, by: { include: [code] } },
    ...offered(code),
  ]);
}

function waysToMask(cell: CellAt): Ways {
  const { place, slot } = cell;
  return [
    [{ do: 'hide', at: { place, node: nodeOf(place, slot.node) } }],
    ...rowConditions(cell).map((condition): readonly Task[] => [
      { do: 'reach', condition, to: 'notTrue', place },
    ]),
  ];
}

function waysToLeave(cell: CellAt): Ways {
  const { question, shape } = cell.slot;
  const isDemanded = question.required === 'hard' && !shape.optional;
  const blank: Ways = isDemanded ? [] : [[{ do: 'narrow', cell, by: { presence: 'blank' } }]];
  return [...blank, [{ do: 'mask', cell }]];
}

function ask({ place, slot }: CellAt): Task {
  return { do: 'ask', at: { place, node: nodeOf(place, slot.node) } };
}

function rowShown(cell: CellAt): readonly Task[] {
  return rowConditions(cell).map((condition) => ({
    do: 'reach',
    condition,
    to: 'true',
    place: cell.place,
  }));
}

function rowConditions({ place, slot }: CellAt) {
  return nodeOf(place, slot.node)
    .parts.filter(({ part, code }) => part === 'row' && code === slot.shape.row)
    .map(({ showIf }) => showIf);
}
