import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import type { Questionnaire } from '../../../../src/definition/questionnaire.ts';
import type { Cells } from '../../../../src/engine/cells.ts';
import { readReportPlan } from '../../../../src/report/plan.ts';
import { createApp } from '../../../../src/server/app.ts';
import { definitionCache, published } from '../../../../src/server/definitions.ts';
import { pinoLog } from '../../../../src/server/http/log.ts';
import { officeRoutes } from '../../../../src/server/office/routes.ts';
import { handleOperation } from '../../../../src/server/operations/handle.ts';
import { newReceiptKey, openReceiptKey } from '../../../../src/server/receipt-key.ts';
import type { ServerServices } from '../../../../src/server/services.ts';
import { sessionCookies } from '../../../../src/server/sessions/cookie.ts';
import {
  memoryThrottle,
  NETWORK_LIMITS,
  SIGN_IN_LIMITS,
} from '../../../../src/server/sign-in/throttle.ts';
import type { Role } from '../../../../src/server/storage/accounts.ts';
import { openSqlite } from '../../../../src/server/storage/sqlite/sqlite.ts';
import { PROTOCOL, seal, type UnsealedOperation } from '../../../../src/sync/operation.ts';
import { tiny } from '../../../support/tiny.ts';
import { plan, sections, units } from './round.ts';

export const PASSWORD = 'correct horse battery staple';
const START = Date.parse('2025-08-12T10:00:00+09:00');

/** The server in memory, with a small round that is open, and the time in one's own hands. */
export async function officeRig(
  questionnaire: Questionnaire = tiny(sections),
  report: string = plan,
) {
  const opened = await openSqlite(':memory:');
  if (!opened.ok) throw new Error('SQLite cannot be opened.');
  const storage = opened.value;
  const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');
  const definition = await published(questionnaire, sha256);
  const read = readReportPlan(report, questionnaire);
  if (!read.plan) throw new Error(JSON.stringify(read.problems));
  const time = { now: START };
  const verified: string[] = [];
  const services: ServerServices = {
    storage,
    sha256,
    clock: { now: () => time.now },
    definitions: definitionCache(),
    receiptKey: openReceiptKey(newReceiptKey()),
    // The real one takes long on purpose; it has tests of its own.
    hasher: {
      hash: async (secret) => `hashed ${secret}`,
      verify: async (secret, hash) => {
        verified.push(secret);
        return hash === `hashed ${secret}`;
      },
      which: async () => undefined,
    },
    cookies: sessionCookies(false),
    throttles: {
      unit: memoryThrottle(SIGN_IN_LIMITS),
      account: memoryThrottle(SIGN_IN_LIMITS),
      network: memoryThrottle(NETWORK_LIMITS),
    },
    addressOf: () => '192.0.2.1',
    log: pinoLog('silent'),
  };
  const office = officeRoutes({ ...services, plans: new Map([[questionnaire.id, read.plan]]) });
  const app = createApp(services, { secure: false, office });

  const filled = await storage.transaction(async (writer) => {
    await writer.questionnaires.publish(definition);
    await writer.rounds.save({
      id: 'round',
      title: '訪問の調査（2025年）',
      opens: Date.parse('2025-07-25T00:00:00+09:00'),
      closes: Date.parse('2025-08-30T00:00:00+09:00'),
      graceEnds: Date.parse('2025-09-06T00:00:00+09:00'),
      epoch: 1,
      fictional: true,
    });
    await writer.rounds.addDefinition('round', definition.hash, START);
    await writer.roster.add(
      units.map(({ number, name, prefecture }) => ({
        roundId: 'round',
        unitId: idOf(`unit ${number}`),
        number,
        name,
        prefecture,
        attributes: {},
        codeHash: null,
        responseId: idOf(`response ${number}`),
        definitionHash: definition.hash,
      })),
    );
  });
  if (!filled.ok) throw new Error(JSON.stringify(filled.problems));

  let seq = 0;
  /** What a hub's device sends: a draft, or a submission of all it holds. */
  async function send(kind: 'draft' | 'submit', number: string, cells: Cells): Promise<void> {
    const unitId = idOf(`unit ${number}`);
    seq += 1;
    const changes = Object.entries(cells).map(([address, value], index) => [
      address,
      { value, seq: seq * 100 + index, baseRev: 0, origin: 'typed' as const, at: time.now },
    ]);
    const head = {
      protocol: PROTOCOL,
      opId: idOf(`operation ${seq}`),
      seq,
      installId: idOf(`install ${number}`),
      editSession: idOf(`edit ${seq}`),
      unitId,
      responseId: idOf(`response ${number}`),
      definitionHash: definition.hash,
      baseRev: 0,
      clientTime: time.now,
      lastServerTime: null,
      monotonicSince: null,
    } as const;
    const payload = { cells: Object.fromEntries(changes) };
    const operation: UnsealedOperation =
      kind === 'draft'
        ? { ...head, kind, payload }
        : { ...head, kind, payload: { ...payload, effective: cells, masked: [] } };
    const { body } = await seal(operation, sha256);
    const outcome = await handleOperation(services, { unitId, roundId: 'round' }, body);
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome));
    const { verdict, problems } = JSON.parse(outcome.reply);
    if (verdict !== 'applied') throw new Error(`${verdict}: ${JSON.stringify(problems)}`);
  }

  async function account(role: Role, email = `${role}@example.jp`): Promise<void> {
    const passwordHash = await services.hasher.hash(PASSWORD);
    const added = await storage.transaction((writer) =>
      writer.accounts.add({
        id: idOf(email),
        email,
        name: role,
        role,
        passwordHash,
        createdAt: START,
      }),
    );
    if (!added.ok) throw new Error(JSON.stringify(added.problems));
  }

  /** Signs a role in; gives what asks with its cookie. */
  async function signedIn(role: Role = 'staff'): Promise<Asking> {
    await account(role);
    const reply = await post(app, { email: `${role}@example.jp`, password: PASSWORD });
    const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? '';
    return (path, init = {}) =>
      Promise.resolve(
        app.request(path, { ...init, headers: { cookie, ...JSON_HEADERS, ...init.headers } }),
      );
  }

  return { app, office, storage, services, time, verified, definition, send, account, signedIn };
}

export type Asking = (
  path: string,
  init?: { method?: string; headers?: Record<string, string> },
) => Promise<Response>;

const JSON_HEADERS = { 'content-type': 'application/json' };

/** Somebody tries to sign in. */
export function post(
  app: Hono,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return Promise.resolve(
    app.request('/api/office/session', {
      method: 'POST',
      headers: { ...JSON_HEADERS, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
}

function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}
