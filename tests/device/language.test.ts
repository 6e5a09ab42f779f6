import { describe, expect, test } from 'vitest';
import { fetchConnection } from '../../src/device/fetch-connection.ts';
import { signIn } from '../../src/device/sign-in.ts';
import { Browser } from '../support/device/browser.ts';
import { FakeTime } from '../support/device/fake-time.ts';
import { Network } from '../support/device/network.ts';
import { Peer } from '../support/device/peer.ts';
import { tiny } from '../support/tiny.ts';

const questionnaire = {
  ...tiny(`
- id: s1
  title: 会議
  items:
    - { id: q1, type: single, title: 会議, text: 会議を開催していますか。, options: [{ code: "1", label: はい }] }
`),
  translations: { en: { 'q1.text': 'Do you hold meetings?', 'q1.options.1.label': 'Yes' } },
};

async function opened(language: 'ja' | 'en') {
  const time = new FakeTime();
  const peer = await Peer.of(questionnaire, time.clock);
  const page = new Browser(new Network(peer), time).page();
  const workspace = await signIn({ ...page, language }, { number: '13-001', code: 'code' });
  if (!workspace.ok) throw new Error(`Sign-in: ${workspace.problems[0]?.code}`);
  return { peer, workspace: workspace.value };
}

describe('given a questionnaire that is translated', () => {
  test('it is opened in the language of the device, in Japanese where a text is missing', async () => {
    const { workspace } = await opened('en');
    const [question] = workspace.questionnaire.sections[0]?.items ?? [];
    expect(question).toMatchObject({ title: '会議', text: 'Do you hold meetings?' });
    expect((await opened('ja')).workspace.questionnaire.sections[0]?.items[0]).toMatchObject({
      text: '会議を開催していますか。',
    });
  });

  test('the answers are the same in every language, and handed in to the same definition', async () => {
    const { workspace, peer } = await opened('en');
    workspace.answer('q1', { code: '1' });
    expect(await workspace.submit()).toEqual({ ok: true, value: null });
    await workspace.sendNow();
    expect(workspace.status().submission.is).toBe('received');
    expect(await peer.cells()).toEqual({ q1: { code: '1' } });
  });

  test('an answer is known to have been typed here', async () => {
    const { workspace } = await opened('en');
    workspace.answer('q1', { code: '1' });
    expect(workspace.origin('q1')).toBe('typed');
    expect(workspace.origin('q2')).toBeUndefined();
  });
});

describe('given a first page that is not signed in', () => {
  test('the server is asked for its texts in the language of the device', async () => {
    const asked: string[] = [];
    const connection = fetchConnection(async (input) => {
      asked.push(String(input));
      return new Response();
    }, 'en');
    await connection.round();
    await connection.round('a b');
    expect(asked).toEqual(['/api/round?language=en', '/api/round?language=en&round=a+b']);
  });
});
