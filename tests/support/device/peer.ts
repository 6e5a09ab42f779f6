import { createHash } from 'node:crypto';
import type { Questionnaire } from '../../../src/definition/questionnaire.ts';
import type { Answer, Connection } from '../../../src/device/connection.ts';
import { definitionCache, published } from '../../../src/server/definitions.ts';
import { handleOperation } from '../../../src/server/operations/handle.ts';
import { reportOf } from '../../../src/server/operations/reply.ts';
import { newReceiptKey, openReceiptKey } from '../../../src/server/receipt-key.ts';
import type { ResponseRecord } from '../../../src/server/storage/responses.ts';
import { openSqlite } from '../../../src/server/storage/sqlite/sqlite.ts';
import type { Storage } from '../../../src/server/storage/storage.ts';
import type { Clock, Sha256 } from '../../../src/shared/ports.ts';
import { problem } from '../../../src/shared/problem.ts';
import { failure, success } from '../../../src/shared/result.ts';
import { acknowledgementSchema, type Receipt } from '../../../src/sync/acknowledgement.ts';
import type { SignedIn } from '../../../src/sync/sign-in.ts';

export const sha256: Sha256 = async (text) => createHash('sha256').update(text).digest('hex');

const responseId = 'a'.repeat(32);
const unit = {
  id: 'unit-1',
  number: '13-001',
  name: '見本市在宅医療連携拠点',
  prefecture: '13',
  fictional: true,
};
const round = {
  id: 'round-1',
  title: '見本調査',
  opens: Date.UTC(2025, 6, 25),
  closes: Date.UTC(2025, 7, 29),
  graceEnds: Date.UTC(2025, 8, 5),
};
const receiptKey = openReceiptKey(newReceiptKey());

/** The real operation handler over a database in memory, with one hub on its roster. */
export class Peer implements Connection {
  readonly #storage: Storage;
  readonly #definitions = definitionCache();
  readonly #clock: Clock;
  /** Whether there is a session. */
  signedInUnit = false;
  /** Every body that arrived, in order. */
  readonly arrived: string[] = [];

  private constructor(storage: Storage, clock: Clock) {
    this.#storage = storage;
    this.#clock = clock;
  }

  static async of(questionnaire: Questionnaire, clock: Clock): Promise<Peer> {
    const opened = await openSqlite(':memory:');
    if (!opened.ok) throw new Error('No database in memory.');
    const definition = await published(questionnaire, sha256);
    const { hash } = definition;
    await opened.value.transaction(async (writer) => {
      await writer.questionnaires.publish(definition);
      await writer.rounds.save({ ...round, epoch: 1, fictional: true });
      await writer.rounds.addDefinition(round.id, hash, round.opens);
      const { number, name, prefecture } = unit;
      const entry = { roundId: round.id, unitId: unit.id, number, name, prefecture };
      await writer.roster.add([
        { ...entry, attributes: {}, codeHash: null, responseId, definitionHash: hash },
      ]);
    });
    return new Peer(opened.value, clock);
  }

  async round(): Promise<never> {
    throw new Error('No test asks for the round.');
  }

  async signIn(): Promise<Answer<SignedIn>> {
    this.signedInUnit = true;
    const { keyId, publicKey } = receiptKey;
    const report = await this.report(0);
    if (!report.ok) return report;
    const { definitionHash } = await this.response();
    const questionnaire = await this.definition(definitionHash);
    if (!questionnaire.ok) return questionnaire;
    return success({
      unit,
      round,
      responseId,
      definitionHash,
      questionnaire: questionnaire.value,
      receiptKey: { keyId, publicKey },
      report: report.value,
    });
  }

  async signOut(): Promise<Answer<null>> {
    this.signedInUnit = false;
    return success(null);
  }

  async deliver(body: string): ReturnType<Connection['deliver']> {
    if (!this.signedInUnit) return signedOut();
    this.arrived.push(body);
    const services = {
      storage: this.#storage,
      clock: this.#clock,
      sha256,
      definitions: this.#definitions,
      receiptKey,
    };
    const session = { unitId: unit.id, roundId: round.id };
    const taken = await handleOperation(services, session, body);
    if (taken.kind === 'acknowledged') {
      return success(acknowledgementSchema.parse(JSON.parse(taken.reply)));
    }
    const { code, details } = taken.refusal.problem;
    return failure({
      problem: problem(code, details),
      retry: taken.refusal.retry,
      because: 'serverBusy' as const,
    });
  }

  async report(since: number): ReturnType<Connection['report']> {
    if (!this.signedInUnit) return signedOut();
    const response = await this.response();
    const telling = { published: await this.published(), serverTime: this.#clock.now() };
    return success(reportOf(response, await this.receipt(), since, telling));
  }

  async definition(hash: string): ReturnType<Connection['definition']> {
    if (!this.signedInUnit) return signedOut();
    const found = await this.#storage.read((reader) => reader.questionnaires.byHash(hash));
    if (!found.ok || !found.value) throw new Error('The definition is not there.');
    return success(JSON.parse(found.value.body));
  }

  /** Publishes a revised questionnaire in the round, and gives its hash. */
  async revise(questionnaire: Questionnaire): Promise<string> {
    const revised = await published(questionnaire, sha256);
    await this.#storage.transaction(async ({ questionnaires, rounds }) => {
      await questionnaires.publish(revised);
      await rounds.addDefinition(round.id, revised.hash, this.#clock.now());
    });
    return revised.hash;
  }

  async published(): Promise<readonly string[]> {
    const read = await this.#storage.read((reader) => reader.rounds.definitions(round.id));
    if (!read.ok) throw new Error('The definitions cannot be read.');
    return read.value;
  }

  async response(): Promise<ResponseRecord> {
    const read = await this.#storage.read((reader) => reader.responses.byId(responseId));
    if (!read.ok || !read.value) throw new Error('The response is not there.');
    return read.value;
  }

  /** The values of the draft, without those that were cleared. */
  async cells(): Promise<Readonly<Record<string, unknown>>> {
    const { cells } = await this.response();
    const values = Object.entries(cells).map(([address, { value }]) => [address, value] as const);
    return Object.fromEntries(values.filter(([, value]) => value !== null));
  }

  /** Operations stored, oldest first. */
  async operations() {
    const read = await this.#storage.read((reader) => reader.operations.of(responseId));
    if (!read.ok) throw new Error('The operations cannot be read.');
    return read.value;
  }

  async receipt(): Promise<Receipt | undefined> {
    const operations = await this.operations();
    const replies = operations.map(({ reply }) => acknowledgementSchema.parse(JSON.parse(reply)));
    return replies.findLast(({ receipt }) => receipt)?.receipt;
  }

  /** Changes the response as an act of the office does. */
  async act(state: ResponseRecord['state']): Promise<void> {
    const response = await this.response();
    await this.#storage.transaction((writer) =>
      writer.responses.save({ ...response, state, rev: response.rev + 1 }),
    );
  }
}

function signedOut() {
  return failure({
    problem: problem('connection.signedOut'),
    retry: 'after-sign-in' as const,
    because: 'serverBusy' as const,
  });
}
