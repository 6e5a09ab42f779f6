import type { NewId } from '../shared/ports.ts';
import type { SignedIn } from '../sync/sign-in.ts';
import { reported } from './acknowledged.ts';
import type { Kept } from './kept.ts';
import { withDefinition } from './newer-definition.ts';
import { accountWrite, definitionWrite, everything, type Step, step } from './step.ts';

/** What this device keeps of a response it was never signed in to before: what the server has of it. */
export function begun(signedIn: SignedIn, newId: NewId, at: number): Step {
  const { questionnaire, report, ...account } = signedIn;
  const empty: Kept = {
    account,
    installId: newId(),
    definition: questionnaire,
    others: new Map(),
    toAnswer: [],
    head: new Map(),
    outbox: [],
    counters: { journal: 0, operation: 0 },
    server: {
      rev: 0,
      state: 'draft',
      stateRev: 0,
      time: null,
      receipt: undefined,
      refusal: undefined,
    },
    persistent: undefined,
  };
  const { kept } = reported(empty, report, at);
  return step(kept, everything(kept));
}

/**
 * Brings what is kept up to what sign-in said. `stays`: the response is on the definition it was begun with, until
 * whoever answers accepts another.
 */
export function signedInAgain(
  kept: Kept,
  signedIn: SignedIn,
  at: number,
  stays = kept.head.size > 0 || kept.outbox.length > 0,
): Step {
  const { questionnaire, report, ...account } = signedIn;
  const { definitionHash } = stays ? kept.account : account;
  const known: Kept = {
    ...kept,
    account: { ...account, definitionHash },
    definition: stays ? kept.definition : questionnaire,
  };
  const beside =
    account.definitionHash === definitionHash
      ? step(known, [])
      : withDefinition(known, account.definitionHash, questionnaire);
  const told = reported(beside.kept, report, at);
  const writes = [accountWrite(known), definitionWrite(known), ...beside.writes, ...told.writes];
  return step(told.kept, writes, told.taken);
}
