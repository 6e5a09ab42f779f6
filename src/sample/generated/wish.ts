import type { Goal } from './goal.ts';
import { nodeOf, type Place } from './place.ts';
import type { Task } from './task.ts';

/** What has to be done in a plan so that its form shows a goal at a place. */
export function wish(goal: Goal, place: Place): readonly Task[] {
  switch (goal.is) {
    case 'asked':
      return [{ do: 'ask', at: { place, node: goal.node } }, ...there(place)];
    case 'notAsked':
      return [{ do: 'hide', at: { place, node: goal.node } }, ...there(place)];
    case 'condition':
      return [
        { do: 'ask', at: { place, node: goal.node } },
        { do: 'reach', condition: goal.condition, to: goal.to, place },
      ];
    case 'chosen':
      return [{ do: 'answer', cell: { place, slot: goal.slot }, by: { include: goal.codes } }];
    case 'beside':
      return [
        {
          do: 'answer',
          cell: { place, slot: goal.slot },
          by: { include: [goal.code], beside: [goal.code] },
        },
      ];
    case 'answered':
      return [{ do: 'answer', cell: { place, slot: goal.slot }, by: {} }];
    case 'blank':
      return [
        { do: 'show', cell: { place, slot: goal.slot } },
        { do: 'narrow', cell: { place, slot: goal.slot }, by: { presence: 'blank' } },
      ];
    case 'number':
      return [
        {
          do: 'answer',
          cell: { place, slot: goal.slot },
          by: { low: goal.number, high: goal.number },
        },
      ];
    case 'between':
      return [
        { do: 'answer', cell: { place, slot: goal.slot }, by: { low: goal.low, high: goal.high } },
      ];
    case 'rows':
      return [
        { do: 'ask', at: { place, node: goal.node } },
        { do: 'rows', repeat: goal.node.id, least: goal.count, most: goal.count },
      ];
    case 'both':
      return [goal.second, goal.first].map(({ slot, code, outside }) => ({
        do: 'answer',
        cell: { place: outside && place.row ? place.row.around : place, slot },
        by: { include: [code] },
      }));
  }
}

/** The row itself has to be there, whatever is asked in it. */
function there(place: Place): readonly Task[] {
  return place.row ? [{ do: 'ask', at: { place, node: nodeOf(place, 0) } }] : [];
}
