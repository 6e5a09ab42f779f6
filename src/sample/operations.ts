import { finish } from '../engine/finish.ts';
import type { Form } from '../engine/form.ts';
import type { NewId, Random, Sha256 } from '../shared/ports.ts';
import { type CellChange, PROTOCOL, seal } from '../sync/operation.ts';
import type { SampleParameters } from './parameters.ts';
import type { SampleUnit } from './roster.ts';
import { idsFrom } from './seeded.ts';
import { entryTimes } from './times.ts';

/** The bytes a unit's device sends when it submits, and when it does. */
export interface SampleOperation {
  readonly unitId: string;
  readonly body: string;
  readonly hash: string;
  /** Milliseconds since 1970, inside the period of the sample. */
  readonly sentAt: number;
}

/** Where and for what a form was filled in. */
export interface Filling {
  readonly form: Form;
  readonly unit: SampleUnit;
  readonly definitionHash: string;
}

/**
 * The submission of a filled form as its unit's device would send it: one operation with every cell, typed one after
 * another, sealed.
 *
 * @throws when the form cannot be submitted: the sample leaves something required unanswered.
 */
export async function submitOperation(
  { form, unit, definitionHash }: Filling,
  period: SampleParameters['period'],
  random: Random,
  sha256: Sha256,
): Promise<SampleOperation> {
  const submission = finish(form);
  if (!submission.ok) {
    const obstacles = submission.problems.map(({ at, code }) => `${at} (${code})`).join(', ');
    throw new Error(`A respondent of the sample cannot submit: ${obstacles}.`);
  }
  const raw = Object.entries(form.raw());
  const times = entryTimes(raw.length, period, random);
  const cells = raw.map(([address, value], index): [string, CellChange] => [
    address,
    { value, seq: index + 1, baseRev: 0, origin: 'typed', at: times.cells[index] ?? times.sent },
  ]);
  const { effective, masked } = submission.value;
  const operation = {
    ...head(unit, definitionHash, idsFrom(random)),
    clientTime: times.sent,
    lastServerTime: times.opened,
    monotonicSince: times.sent - times.opened,
    kind: 'submit' as const,
    payload: { cells: Object.fromEntries(cells), effective, masked: [...masked] },
  };
  return { unitId: unit.id, ...(await seal(operation, sha256)), sentAt: times.sent };
}

function head(unit: SampleUnit, definitionHash: string, newId: NewId) {
  return {
    protocol: PROTOCOL,
    opId: newId(),
    seq: 1,
    installId: newId(),
    editSession: newId(),
    unitId: unit.id,
    responseId: unit.responseId,
    definitionHash,
    baseRev: 0,
  } as const;
}
