import * as z from 'zod/mini';
import { roundSchema } from '../sync/sign-in.ts';
import { withParameter } from './address.ts';

/** `GET`: the rounds this account may see, the one that opens last first. */
export const roundsPath = '/api/office/rounds';

export const roundListSchema = z.object({ rounds: z.array(roundSchema) });
export type RoundList = z.infer<typeof roundListSchema>;

/**
 * An address of the office, of its pages or of the server, in a round: `round=ID` among its parameters. Without one the
 * round that opens last is meant.
 */
export function inRound(address: string, round: string | undefined): string {
  return round === undefined ? address : withParameter(address, 'round', round);
}
