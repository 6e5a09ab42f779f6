import type { Json } from '../shared/json.ts';
import type { Problem } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';
import type { Acknowledgement, ResponseReport } from '../sync/acknowledgement.ts';
import type { FirstPage, SignedIn, SignInRequest } from '../sync/sign-in.ts';

/**
 * The way to the server. A value comes only from a reply that is what it should be, whatever its status: a login page
 * of the network in between, a redirection or half a body is no answer.
 */
export interface Connection {
  /** What may be known before anyone signs in: of the round of an invitation, or of what is open. */
  round(id?: string): Promise<Answer<FirstPage>>;
  signIn(request: SignInRequest): Promise<Answer<SignedIn>>;
  signOut(): Promise<Answer<null>>;
  /** Sends the frozen bytes of an operation. The reply is not verified yet. */
  deliver(body: string): Promise<Answer<Acknowledgement>>;
  /** The state of the response, with the cells written after a rev. */
  report(since: number): Promise<Answer<ResponseReport>>;
  /** A definition of the round in its published form, not checked against its hash yet. */
  definition(hash: string): Promise<Answer<Json>>;
}

export type Answer<Value> = Result<Value, NoAnswer>;

/** Why there is no value, and when asking again can help. */
export interface NoAnswer {
  readonly problem: Problem;
  readonly retry: 'later' | 'never' | 'after-sign-in';
  /** Nobody we know answered, or our server did and could not. */
  readonly because: 'offline' | 'serverBusy';
  /** How many milliseconds the server asks to be left alone. */
  readonly wait?: number;
}
