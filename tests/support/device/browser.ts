import { createPublicKey, verify } from 'node:crypto';
import type { Connection } from '../../../src/device/connection.ts';
import { type Directory, memoryDirectory } from '../../../src/device/directory.ts';
import { type EditorLock, loneLock } from '../../../src/device/lock.ts';
import { memoryDisk, memoryStore } from '../../../src/device/memory.ts';
import type { DevicePorts, VerifySignature } from '../../../src/device/ports.ts';
import { plainSeal } from '../../../src/device/seal.ts';
import type { FakeTime } from './fake-time.ts';
import { FaultyStores } from './faulty-store.ts';
import { sha256 } from './peer.ts';

const verifySignature: VerifySignature = async (publicKey, text, signature) => {
  const key = createPublicKey({
    key: Buffer.from(publicKey, 'base64url'),
    format: 'der',
    type: 'spki',
  });
  const valid = verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
  return valid ? 'valid' : 'invalid';
};

/** A browser profile: its disk outlives the pages that are opened in it. */
export class Browser {
  readonly disk = memoryDisk();
  readonly directory: Directory = memoryDirectory();
  readonly #connection: Connection;
  readonly #time: FakeTime;
  /** Ids in the order they are made, so that a failing run can be repeated. */
  #ids = 0;
  readonly #name: number;
  readonly #occasions = new Set<() => void>();
  persistenceAsked = 0;

  constructor(connection: Connection, time: FakeTime, name = 1) {
    this.#connection = connection;
    this.#time = time;
    this.#name = name;
  }

  /** The ports of one page. */
  page(stores = new FaultyStores(), lock: EditorLock = loneLock): DevicePorts {
    return {
      connection: asLongAsItLives(this.#connection, stores),
      directory: this.directory,
      store: () => stores.around(memoryStore(this.disk)),
      lock: () => lock,
      language: 'ja',
      seal: plainSeal,
      clock: this.#time.clock,
      monotonic: this.#time.monotonic,
      alarm: this.#time.alarm,
      random: () => 0.5,
      newId: () => this.#newId(),
      sha256,
      verifySignature,
      occasions: (listener) => {
        this.#occasions.add(listener);
        return () => this.#occasions.delete(listener);
      },
      askPersistence: async () => {
        this.persistenceAsked += 1;
        return true;
      },
    };
  }

  /** The page is looked at again, or the network came back. */
  occasion(): void {
    for (const listener of [...this.#occasions]) listener();
  }

  #newId(): string {
    this.#ids += 1;
    return `${this.#name}${this.#ids.toString(16).padStart(31, '0')}`;
  }
}

/** A page that was killed sends nothing more and hears nothing more. */
function asLongAsItLives(connection: Connection, stores: FaultyStores): Connection {
  const through = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
    if (stores.dead) return new Promise(() => {});
    const answer = await ask();
    return stores.dead ? new Promise(() => {}) : answer;
  };
  return {
    round: (id) => through(() => connection.round(id)),
    signIn: (request) => through(() => connection.signIn(request)),
    signOut: () => through(() => connection.signOut()),
    deliver: (body) => through(() => connection.deliver(body)),
    report: (since) => through(() => connection.report(since)),
    definition: (hash) => through(() => connection.definition(hash)),
  };
}
