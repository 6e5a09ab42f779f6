import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../src/server/storage/audit.ts';
import type { ResponseRecord } from '../../src/server/storage/responses.ts';
import type { NewRosterEntry } from '../../src/server/storage/roster.ts';
import type { RoundRecord } from '../../src/server/storage/rounds.ts';
import type { Storage, Writer } from '../../src/server/storage/storage.ts';
import type { SubmissionRecord } from '../../src/server/storage/submissions.ts';

const DAY = 86_400_000;
const OPENS = Date.parse('2025-07-25T00:00:00+09:00');

/** What every storage of the server does, whatever database it writes to. `open` gives a fresh one. */
export function storageContract(open: () => Promise<Storage>): void {
  const prepared = async () => {
    const storage = await open();
    await write(storage, async (writer) => {
      await writer.questionnaires.publish(questionnaire('h1'));
      await writer.rounds.save(round);
      await writer.rounds.addDefinition('round', 'h1', OPENS);
      await writer.roster.add([entry('b', '13-002'), entry('a', '01-001')]);
    });
    return storage;
  };

  describe('given a transaction', () => {
    it('gives what its work gives, and later readers see what it wrote', async () => {
      const storage = await open();
      expect(
        await storage.transaction(async (writer) => {
          await writer.rounds.save(round);
          return 'done';
        }),
      ).toEqual({ ok: true, value: 'done' });
      expect(await read(storage, (reader) => reader.rounds.byId('round'))).toEqual(round);
    });

    it('takes back everything when its work throws, and throws on', async () => {
      const storage = await open();
      const failing = storage.transaction(async (writer) => {
        await writer.rounds.save(round);
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await read(storage, (reader) => reader.rounds.current())).toBeUndefined();
    });

    it('takes back nothing of its neighbours', async () => {
      const storage = await open();
      const outcomes = await Promise.allSettled([
        storage.transaction((writer) => writer.rounds.save({ ...round, id: 'first' })),
        storage.transaction(async (writer) => {
          await writer.rounds.save({ ...round, id: 'second' });
          throw new Error('no');
        }),
        storage.transaction((writer) => writer.rounds.save({ ...round, id: 'third' })),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      const found = await read(storage, async ({ rounds }) => [
        await rounds.byId('first'),
        await rounds.byId('second'),
        await rounds.byId('third'),
      ]);
      expect(found.map((one) => one?.id)).toEqual(['first', undefined, 'third']);
    });

    it('throws when it writes against a rule of the tables', async () => {
      const storage = await prepared();
      const doubled = storage.transaction((writer) => writer.roster.add([entry('a', '01-001')]));
      await expect(doubled).rejects.toThrow();
    });

    it('runs after those asked for before it, each seeing what the others have written', async () => {
      const storage = await prepared();
      const raise = () =>
        storage.transaction(async (writer) => {
          const response = await known(writer, 'response-a');
          await writer.responses.save({ ...response, rev: response.rev + 1 });
          return response.rev;
        });
      const outcomes = await Promise.all(Array.from({ length: 20 }, raise));
      expect(outcomes.map((outcome) => outcome.ok && outcome.value)).toEqual(
        Array.from({ length: 20 }, (_, rev) => rev),
      );
    });

    it('is seen by a reader as a whole or not at all', async () => {
      const storage = await prepared();
      const seen = storage.read(async (reader) => {
        const first = await reader.responses.byId('response-a');
        const second = await reader.responses.byId('response-a');
        return [first?.rev, second?.rev];
      });
      const writing = write(storage, async (writer) => {
        await writer.responses.save({ ...(await known(writer, 'response-a')), rev: 7 });
      });
      expect(await seen).toEqual({ ok: true, value: [0, 0] });
      await writing;
    });
  });

  describe('given published definitions', () => {
    it('keeps the bytes, and a definition that is published again stays as it is', async () => {
      const storage = await open();
      const first = questionnaire('h1', '{"b":1,"a":"𠮷"}');
      await write(storage, async (writer) => {
        await writer.questionnaires.publish(first);
        await writer.questionnaires.publish({ ...first, body: 'other' });
      });
      expect(await read(storage, ({ questionnaires }) => questionnaires.byHash('h1'))).toEqual(
        first,
      );
      expect(
        await read(storage, ({ questionnaires }) => questionnaires.byHash('h2')),
      ).toBeUndefined();
    });

    it('lists those of a round, the newest last, each once', async () => {
      const storage = await prepared();
      const publish = (hash: string) =>
        write(storage, async (writer) => {
          await writer.questionnaires.publish(questionnaire(hash));
          await writer.rounds.addDefinition('round', hash, OPENS);
        });
      const listed = () => read(storage, ({ rounds }) => rounds.definitions('round'));
      await publish('h2');
      await publish('h2');
      expect(await listed()).toEqual(['h1', 'h2']);
      await publish('h1');
      expect(await listed()).toEqual(['h2', 'h1']);
    });

    it('moves responses that nobody has begun to a new one, and leaves the others', async () => {
      const storage = await prepared();
      await write(storage, async (writer) => {
        await writer.responses.save({ ...(await known(writer, 'response-a')), rev: 1 });
        await writer.questionnaires.publish(questionnaire('h2'));
        await writer.rounds.addDefinition('round', 'h2', OPENS);
      });
      const hashes = await read(storage, async ({ responses }) => [
        (await responses.byId('response-a'))?.definitionHash,
        (await responses.byId('response-b'))?.definitionHash,
      ]);
      expect(hashes).toEqual(['h1', 'h2']);
    });
  });

  describe('given rounds', () => {
    it('changes one that is saved again', async () => {
      const storage = await prepared();
      await write(storage, (writer) => writer.rounds.save({ ...round, closes: OPENS + 40 * DAY }));
      expect(await read(storage, ({ rounds }) => rounds.byId('round'))).toEqual({
        ...round,
        closes: OPENS + 40 * DAY,
      });
    });

    it('takes the one that opens last for the current one', async () => {
      const storage = await prepared();
      await write(storage, async ({ rounds }) => {
        await rounds.save({ ...round, id: 'later', opens: OPENS + DAY });
        await rounds.save({ ...round, id: 'earlier', opens: OPENS - DAY });
      });
      expect((await read(storage, ({ rounds }) => rounds.current()))?.id).toBe('later');
    });
  });

  describe('given a roster', () => {
    it('finds an entry by its number and by its unit', async () => {
      const storage = await prepared();
      const { definitionHash: _, ...listed } = entry('a', '01-001');
      expect(await read(storage, ({ roster }) => roster.byNumber('round', '01-001'))).toEqual(
        listed,
      );
      expect(await read(storage, ({ roster }) => roster.byUnit('round', 'unit-a'))).toEqual(listed);
      expect(
        await read(storage, ({ roster }) => roster.byNumber('other', '01-001')),
      ).toBeUndefined();
      expect(
        await read(storage, ({ roster }) => roster.byNumber('round', '99-999')),
      ).toBeUndefined();
    });

    it('makes a response with each entry, at rev 0', async () => {
      const storage = await prepared();
      expect(await read(storage, ({ responses }) => responses.byId('response-a'))).toEqual(
        untouched('a'),
      );
    });

    it('replaces and takes away a code', async () => {
      const storage = await prepared();
      const codeOf = async (hash: string | null) => {
        await write(storage, ({ roster }) => roster.setCode('round', 'unit-a', hash));
        return (await read(storage, ({ roster }) => roster.byUnit('round', 'unit-a')))?.codeHash;
      };
      expect(await codeOf('hash')).toBe('hash');
      expect(await codeOf(null)).toBeNull();
    });

    it('takes a long one in one go', async () => {
      const storage = await prepared();
      const long = Array.from({ length: 1_200 }, (_, n) => entry(`n${n}`, `47-${n}`));
      await write(storage, ({ roster }) => roster.add(long));
      expect(await read(storage, ({ roster }) => roster.monitored('round'))).toHaveLength(1_202);
    });

    it('shows how far every unit is, by number', async () => {
      const storage = await prepared();
      await write(storage, async (writer) => {
        const response = await known(writer, 'response-b');
        await writer.responses.save({ ...response, ...progress, state: 'submitted' });
        await writer.submissions.add(submission('response-b', 1, 1, OPENS + DAY));
      });
      const [first, second] = await read(storage, ({ roster }) => roster.monitored('round'));
      expect(first).toEqual({
        unitId: 'unit-a',
        number: '01-001',
        name: '拠点 a',
        prefecture: '北海道',
        attributes: { kind: '1' },
        responseId: 'response-a',
        state: 'draft',
        rev: 0,
        lastActivity: null,
        asked: 0,
        answered: 0,
        submissions: 0,
        receiptNo: null,
        submittedAt: null,
        punctuality: null,
      });
      expect(second).toMatchObject({
        number: '13-002',
        ...progress,
        state: 'submitted',
        receiptNo: 'no-1',
        submittedAt: OPENS + DAY,
        punctuality: 'onTime',
      });
    });
  });

  describe('given responses', () => {
    it('keeps every value of every cell, whatever its form', async () => {
      const storage = await prepared();
      const written = { rev: 3, installId: 'i', seq: 2, at: 5.5 };
      const changed: ResponseRecord = {
        ...untouched('a'),
        ...progress,
        state: 'returned',
        definitionHash: 'h1',
        cells: {
          q1: { ...written, value: { codes: ['1', '98'], text: { '98': '𠮷野家 "その他"\n' } } },
          q2: { ...written, value: null },
          'q3/a': {
            ...written,
            value: 'ａ',
            candidates: [{ value: 'b', installId: 'j', at: 6 }],
          },
        },
      };
      await write(storage, ({ responses }) => responses.save(changed));
      expect(await read(storage, ({ responses }) => responses.byId('response-a'))).toEqual(changed);
    });
  });

  describe('given operations', () => {
    const operation = {
      responseId: 'response-a',
      opId: 'op-1',
      hash: 'hash',
      kind: 'draft',
      body: '{"z":1, "a":"𠮷"}',
      verdict: 'applied',
      rev: 1,
      reply: '{"b":2,"a":1}',
      receivedAt: OPENS + 1,
    } as const;

    it('gives back the bytes of what came in and of what was answered', async () => {
      const storage = await prepared();
      await write(storage, ({ operations }) => operations.add(operation));
      const find = (responseId: string, opId: string) =>
        read(storage, ({ operations }) => operations.find(responseId, opId));
      expect(await find('response-a', 'op-1')).toEqual(operation);
      expect(await find('response-b', 'op-1')).toBeUndefined();
      expect(await find('response-a', 'op-2')).toBeUndefined();
    });

    it('lists those of a response in the order of their rev', async () => {
      const storage = await prepared();
      await write(storage, async ({ operations }) => {
        await operations.add({ ...operation, opId: 'op-2', rev: 2 });
        await operations.add(operation);
      });
      const listed = await read(storage, ({ operations }) => operations.of('response-a'));
      expect(listed.map(({ opId }) => opId)).toEqual(['op-1', 'op-2']);
    });

    it.each([
      ['the same id', { rev: 2 }],
      ['the same rev', { opId: 'op-2' }],
    ])('refuses a second one of %s', async (_, changed) => {
      const storage = await prepared();
      await write(storage, ({ operations }) => operations.add(operation));
      await expect(
        storage.transaction(({ operations }) => operations.add({ ...operation, ...changed })),
      ).rejects.toThrow();
    });
  });

  describe('given submissions', () => {
    const hand = (storage: Storage, name: string, no: number, serial: number, at: number) =>
      write(storage, async (writer) => {
        const response = await known(writer, `response-${name}`);
        await writer.responses.save({ ...response, state: 'submitted', rev: no, submissions: no });
        await writer.submissions.add(submission(`response-${name}`, no, serial, at));
      });
    const putInto = (storage: Storage, state: ResponseRecord['state']) =>
      write(storage, async (writer) => {
        await writer.responses.save({ ...(await known(writer, 'response-a')), state });
      });
    const counted = (storage: Storage) =>
      read(storage, ({ submissions }) => submissions.counted('round'));

    it('knows the last one of a response and the last serial of a round', async () => {
      const storage = await prepared();
      const last = () => read(storage, ({ submissions }) => submissions.last('response-a'));
      const serial = () => read(storage, ({ submissions }) => submissions.lastSerial('round'));
      expect([await last(), await serial()]).toEqual([undefined, 0]);
      await hand(storage, 'a', 1, 1, OPENS);
      await hand(storage, 'b', 1, 2, OPENS);
      await hand(storage, 'a', 2, 3, OPENS);
      expect(await last()).toEqual(submission('response-a', 2, 3, OPENS));
      expect(await serial()).toBe(3);
    });

    it('counts the last one of each unit, by number', async () => {
      const storage = await prepared();
      await hand(storage, 'b', 1, 1, OPENS);
      await hand(storage, 'a', 1, 2, OPENS);
      await hand(storage, 'b', 2, 3, OPENS + 1);
      expect(await counted(storage)).toEqual([
        expect.objectContaining({ unitId: 'unit-a', receiptNo: 'no-2' }),
        {
          unitId: 'unit-b',
          number: '13-002',
          name: '拠点 b',
          prefecture: '北海道',
          attributes: { kind: '1' },
          responseId: 'response-b',
          definitionHash: 'h1',
          receiptNo: 'no-3',
          receivedAt: OPENS + 1,
          effective: { q1: { code: '1' }, q2: '3' },
        },
      ]);
    });

    it.each([
      ['submitted', 1],
      ['returned', 1],
      ['accepted', 1],
      ['draft', 0],
    ] as const)('of a response that is %s counts %i', async (state, count) => {
      const storage = await prepared();
      await hand(storage, 'a', 1, 1, OPENS);
      await putInto(storage, state);
      expect(await counted(storage)).toHaveLength(count);
      expect(await read(storage, ({ submissions }) => submissions.perDay('round'))).toHaveLength(
        count,
      );
    });

    it('counts them by the day of Japan on which they came', async () => {
      const storage = await prepared();
      await hand(storage, 'a', 1, 1, OPENS + DAY - 1);
      await hand(storage, 'b', 1, 2, OPENS + DAY);
      expect(await read(storage, ({ submissions }) => submissions.perDay('round'))).toEqual([
        { day: '2025-07-25', submissions: 1 },
        { day: '2025-07-26', submissions: 1 },
      ]);
    });

    it.each([
      ['the same serial', 'response-b', 1, 1],
      ['the same number', 'response-a', 1, 2],
    ])('refuses a second one of %s', async (_, responseId, no, serial) => {
      const storage = await prepared();
      await hand(storage, 'a', 1, 1, OPENS);
      await expect(
        storage.transaction(({ submissions }) =>
          submissions.add(submission(responseId, no, serial, OPENS)),
        ),
      ).rejects.toThrow();
    });
  });

  describe('given accounts', () => {
    const account = {
      id: 'id',
      email: 'office@example.jp',
      name: '事務局',
      role: 'admin',
      passwordHash: 'hash',
      createdAt: OPENS,
    } as const;

    it('finds one by id and by address, and changes its password', async () => {
      const storage = await open();
      await write(storage, async ({ accounts }) => {
        await accounts.add(account);
        await accounts.setPassword('id', 'new');
      });
      const changed = { ...account, passwordHash: 'new' };
      expect(await read(storage, ({ accounts }) => accounts.byId('id'))).toEqual(changed);
      expect(await read(storage, ({ accounts }) => accounts.byEmail(account.email))).toEqual(
        changed,
      );
      expect(await read(storage, ({ accounts }) => accounts.byEmail('x'))).toBeUndefined();
    });

    it('refuses a second one of the same address', async () => {
      const storage = await open();
      await write(storage, ({ accounts }) => accounts.add(account));
      await expect(
        storage.transaction(({ accounts }) => accounts.add({ ...account, id: 'other' })),
      ).rejects.toThrow();
    });
  });

  describe('given sessions', () => {
    const session = (tokenHash: string, subject: string, expiresAt: number) =>
      ({
        tokenHash,
        kind: 'unit',
        subject,
        roundId: null,
        createdAt: 1,
        lastSeen: 1,
        expiresAt,
      }) as const;
    const alive = (storage: Storage) =>
      read(storage, async ({ sessions }) => {
        const found: string[] = [];
        for (const hash of ['t1', 't2', 't3']) {
          if (await sessions.find('unit', hash)) found.push(hash);
        }
        return found;
      });
    const three = async () => {
      const storage = await open();
      await write(storage, async ({ sessions }) => {
        await sessions.add(session('t1', 'a', 10));
        await sessions.add(session('t2', 'a', 20));
        await sessions.add(session('t3', 'b', 30));
      });
      return storage;
    };

    it('finds one by its kind and token, and notes when it was used', async () => {
      const storage = await three();
      await write(storage, ({ sessions }) => sessions.touch('t1', 5));
      expect(await read(storage, ({ sessions }) => sessions.find('unit', 't1'))).toEqual({
        ...session('t1', 'a', 10),
        lastSeen: 5,
      });
      expect(await read(storage, ({ sessions }) => sessions.find('office', 't1'))).toBeUndefined();
    });

    it.each([
      ['one', (writer: Writer) => writer.sessions.remove('t2'), ['t1', 't3']],
      ['all of a subject', (writer: Writer) => writer.sessions.removeOf('unit', 'a'), ['t3']],
      [
        'none of another kind',
        (w: Writer) => w.sessions.removeOf('office', 'a'),
        ['t1', 't2', 't3'],
      ],
      ['those that ended', (writer: Writer) => writer.sessions.removeExpired(20), ['t3']],
    ])('ends %s', async (_, end, left) => {
      const storage = await three();
      await write(storage, end);
      expect(await alive(storage)).toEqual(left);
    });
  });

  describe('given the audit log', () => {
    const act = (n: number, object: string): AuditEntry => ({
      chain: 'round',
      n,
      at: OPENS,
      actor: 'unit-a',
      role: 'hub',
      action: 'draft',
      object,
      details: { rev: n, hash: 'ff' },
      prevHash: n === 1 ? '' : `hash-${n - 1}`,
      hash: `hash-${n}`,
    });

    it('gives a chain in order, its head, and what was done to one object', async () => {
      const storage = await open();
      const acts = [act(1, 'x'), act(2, 'y'), act(3, 'x')];
      await write(storage, async ({ audit }) => {
        for (const one of acts) await audit.add(one);
        await audit.add({ ...act(1, 'x'), chain: 'office' });
      });
      expect(await read(storage, ({ audit }) => audit.chain('round'))).toEqual(acts);
      expect(await read(storage, ({ audit }) => audit.head('round'))).toEqual(acts[2]);
      expect(await read(storage, ({ audit }) => audit.about('round', 'x'))).toEqual([
        acts[0],
        acts[2],
      ]);
      expect(await read(storage, ({ audit }) => audit.head('none'))).toBeUndefined();
    });

    it('refuses a second entry of the same number', async () => {
      const storage = await open();
      await write(storage, ({ audit }) => audit.add(act(1, 'x')));
      await expect(storage.transaction(({ audit }) => audit.add(act(1, 'y')))).rejects.toThrow();
    });
  });
}

async function write<Value>(storage: Storage, work: (writer: Writer) => Promise<Value>) {
  const outcome = await storage.transaction(work);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

async function read<Value>(storage: Storage, work: Parameters<typeof storage.read<Value>>[0]) {
  const outcome = await storage.read(work);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

async function known(writer: Writer, id: string): Promise<ResponseRecord> {
  const response = await writer.responses.byId(id);
  if (!response) throw new Error(`There is no response ${id}.`);
  return response;
}

const round: RoundRecord = {
  id: 'round',
  title: '調査',
  opens: OPENS,
  closes: OPENS + 30 * DAY,
  graceEnds: OPENS + 37 * DAY,
  epoch: 1,
  fictional: true,
};

const progress = { rev: 4, asked: 12, answered: 5, lastActivity: OPENS + 5, submissions: 1 };

function questionnaire(hash: string, body = '{}') {
  return { hash, id: 'tiny', version: '1', body };
}

function entry(name: string, number: string): NewRosterEntry {
  return {
    roundId: 'round',
    unitId: `unit-${name}`,
    number,
    name: `拠点 ${name}`,
    prefecture: '北海道',
    attributes: { kind: '1' },
    codeHash: null,
    responseId: `response-${name}`,
    definitionHash: 'h1',
  };
}

function untouched(name: string): ResponseRecord {
  return {
    id: `response-${name}`,
    roundId: 'round',
    unitId: `unit-${name}`,
    state: 'draft',
    rev: 0,
    definitionHash: 'h1',
    cells: {},
    asked: 0,
    answered: 0,
    lastActivity: null,
    submissions: 0,
  };
}

function submission(responseId: string, no: number, serial: number, at: number): SubmissionRecord {
  return {
    roundId: 'round',
    responseId,
    definitionHash: 'h1',
    serial,
    receipt: {
      receiptNo: `no-${serial}`,
      opId: `op-${serial}`,
      responseId,
      submissionNo: no,
      rev: no,
      definitionHash: 'h1',
      hash: 'hash',
      receivedAt: at,
      punctuality: 'onTime',
      keyId: 'key',
      signature: 'signature',
    },
    effective: { q1: { code: '1' }, q2: '3' },
  };
}
