import type { DeviceWorkspace } from '../../../src/device/device-workspace.ts';
import type { EditorLock } from '../../../src/device/lock.ts';
import type { DevicePorts } from '../../../src/device/ports.ts';
import { openLast, signIn } from '../../../src/device/sign-in.ts';
import { tiny } from '../tiny.ts';
import { Browser } from './browser.ts';
import { FakeTime } from './fake-time.ts';
import type { FaultyStores } from './faulty-store.ts';
import { Network } from './network.ts';
import { Peer } from './peer.ts';

/** Four questions: the second only for those who hold a meeting, the first demanded. */
const questionnaire = tiny(`
- id: s1
  title: 会議
  items:
    - id: q1
      type: single
      title: 会議
      text: 会議を開催していますか。
      required: hard
      options: [{ code: "1", label: 開催している }, { code: "2", label: 開催していない }]
    - id: q2
      type: number
      title: 回数
      text: 何回開催しましたか。
      showIf: { question: q1, is: "1" }
    - { id: q3, type: longText, title: 課題, text: 課題は何ですか。, maxLength: 20000 }
    - { id: q4, type: longText, title: 意見, text: ご意見をお書きください。, maxLength: 20000 }
`);

export const yes = { code: '1' };
export const no = { code: '2' };

/** A server, a line to it, and a browser that nobody has signed in with yet. */
export async function rig() {
  const time = new FakeTime();
  const peer = await Peer.of(questionnaire, time.clock);
  const network = new Network(peer);
  const browser = new Browser(network, time);
  return { time, peer, network, browser };
}

/** The same, with the hub signed in. */
export async function signedInRig() {
  const made = await rig();
  const workspace = await signedIn(made.browser.page());
  return { ...made, workspace };
}

export async function signedIn(page: DevicePorts): Promise<DeviceWorkspace> {
  const opened = await signIn(page, { number: '13-001', code: 'code' });
  if (!opened.ok) throw new Error(`Sign-in: ${opened.problems[0]?.code}`);
  return opened.value;
}

/** The app is started again in a browser in which somebody was signed in. */
export async function restarted(
  browser: Browser,
  stores?: FaultyStores,
  lock?: EditorLock,
): Promise<DeviceWorkspace> {
  const opened = await openLast(browser.page(stores, lock));
  if (!opened.ok) throw new Error(`Start: ${opened.problems[0]?.code}`);
  if (!opened.value) throw new Error('Start: nobody is signed in.');
  return opened.value;
}
