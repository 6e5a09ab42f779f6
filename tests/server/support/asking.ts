import type { Hono } from 'hono';
import { HUB, type Hub } from './hubs.ts';

type Headers = Readonly<Record<string, string>>;

/** A browser on the hub's app: asks the server without a network, and keeps the cookie it is given. */
export function browserOf(app: Hono) {
  let cookie = '';
  async function ask(method: string, path: string, headers: Headers, body?: string) {
    const sent = { ...(cookie ? { cookie } : {}), ...headers };
    const response = await app.request(path, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body }),
    });
    const given = response.headers.get('set-cookie');
    if (given !== null) cookie = given.split(';')[0] ?? '';
    return response;
  }
  const get = (path: string, headers: Headers = {}) => ask('GET', path, headers);
  const post = (path: string, body: unknown, headers: Headers = {}) =>
    ask(
      'POST',
      path,
      { 'content-type': 'application/json', ...headers },
      typeof body === 'string' ? body : JSON.stringify(body),
    );
  return {
    get,
    post,
    signIn: ({ number, code }: Pick<Hub, 'number' | 'code'> = HUB, headers: Headers = {}) =>
      post('/api/sign-in', { number, code: code ?? '' }, headers),
    cookie: () => cookie,
    forgetCookie: () => {
      cookie = '';
    },
  };
}

/** Status and code of a refusal that came over HTTP. */
export async function refusalOf(response: Response) {
  const { problem, retry } = await response.json();
  return { status: response.status, code: problem.code, details: problem.details, retry };
}
