import { Hono } from 'hono';
import { createApp } from '../../../src/server/app.ts';
import { definitionCache, published } from '../../../src/server/definitions.ts';
import type { Log } from '../../../src/server/http/log.ts';
import { type Acknowledged, handleOperation } from '../../../src/server/operations/handle.ts';
import { newReceiptKey, openReceiptKey } from '../../../src/server/receipt-key.ts';
import type { Refused } from '../../../src/server/refusal.ts';
import type { ServerServices } from '../../../src/server/services.ts';
import { sessionCookies } from '../../../src/server/sessions/cookie.ts';
import {
  memoryThrottle,
  NETWORK_LIMITS,
  SIGN_IN_LIMITS,
} from '../../../src/server/sign-in/throttle.ts';
import { openSqlite } from '../../../src/server/storage/sqlite/sqlite.ts';
import type { Reader, Writer } from '../../../src/server/storage/storage.ts';
import { acknowledgementSchema } from '../../../src/sync/acknowledgement.ts';
import { tiny } from '../../support/tiny.ts';
import { deviceOf } from './device.ts';
import { HUB, HUB_WITHOUT_CODE, OTHER_HUB, sha256 } from './hubs.ts';

export const DAY = 86_400_000;
export const OPENS = Date.parse('2025-07-25T00:00:00+09:00');
export const CLOSES = OPENS + 30 * DAY;
export const GRACE_ENDS = CLOSES + 7 * DAY;

/** Whether the hub visits is required; how often only of hubs that do; その他 needs its text. */
export const SECTIONS = `
- id: s1
  title: 訪問
  items:
    - id: q1
      type: single
      title: 訪問
      text: 訪問していますか。
      required: hard
      options:
        - { code: "1", label: している }
        - { code: "2", label: していない }
        - { code: "98", label: その他, text: required }
    - id: q2
      type: number
      title: 回数
      text: 何回ですか。
      min: 0
      max: 100
      showIf: { question: q1, is: "1" }
    - { id: q3, type: longText, title: 工夫, text: 工夫を書いてください。 }
`;

interface RigOptions {
  /** As over https. */
  readonly secure?: boolean;
  /** A fresh database file, where memory is not enough. */
  readonly file?: string;
}

/** The server in memory, with a round of three hubs that is open, and the time in one's own hands. */
export async function hubRig({ secure = false, file = ':memory:' }: RigOptions = {}) {
  const opened = await openSqlite(file);
  if (!opened.ok) throw new Error('SQLite cannot be opened.');
  const storage = opened.value;
  const definition = await published(tiny(SECTIONS), sha256);
  const time = { now: OPENS + 10 * DAY };
  const verified: string[] = [];
  const logged: string[] = [];
  const services: ServerServices = {
    storage,
    sha256,
    clock: { now: () => time.now },
    definitions: definitionCache(),
    receiptKey: openReceiptKey(newReceiptKey()),
    // The real one takes long on purpose; it has tests of its own.
    hasher: {
      hash: async (secret) => `hashed ${secret}`,
      async verify(secret, hash) {
        verified.push(secret);
        return hash === `hashed ${secret}`;
      },
      async which(secret, hashes) {
        verified.push(secret);
        const found = hashes.indexOf(`hashed ${secret}`);
        return found === -1 ? undefined : found;
      },
    },
    cookies: sessionCookies(secure),
    throttles: {
      unit: memoryThrottle(SIGN_IN_LIMITS),
      account: memoryThrottle(SIGN_IN_LIMITS),
      network: memoryThrottle(NETWORK_LIMITS),
    },
    addressOf: (context) => context.req.header('x-test-address') ?? '192.0.2.1',
    log: logInto(logged),
  };

  async function write<Value>(work: (writer: Writer) => Promise<Value>): Promise<Value> {
    const outcome = await storage.transaction(work);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return outcome.value;
  }
  async function read<Value>(work: (reader: Reader) => Promise<Value>): Promise<Value> {
    const outcome = await storage.read(work);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return outcome.value;
  }

  await write(async (writer) => {
    await writer.questionnaires.publish(definition);
    await writer.rounds.save({
      id: 'round',
      title: '訪問の調査（2025年）',
      opens: OPENS,
      closes: CLOSES,
      graceEnds: GRACE_ENDS,
      epoch: 1,
      fictional: true,
    });
    await writer.rounds.addDefinition('round', definition.hash, OPENS);
    await writer.roster.add(
      [HUB, OTHER_HUB, HUB_WITHOUT_CODE].map((hub) => ({
        roundId: 'round',
        unitId: hub.unitId,
        number: hub.number,
        name: hub.name,
        prefecture: '北海道',
        attributes: {},
        codeHash: hub.code === null ? null : `hashed ${hub.code}`,
        responseId: hub.responseId,
        definitionHash: definition.hash,
      })),
    );
  });

  return {
    services,
    storage,
    app: createApp(services, { secure, office: new Hono() }),
    definition,
    time,
    verified,
    logged,
    read,
    write,
    /** What a hub sends, as its session says who it is. */
    send: (body: string, unitId = HUB.unitId) =>
      handleOperation(services, { unitId, roundId: 'round' }, body),
    device: (name = 'laptop', hub = HUB) => deviceOf(name, hub, definition.hash, () => time.now),
  };
}

/** The acknowledgement in a reply, opened as a device opens it. */
export function acknowledged(outcome: Acknowledged | Refused) {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  return acknowledgementSchema.parse(JSON.parse(outcome.reply));
}

/** The status and code of a refusal, and when to try again. */
export function refused(outcome: Acknowledged | Refused) {
  if (outcome.kind !== 'refused') throw new Error(`It was taken: ${outcome.reply}`);
  return [outcome.status, outcome.refusal.problem.code, outcome.refusal.retry];
}

function logInto(lines: string[]): Log {
  const keep = (facts: object, message: string) => {
    lines.push(`${message} ${JSON.stringify(facts)}`);
  };
  return { info: keep, error: keep };
}
