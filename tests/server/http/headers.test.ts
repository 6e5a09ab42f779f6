import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../src/server/app.ts';
import { MAX_OPERATION_BYTES } from '../../../src/sync/operation.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { browserOf, refusalOf } from '../support/asking.ts';
import { hubRig } from '../support/hub-rig.ts';
import { HUB } from '../support/hubs.ts';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app-sw',
];

const folder = temporaryFolder({
  'respondent/index.html': '<title>hub</title>',
  'respondent/sw.js': 'worker',
  'respondent/assets/index-abc.js': 'script',
  'respondent/manifest.webmanifest': '{}',
  'office/index.html': '<title>office</title>',
  'office/assets/index-def.js': 'office script',
  'secret.txt': 'secret',
});

async function served({ secure = false } = {}) {
  const rig = await hubRig({ secure });
  const office = new Hono().get('/api/office/broken', () => {
    throw new Error('answer 秘密');
  });
  const built = { respondent: `${folder}/respondent`, office: `${folder}/office` };
  return { ...rig, app: createApp(rig.services, { secure, built, office }) };
}

describe('whatever is answered', () => {
  it.each([
    ['GET', '/', 200],
    ['GET', '/assets/index-abc.js', 200],
    ['GET', '/assets/gone.js', 404],
    ['GET', '/office/', 200],
    ['GET', '/api/round', 200],
    ['GET', '/api/nowhere', 404],
    ['GET', '/api/response', 401],
    ['POST', '/api/sign-in', 415],
    ['GET', '/api/office/broken', 500],
  ])('%s %s (%i) forbids all that is not the product itself', async (method, path, status) => {
    const { app } = await served();
    const response = await app.request(path, { method });
    expect(response.status).toBe(status);
    const header = (name: string) => response.headers.get(name);
    expect(header('content-security-policy')?.split('; ')).toEqual(CSP);
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('referrer-policy')).toBe('no-referrer');
    expect(header('cross-origin-opener-policy')).toBe('same-origin');
    expect(header('cross-origin-resource-policy')).toBe('same-origin');
    expect(header('x-frame-options')).toBe('DENY');
    expect(header('permissions-policy')).toContain('camera=()');
    expect(header('clear-site-data')).toBeNull();
    expect(header('strict-transport-security')).toBeNull();
    expect(header('x-powered-by')).toBeNull();
  });

  it('insists on https where there is https', async () => {
    const { app } = await served({ secure: true });
    const response = await app.request('/api/round');
    expect(response.headers.get('strict-transport-security')).toBe(
      'max-age=31536000; includeSubDomains',
    );
  });

  it.each([
    ['/api/round', 'no-store'],
    ['/api/nowhere', 'no-store'],
    ['/', 'no-cache'],
    ['/tasks/s1', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/manifest.webmanifest', 'no-cache'],
    ['/office/', 'no-cache'],
    ['/assets/index-abc.js', 'public, max-age=31536000, immutable'],
    ['/office/assets/index-def.js', 'public, max-age=31536000, immutable'],
    ['/assets/gone.js', 'no-cache'],
  ])('%s is kept: %s', async (path, cacheControl) => {
    const { app } = await served();
    expect((await app.request(path)).headers.get('cache-control')).toBe(cacheControl);
  });
});

describe('given the built apps', () => {
  it.each([
    ['/', '<title>hub</title>'],
    ['/review', '<title>hub</title>'],
    ['/tasks/s1', '<title>hub</title>'],
    ['/sw.js', 'worker'],
    ['/office/', '<title>office</title>'],
    ['/office/tables', '<title>office</title>'],
    ['/office/assets/index-def.js', 'office script'],
  ])('%s is answered with %s', async (path, text) => {
    const { app } = await served();
    const response = await app.request(path);
    expect([response.status, await response.text()]).toEqual([200, text]);
  });

  it.each([
    '/assets/gone.js',
    '/office/assets/gone.js',
    '/favicon.ico',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/office/../../secret.txt',
    '/office/%2e%2e/%2e%2e/secret.txt',
  ])('%s is not there: never a page in the place of a file', async (path) => {
    const { app } = await served();
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/secret|title/);
  });

  it('leads /office to /office/', async () => {
    const { app } = await served();
    const response = await app.request('/office');
    expect([response.status, response.headers.get('location')]).toEqual([308, '/office/']);
  });
});

describe('given a request from another site', () => {
  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['a page elsewhere', { origin: 'https://evil.example' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['a page of a neighbour', { 'sec-fetch-site': 'same-site' }, 403],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('%s changes nothing', async (_, headers, status) => {
    const { app, device, read } = await served();
    const browser = browserOf(app);
    await browser.signIn();
    const { body } = await device().draft({ q3: 'あ' });
    const response = await browser.post('/api/operations', body, headers);
    expect(response.status).toBe(status);
    expect(await read(({ operations }) => operations.of(HUB.responseId))).toEqual([]);
  });

  it.each([
    ['its own page', { origin: 'http://localhost', host: 'localhost' }],
    ['its own page, as newer browsers say it', { 'sec-fetch-site': 'same-origin' }],
    ['a proxy that strips every header', {}],
  ])('but %s may', async (_, headers) => {
    const { app } = await served();
    expect((await browserOf(app).signIn(HUB, headers)).status).toBe(200);
  });
});

describe('given a body without end', () => {
  it('is refused before it is read, and says for good', async () => {
    const { app } = await served();
    const response = await browserOf(app).post('/api/sign-in', 'x'.repeat(MAX_OPERATION_BYTES + 1));
    expect(await refusalOf(response)).toEqual({
      status: 413,
      code: 'request.tooLarge',
      details: { limit: MAX_OPERATION_BYTES },
      retry: 'never',
    });
  });
});

describe('given something nobody foresaw', () => {
  it('says so without a word of its insides, and may be tried later', async () => {
    const { app, logged } = await served();
    const response = await app.request('/api/office/broken');
    expect(await refusalOf(response)).toEqual({
      status: 500,
      code: 'server.unexpected',
      details: {},
      retry: 'later',
    });
    expect(logged.some((line) => line.startsWith('unexpected'))).toBe(true);
  });
});

describe('given the log', () => {
  it('holds what was asked and how it went: no answer, no code, no token', async () => {
    const { app, device, logged } = await served();
    const browser = browserOf(app);
    await browser.signIn({ number: HUB.number, code: '2222-2222-2222-D' });
    await browser.signIn();
    await browser.post(
      '/api/operations',
      (await device().submit({ q1: { code: '2' }, q3: '秘密' })).body,
    );
    await browser.get('/api/response?since=0&code=2222');
    const log = logged.join('\n');
    expect(log).toContain('"path":"/api/operations","status":200');
    for (const secret of ['秘密', HUB.code ?? '', '2222', browser.cookie().slice(5)]) {
      expect(log).not.toContain(secret);
    }
  });
});
