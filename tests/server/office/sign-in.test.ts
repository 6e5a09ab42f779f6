import { describe, expect, it } from 'vitest';
import { OFFICE_CHAIN } from '../../../src/server/audit/record.ts';
import { officeRig, PASSWORD, post } from './support/rig.ts';

const MINUTE = 60_000;

describe('given an account', () => {
  it('signs in with e-mail and password, in any width and case of the address', async () => {
    const { app, account, time } = await officeRig();
    await account('staff');
    const reply = await post(app, { email: ' Ｓtaff@EXAMPLE.jp ', password: PASSWORD });
    expect(reply.status).toBe(200);
    expect(await reply.json()).toEqual({
      account: { email: 'staff@example.jp', name: 'staff', role: 'staff' },
      serverTime: time.now,
      idleEnds: time.now + 30 * MINUTE,
      ends: time.now + 12 * 60 * MINUTE,
    });
    const cookie = reply.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^office=[\w-]{43}; /);
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/'])
      expect(cookie).toContain(attribute);
  });

  it('is refused alike for a wrong password and an unknown address, after the same work', async () => {
    const { app, account, verified } = await officeRig();
    await account('staff');
    const replies = [
      await post(app, { email: 'staff@example.jp', password: 'wrong' }),
      await post(app, { email: 'nobody@example.jp', password: 'wrong' }),
    ];
    const bodies = await Promise.all(replies.map((reply) => reply.text()));
    expect(replies.map(({ status }) => status)).toEqual([401, 401]);
    expect(bodies[0]).toBe(bodies[1]);
    expect(replies.every(({ headers }) => headers.get('set-cookie') === null)).toBe(true);
    expect(verified).toHaveLength(2);
  });

  it.each(['staff@example.jp', 'nobody@example.jp'])(
    'locks %s after five failures, also for the right password',
    async (email) => {
      const { app, account, verified } = await officeRig();
      await account('staff');
      for (let attempt = 0; attempt < 5; attempt += 1)
        await post(app, { email, password: 'wrong' });
      const locked = await post(app, { email, password: PASSWORD });
      expect(locked.status).toBe(429);
      expect(await locked.json()).toMatchObject({
        problem: { code: 'signIn.locked', details: { minutes: 15 } },
      });
      expect(verified).toHaveLength(5);
    },
  );

  it('tries no more than five of the guesses that come at once', async () => {
    const { app, account, verified } = await officeRig();
    await account('staff');
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        post(app, { email: 'staff@example.jp', password: `guess ${n}` }),
      ),
    );
    expect(verified.length).toBeLessThanOrEqual(5);
  });

  it('forgets failures once somebody has signed in', async () => {
    const { app, account } = await officeRig();
    await account('staff');
    const attempt = (password: string) => post(app, { email: 'staff@example.jp', password });
    for (let round = 0; round < 3; round += 1) {
      for (let wrong = 0; wrong < 4; wrong += 1) await attempt('wrong');
      expect((await attempt(PASSWORD)).status).toBe(200);
    }
  });

  it.each([
    ['no JSON', '{', 422],
    ['nothing', '', 422],
    ['a missing password', '{"email":"a@example.jp"}', 422],
    ['one key more', '{"email":"a","password":"b","role":"admin"}', 422],
    ['a password without end', JSON.stringify({ email: 'a', password: 'x'.repeat(201) }), 422],
  ])('refuses %s before any work', async (_, body, status) => {
    const { app, verified } = await officeRig();
    expect((await post(app, body)).status).toBe(status);
    expect(verified).toEqual([]);
  });

  it.each([
    ['a form of another site', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a page of another site', { origin: 'https://evil.example' }, 403],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('refuses %s', async (_, headers, status) => {
    const { app, account } = await officeRig();
    await account('staff');
    expect(
      (await post(app, { email: 'staff@example.jp', password: PASSWORD }, headers)).status,
    ).toBe(status);
  });
});

describe('given a session', () => {
  it('says whose it is', async () => {
    const { signedIn } = await officeRig();
    const ask = await signedIn('viewer');
    expect(await (await ask('/api/office/session')).json()).toMatchObject({
      account: { role: 'viewer' },
    });
  });

  it('ends after thirty minutes without a request, not before', async () => {
    const { signedIn, time } = await officeRig();
    const ask = await signedIn();
    for (let request = 0; request < 4; request += 1) {
      time.now += 29 * MINUTE;
      expect((await ask('/api/office/session')).status).toBe(200);
    }
    time.now += 30 * MINUTE;
    expect((await ask('/api/office/session')).status).toBe(401);
  });

  it('ends after twelve hours however busy it was', async () => {
    const { signedIn, time } = await officeRig();
    const ask = await signedIn();
    for (let request = 0; request < 35; request += 1) {
      time.now += 20 * MINUTE;
      expect((await ask('/api/office/session')).status).toBe(200);
    }
    time.now += 20 * MINUTE;
    expect((await ask('/api/office/session')).status).toBe(401);
  });

  it('is gone after signing out, and the cookie with it', async () => {
    const { signedIn } = await officeRig();
    const ask = await signedIn();
    const reply = await ask('/api/office/session', { method: 'DELETE' });
    expect(reply.status).toBe(204);
    expect(reply.headers.get('set-cookie')).toMatch(/^office=; Max-Age=0/);
    expect((await ask('/api/office/session')).status).toBe(401);
  });

  it('is nothing a made-up token opens', async () => {
    const { app } = await officeRig();
    const reply = await app.request('/api/office/session', { headers: { cookie: 'office=AAAA' } });
    expect(reply.status).toBe(401);
    expect(await reply.json()).toMatchObject({
      problem: { code: 'session.ended' },
      retry: 'after-sign-in',
    });
  });
});

describe('given the audit log', () => {
  it('holds signing in, failing to, and signing out, and no address or password', async () => {
    const { app, signedIn, storage } = await officeRig();
    const ask = await signedIn();
    await ask('/api/office/session', { method: 'DELETE' });
    await post(app, { email: 'staff@example.jp', password: 'wrong password' });
    await post(app, { email: 'nobody@example.jp', password: 'wrong password' });
    const chain = await storage.read((reader) => reader.audit.chain(OFFICE_CHAIN));
    const entries = chain.ok ? chain.value : [];
    expect(entries.map(({ action, role }) => [action, role])).toEqual([
      ['sign-in', 'staff'],
      ['sign-out', 'staff'],
      ['sign-in-failed', 'staff'],
      ['sign-in-failed', 'unknown'],
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/@|wrong password|correct horse/);
  });
});
