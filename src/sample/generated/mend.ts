import { readRowAddress } from '../../engine/cells.ts';
import type { Finding } from '../../engine/check.ts';
import type { Form } from '../../engine/form.ts';
import { nodeOf, outermost, type Place, rowPlace } from './place.ts';
import type { Task } from './task.ts';

/** What has to be so that a finding is none: its check is kept, its cell is answered or left, or it is not asked. */
export function mending(form: Form, finding: Finding): Task {
  const place = placeOf(form, finding.at);
  const address = finding.at.slice(place.prefix.length);
  if (finding.code === 'check') {
    const id = finding.subject.slice(place.prefix.length);
    const broken = place.compiled.checks.find(({ check }) => check.id === id);
    if (!broken) throw new Error(`There is no check "${finding.subject}".`);
    return {
      do: 'either',
      ways: [
        [{ do: 'reach', condition: broken.check.holds, to: 'notFalse', place }],
        [{ do: 'hide', at: { place, node: nodeOf(place, broken.node) } }],
      ],
    };
  }
  const slot = place.compiled.slots.get(address);
  // The number of rows: filling in keeps to the bounds, so that the plan itself is in the way.
  if (!slot) return { do: 'either', ways: [] };
  const cell = { place, slot };
  const own: Task =
    form.effectiveValue(finding.at) === undefined
      ? { do: 'answer', cell, by: {} }
      : { do: 'leave', cell };
  return { do: 'either', ways: [[own], [{ do: 'mask', cell }]] };
}

/** Where an address stands: in a row or outside of all. */
function placeOf({ compiled }: Form, address: string): Place {
  const around = outermost(compiled);
  const row = readRowAddress(address);
  const repeat = row?.rest ? compiled.repeats.get(row.repeat) : undefined;
  return row && repeat ? rowPlace(around, repeat, row.row) : around;
}
