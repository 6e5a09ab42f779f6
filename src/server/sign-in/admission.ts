import { problem } from '../../shared/problem.ts';
import { type Refused, refuse } from '../refusal.ts';
import { type Closed, SIGN_IN_LIMITS, type Throttle } from './throttle.ts';

/** Somebody who may try once. */
export interface Admitted {
  readonly kind: 'admitted';
  /** What is answered when the try fails. */
  readonly refusal: Refused;
  /** To be called when it does not. */
  succeeded(): Promise<void>;
}

interface Door {
  /** Guesses at one hub or one account. */
  readonly own: Throttle;
  readonly key: string;
  /** Guesses at whomever from one network address. */
  readonly network: Throttle;
  readonly address: string;
}

/**
 * Lets a try pass, or says how long to wait: `signIn.locked { minutes }`, `signIn.lockedByOffice`. A try that fails
 * is answered `signIn.wrong { triesLeft, minutes }`, or with the lock it has brought about.
 */
export async function admit({ own, key, network, address }: Door): Promise<Admitted | Refused> {
  const fromAddress = await network.attempt(address);
  if (fromAddress.is !== 'allowed') return closed(fromAddress);
  const attempt = await own.attempt(key);
  if (attempt.is !== 'allowed') return closed(attempt);
  const { triesLeft, then } = attempt;
  const { lockMinutes: minutes } = SIGN_IN_LIMITS;
  return {
    kind: 'admitted',
    refusal:
      triesLeft > 0
        ? refuse(401, problem('signIn.wrong', { triesLeft, minutes }), 'never')
        : closed(then),
    async succeeded() {
      await own.forget(key);
      // A right try must not wash away the failures of others behind the same address.
      await network.takeBack(address);
    },
  };
}

function closed(until: Closed): Refused {
  return until.is === 'stopped'
    ? refuse(429, problem('signIn.lockedByOffice'), 'never')
    : refuse(429, problem('signIn.locked', { minutes: Math.ceil(until.wait / 60_000) }), 'later');
}
