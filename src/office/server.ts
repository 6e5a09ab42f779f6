import { type Contract, refusalOf } from '../api/contract.ts';
import { type Session, type SignInRequest, sessionPath, sessionSchema } from '../api/session.ts';
import { type Problem, problem } from '../shared/problem.ts';
import { failure, type Result, success } from '../shared/result.ts';

/**
 * The server as the office's pages see it. Failures are values: `office.unreachable`, `office.unreadable` (not what the
 * contract says: another version, or a proxy), or what the server refused; `session.ended` is one of those.
 */
export interface OfficeServer {
  get<Value>(path: string, schema: Contract<Value>): Promise<Result<Value>>;
  session(): Promise<Result<Session>>;
  signIn(request: SignInRequest): Promise<Result<Session>>;
  signOut(): Promise<Result<null>>;
}

export function officeServer(send: typeof fetch): OfficeServer {
  const ask = <Value>(path: string, schema: Contract<Value>, init?: RequestInit) =>
    answerOf(() => send(path, { cache: 'no-store', ...init }), schema);
  return {
    get: (path, schema) => ask(path, schema),
    session: () => ask(sessionPath, sessionSchema),
    signIn: (request) =>
      ask(sessionPath, sessionSchema, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      }),
    async signOut() {
      // The server takes changes as JSON only, which no foreign form can send.
      const response = await attempt(() =>
        send(sessionPath, {
          method: 'DELETE',
          cache: 'no-store',
          headers: { 'content-type': 'application/json' },
        }),
      );
      if (!response) return failure([problem('office.unreachable')]);
      return response.ok || response.status === 401 ? success(null) : refused(response);
    },
  };
}

async function answerOf<Value>(
  request: () => Promise<Response>,
  schema: Contract<Value>,
): Promise<Result<Value>> {
  const response = await attempt(request);
  if (!response) return failure([problem('office.unreachable')]);
  if (!response.ok) return refused(response);
  const opened = schema.safeParse(await attempt(() => response.json()));
  return opened.success ? success(opened.data) : failure([problem('office.unreadable')]);
}

async function refused(response: Response): Promise<Result<never>> {
  const reason = refusalOf(await attempt(() => response.json()));
  return failure([reason ?? problem('office.unreadable')]);
}

/** Whether a failure means that nobody is signed in any more. */
export function isSignedOut(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'session.ended');
}

/** A network that is not there and a body that is cut off both reject; to the pages they are the same. */
async function attempt<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
