import { readRowAddress } from '../../engine/cells.ts';
import type { Finding } from '../../engine/check.ts';
import type { Form } from '../../engine/form.ts';
import { nodeOf, outermost, type Place, rowPlace } from './place.ts';
import type { Task } from './task.ts';

/**
 * What has to be so that a finding is none: its check is kept, its cell is answered or left, it is not asked, or there
 * are fewer rows.
 */
export function mending(form: Form, finding: Finding): Task {
  const place = placeOf(form, finding.at);
  const ways: Task[] = [...waysToMend(form, finding, place), ...fewerRows(form, place)];
  return { do: 'either', ways: ways.map((way) => [way]) };
}

/** Whether there is no other way to be rid of a finding than those of `mending`. */
export function isCertain(form: Form, { at, code }: Finding): boolean {
  if (code === 'check') return true;
  return code === 'required' && form.slot(at)?.shape.optional !== true;
}

function waysToMend(form: Form, finding: Finding, place: Place): readonly Task[] {
  if (finding.code === 'check') {
    const id = finding.subject.slice(place.prefix.length);
    const broken = place.compiled.checks.find(({ check }) => check.id === id);
    if (!broken) throw new Error(`There is no check "${finding.subject}".`);
    return [
      { do: 'reach', condition: broken.check.holds, to: 'notFalse', place },
      { do: 'hide', at: { place, node: nodeOf(place, broken.node) } },
    ];
  }
  const slot = place.compiled.slots.get(finding.at.slice(place.prefix.length));
  // The number of rows: filling in keeps to the bounds, so that the plan itself is in the way.
  if (!slot) return [];
  const cell = { place, slot };
  const isBlank = form.effectiveValue(finding.at) === undefined;
  return [isBlank ? { do: 'answer', cell, by: {} } : { do: 'leave', cell }, { do: 'mask', cell }];
}

function fewerRows(form: Form, { row }: Place): readonly Task[] {
  if (!row) return [];
  const repeat = row.of.repeat.id;
  return [{ do: 'rows', repeat, least: 0, most: form.rows(repeat).length - 1 }];
}

/** Where an address stands: in a row or outside of all. */
function placeOf({ compiled }: Form, address: string): Place {
  const around = outermost(compiled);
  const row = readRowAddress(address);
  const repeat = row?.rest ? compiled.repeats.get(row.repeat) : undefined;
  return row && repeat ? rowPlace(around, repeat, row.row) : around;
}
