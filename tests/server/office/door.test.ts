import { describe, expect, it } from 'vitest';
import { tiny } from '../../support/tiny.ts';
import { officeRig } from './support/rig.ts';
import { DRAFT_CANARY, fillRound, PERSONAL_CANARY, sections } from './support/round.ts';

const repeat = `
- id: s2
  title: 機関
  items:
    - id: places
      type: repeat
      title: 機関の一覧
      text: 機関を記入してください。
      rowNoun: 機関
      items:
        - { id: name, type: text, title: 名称, text: 名称 }
        - { id: phone, type: text, title: 連絡先, text: 連絡先, personal: true }
`;

/** Every route of the office with an address that exists, as `METHOD path`. */
async function everyRoute() {
  const rig = await officeRig(tiny(sections + repeat));
  await fillRound(rig);
  await rig.send('submit', '47-0001', {
    held: { code: '2' },
    'places/x': { order: 0 },
    'places/x/name': 'うみ薬局',
    'places/x/phone': PERSONAL_CANARY,
  });
  const routes = rig.office.routes
    .filter(({ method }) => method !== 'ALL')
    .map(
      ({ method, path }) =>
        `${method} ${path.replace(':question', 'who').replace(':repeat', 'places')}`,
    );
  return { rig, routes: [...new Set(routes)].map(asRequest) };
}

function asRequest(route: string): { readonly method: string; readonly path: string } {
  const [method = '', path = ''] = route.split(' ');
  return { method, path: path.includes('/cross') ? `${path}?row=who&column=held` : path };
}

describe('given every route of the office', () => {
  it('needs a session, but for signing in', async () => {
    const { rig, routes } = await everyRoute();
    expect(routes.length).toBeGreaterThanOrEqual(10);
    for (const { method, path } of routes) {
      const headers = { 'content-type': 'application/json', cookie: 'unit=x; office=y' };
      const { status } = await rig.app.request(path, { method, headers });
      const open = method === 'POST' && path === '/api/office/session';
      expect([method, path, status]).toEqual([method, path, open ? 422 : 401]);
    }
  });

  it('is never kept by a browser or a proxy', async () => {
    const { rig, routes } = await everyRoute();
    const ask = await rig.signedIn('admin');
    for (const { method, path } of routes.filter((route) => route.method === 'GET')) {
      const reply = await ask(path, { method });
      expect([path, reply.status, reply.headers.get('cache-control')]).toEqual([
        path,
        200,
        'no-store',
      ]);
    }
  });

  it('never holds a value of a draft or a personal answer', async () => {
    const { rig, routes } = await everyRoute();
    const ask = await rig.signedIn('admin');
    for (const { method, path } of routes.filter((route) => route.method === 'GET')) {
      const text = await (await ask(path, { method })).text();
      expect(text.length, path).toBeGreaterThan(20);
      expect(text, path).not.toContain(DRAFT_CANARY);
      expect(text, path).not.toContain(PERSONAL_CANARY);
    }
  });

  it.each([
    ['viewer', 403, 200],
    ['prefecture', 403, 403],
    ['staff', 200, 200],
    ['admin', 200, 200],
  ] as const)(
    'gives a %s the answers of hubs (%d) and everything else (%d) by right',
    async (role, exported, seen) => {
      const { rig, routes } = await everyRoute();
      const ask = await rig.signedIn(role);
      for (const { path } of routes.filter(({ method }) => method === 'GET')) {
        const expected = path.endsWith('/session')
          ? 200
          : path.endsWith('/submissions.csv') || path.includes('/repeats/')
            ? exported
            : seen;
        expect([path, (await ask(path)).status]).toEqual([path, expected]);
      }
    },
  );
});
