import { describe, expect, it } from 'vitest';
import { responseReportSchema } from '../../../src/sync/acknowledgement.ts';
import { signedInSchema } from '../../../src/sync/sign-in.ts';
import { browserOf, refusalOf } from '../support/asking.ts';
import { hubRig } from '../support/hub-rig.ts';
import { otherRound } from '../support/other-round.ts';
import { revise } from '../support/revised.ts';

async function rig() {
  const made = await hubRig();
  await made.send((await made.device().draft({ q3: 'あ' })).body);
  const revised = await revise(made);
  const other = await otherRound(made);
  return { ...made, revised, other, browser: browserOf(made.app) };
}

describe('given a hub that began before its questionnaire was revised', () => {
  it('is told at sign-in and afterwards which definition is its own and which are published', async () => {
    const { browser, definition, revised } = await rig();
    const signedIn = signedInSchema.parse(await (await browser.signIn()).json());
    const told = { own: definition.hash, published: [definition.hash, revised.hash] };
    expect(signedIn).toMatchObject({
      definitionHash: definition.hash,
      report: { definitions: told },
    });
    const report = responseReportSchema.parse(await (await browser.get('/api/response')).json());
    expect(report.definitions).toEqual(told);
  });

  it('gets every definition of its round, as the bytes its hash names', async () => {
    const { browser, definition, revised } = await rig();
    await browser.signIn();
    for (const { hash, body } of [definition, revised]) {
      const answer = await browser.get(`/api/definitions/${hash}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        'application/json',
      ]);
      expect(await answer.text()).toBe(body);
    }
  });

  it('gets none of another round, and nobody gets any without a session', async () => {
    const { browser, other, revised } = await rig();
    expect((await browser.get(`/api/definitions/${revised.hash}`)).status).toBe(401);
    await browser.signIn();
    const answer = await browser.get(`/api/definitions/${other.definition.hash}`);
    expect(await refusalOf(answer)).toMatchObject({
      status: 404,
      code: 'definition.none',
      retry: 'never',
    });
  });
});
