import { createHash } from 'node:crypto';
import { newAccessCode } from '../../../src/sync/access-code.ts';

/** A hub of the round that tests stand on. */
export interface Hub {
  readonly unitId: string;
  readonly responseId: string;
  readonly number: string;
  readonly name: string;
  readonly code: string | null;
}

export const HUB: Hub = hub('01-0001', 0.1);
export const OTHER_HUB: Hub = hub('13-0002', 0.7);
export const HUB_WITHOUT_CODE: Hub = { ...hub('47-0003', 0.5), code: null };

function hub(number: string, random: number): Hub {
  return {
    unitId: idOf(`unit ${number}`),
    responseId: idOf(`response ${number}`),
    number,
    name: `拠点 ${number}`,
    code: newAccessCode(() => random),
  };
}

export async function sha256(text: string): Promise<string> {
  return createHash('sha256').update(text).digest('hex');
}

export function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}
