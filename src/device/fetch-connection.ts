import type { Language } from '../shared/language.ts';
import { problem } from '../shared/problem.ts';
import { failure, success } from '../shared/result.ts';
import {
  acknowledgementSchema,
  refusalSchema,
  responseReportSchema,
} from '../sync/acknowledgement.ts';
import { jsonSchema } from '../sync/json-value.ts';
import { firstPageSchema, signedInSchema } from '../sync/sign-in.ts';
import type { Answer, Connection, NoAnswer } from './connection.ts';

/** An answer may take minutes over a bad line: giving up early would only send the same bytes again. */
const TIMEOUT = 120_000;

/** In seconds. Timers hold no more than 24 days, and no server knows so far ahead. */
const LONGEST_WAIT = 86_400;

/** The part of a zod schema that a reply is opened with. */
interface Schema<Value> {
  safeParse(reply: unknown): { success: true; data: Value } | { success: false; error: unknown };
}

/** The connection of a browser, whose pages are in a language. `fetch` is the browser's own. */
export function fetchConnection(
  fetch: typeof globalThis.fetch,
  language: Language = 'ja',
): Connection {
  const get = <Value>(path: string, schema: Schema<Value>) =>
    ask(fetch, path, { method: 'GET' }, schema);
  const post = <Value>(path: string, body: string, schema: Schema<Value>) =>
    ask(
      fetch,
      path,
      { method: 'POST', body, headers: { 'content-type': 'application/json' } },
      schema,
    );
  return {
    round: (round) =>
      get(
        `/api/round?${new URLSearchParams({ language, ...(round && { round }) })}`,
        firstPageSchema,
      ),
    signIn: (request) => post('/api/sign-in', JSON.stringify(request), signedInSchema),
    signOut: () => post('/api/sign-out', '{}', anything),
    deliver: (body) => post('/api/operations', body, acknowledgementSchema),
    report: (since) => get(`/api/response?since=${since}`, responseReportSchema),
    definition: (hash) => get(`/api/definitions/${encodeURIComponent(hash)}`, jsonSchema),
  };
}

/** Some JSON of which nothing is read. */
const anything: Schema<null> = {
  safeParse: (reply) =>
    reply === undefined ? { success: false, error: 'no JSON' } : { success: true, data: null },
};

async function ask<Value>(
  fetch: typeof globalThis.fetch,
  path: string,
  init: RequestInit,
  schema: Schema<Value>,
): Promise<Answer<Value>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      ...init,
      credentials: 'same-origin',
      cache: 'no-store',
      // A login page of the network in between would otherwise be followed and read as our answer.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    text = await response.text();
  } catch (reason) {
    return failure(offline('connection.none', reason instanceof Error ? reason.name : ''));
  }
  const reply = jsonOf(response, text);
  if (response.ok) {
    const opened = schema.safeParse(reply);
    return opened.success ? success(opened.data) : failure(offline('connection.foreign', ''));
  }
  return failure(refused(response, reply));
}

/** undefined is no JSON value: a body that is no JSON, or only half of one, fits no schema. */
function jsonOf(response: Response, text: string): unknown {
  if (!/^application\/json\b/i.test(response.headers.get('content-type') ?? '')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function offline(code: string, reason: string): NoAnswer {
  return { problem: problem(code, { reason }), retry: 'later', because: 'offline' };
}

/** Our server says itself what a refusal means; for whatever stands before it, its status has to do. */
function refused(response: Response, reply: unknown): NoAnswer {
  const { status } = response;
  const opened = refusalSchema.safeParse(reply);
  const wait = waitOf(response);
  if (opened.success) {
    const { code, details, at } = opened.data.problem;
    return {
      problem: problem(code, details, at),
      retry: opened.data.retry,
      because: 'serverBusy',
      ...wait,
    };
  }
  if (status === 401) {
    return {
      problem: problem('connection.signedOut'),
      retry: 'after-sign-in',
      because: 'serverBusy',
    };
  }
  if (status === 413) {
    return { problem: problem('connection.tooLarge'), retry: 'never', because: 'serverBusy' };
  }
  if (status === 429 || status >= 500) {
    const busy = problem('connection.busy', { status });
    return { problem: busy, retry: 'later', because: 'serverBusy', ...wait };
  }
  return offline('connection.foreign', String(status));
}

/** `Retry-After` in seconds; a date would need a clock that agrees with the server's. */
function waitOf(response: Response): { readonly wait?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return seconds >= 0 ? { wait: Math.min(seconds, LONGEST_WAIT) * 1_000 } : {};
}
