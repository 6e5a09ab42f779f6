import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { sessionPath } from '../../src/api/session.ts';
import { isSignedOut, officeServer } from '../../src/office/server.ts';

const schema = z.object({ n: z.int() });

describe('given an answer of the server', () => {
  it('opens it by its contract', async () => {
    expect(await serverThat(Response.json({ n: 559 })).get('/x', schema)).toEqual({
      ok: true,
      value: { n: 559 },
    });
  });

  it.each([
    ['that breaks the contract', Response.json({ n: 'many' })],
    ['that is no JSON', new Response('<html>')],
    ['of a proxy', new Response('blocked', { status: 403 })],
  ])('calls one %s unreadable', async (_, response) => {
    expect(await serverThat(response).get('/x', schema)).toEqual({
      ok: false,
      problems: [{ code: 'office.unreadable', details: {} }],
    });
  });

  it('passes a refusal on', async () => {
    const problem = { code: 'signIn.locked', details: { minutes: 14 } };
    const refusal = Response.json({ problem, retry: 'later' }, { status: 429 });
    expect(await serverThat(refusal).get('/x', schema)).toEqual({ ok: false, problems: [problem] });
  });

  it('tells that nobody is signed in from every other refusal', () => {
    expect(isSignedOut([{ code: 'session.ended', details: {} }])).toBe(true);
    expect(isSignedOut([{ code: 'office.unreachable', details: {} }])).toBe(false);
  });
});

describe('given no network', () => {
  it('says that the server is out of reach', async () => {
    const server = officeServer(() => Promise.reject(new TypeError('Failed to fetch')));
    const unreachable = { ok: false, problems: [{ code: 'office.unreachable', details: {} }] };
    expect(await server.session()).toEqual(unreachable);
    expect(await server.signOut()).toEqual(unreachable);
  });
});

describe('given somebody who signs in and out', () => {
  it('sends e-mail and password as JSON, and never keeps an answer', async () => {
    const requests: [unknown, RequestInit | undefined][] = [];
    const server = officeServer((input, init) => {
      requests.push([input, init]);
      return Promise.resolve(new Response(null, { status: 204 }));
    });
    await server.signIn({ email: 'a@example.jp', password: 'secret' });
    expect(await server.signOut()).toEqual({ ok: true, value: null });
    expect(requests).toMatchObject([
      [
        sessionPath,
        {
          method: 'POST',
          cache: 'no-store',
          headers: { 'content-type': 'application/json' },
          body: '{"email":"a@example.jp","password":"secret"}',
        },
      ],
      [sessionPath, { method: 'DELETE', cache: 'no-store' }],
    ]);
  });

  it('is signed out also where the session had ended before', async () => {
    expect(await serverThat(new Response(null, { status: 401 })).signOut()).toEqual({
      ok: true,
      value: null,
    });
  });
});

function serverThat(answers: Response) {
  return officeServer(() => Promise.resolve(answers));
}
