import type { SignedIn } from '../sync/sign-in.ts';

/** Who answers on this device, as sign-in said it: everything needed to go on without network. */
export type Account = Omit<SignedIn, 'questionnaire' | 'report'>;
