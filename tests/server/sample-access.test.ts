import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleAccess } from '../../src/server/sample-access.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { browserOf } from './support/asking.ts';
import { hubRig } from './support/hub-rig.ts';
import { HUB, HUB_WITHOUT_CODE } from './support/hubs.ts';

async function granting() {
  const rig = await hubRig();
  const file = join(temporaryFolder(), 'sample-access.json');
  const { number } = HUB_WITHOUT_CODE;
  const grant = async () => {
    const granted = await sampleAccess(rig.services, [{ round: 'round', number }], file);
    if (!granted.ok) throw new Error(JSON.stringify(granted.problems));
    const { hubs, office } = granted.value;
    const [hub] = hubs;
    if (!hub) throw new Error('The hub of the only round has no access.');
    return { hub, office };
  };
  return { ...rig, file, grant };
}

describe('given the first start', () => {
  it('gives the newcomer’s hub a code that opens it', async () => {
    const { grant, app } = await granting();
    const { hub } = await grant();
    expect(hub.number).toBe(HUB_WITHOUT_CODE.number);
    expect((await browserOf(app).signIn(hub)).status).toBe(200);
  });

  it('gives the office one account, with a password that is long enough', async () => {
    const { grant, read, services } = await granting();
    const { office } = await grant();
    expect(office.password.length).toBeGreaterThanOrEqual(15);
    const account = await read(({ accounts }) => accounts.byEmail(office.email));
    expect(account?.role).toBe('admin');
    expect(await services.hasher.verify(office.password, account?.passwordHash ?? null)).toBe(true);
  });

  it('keeps both where only their owner can read them', async () => {
    const { grant, file } = await granting();
    const access = await grant();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      hubs: [access.hub],
      office: access.office,
    });
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  });
});

describe('given a later start', () => {
  it('says the same again, and ends no session', async () => {
    const { grant, app } = await granting();
    const first = await grant();
    const browser = browserOf(app);
    await browser.signIn(first.hub);
    expect(await grant()).toEqual(first);
    expect((await browser.get('/api/response')).status).toBe(200);
  });

  it.each([
    ['lost', (file: string) => rmSync(file)],
    ['broken', (file: string) => writeFileSync(file, '{"hub":')],
  ])('makes new ones when the file is %s, and the old ones open nothing', async (_, harm) => {
    const { grant, app, file } = await granting();
    const first = await grant();
    const browser = browserOf(app);
    await browser.signIn(first.hub);
    harm(file);
    const second = await grant();
    expect((await browser.get('/api/response')).status).toBe(401);
    expect((await browserOf(app).signIn(first.hub)).status).toBe(401);
    expect((await browserOf(app).signIn(second.hub)).status).toBe(200);
  });

  it('leaves every other hub alone', async () => {
    const { grant, app } = await granting();
    await grant();
    expect((await browserOf(app).signIn(HUB)).status).toBe(200);
  });
});
