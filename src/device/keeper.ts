import type { NewId } from '../shared/ports.ts';
import type { Problem } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';
import type { Kept } from './kept.ts';
import { type Loaded, placeOf } from './loaded.ts';
import type { Seal } from './seal.ts';
import { everything, type Step, type Write } from './step.ts';
import type { SealedWrite, Store } from './store.ts';

/** What the keeper writes with, and whom it tells. */
export interface KeeperPorts {
  readonly store: Store;
  readonly seal: Seal;
  readonly newId: NewId;
  /** After every step, and whenever writing came to an end. */
  changed(step: Step | undefined): void;
}

/**
 * Holds the state of one response and makes the stores follow it, one transaction after another. A step is true in
 * memory at once; it is durable when `durable` has reached it. Writes that failed stay in line and go with the next.
 */
export class Keeper {
  readonly #ports: KeeperPorts;
  #kept: Kept;
  #durable: Kept | undefined;
  #waiting: readonly Write[];
  /** The stamps the store may bear: the last one known, and those of commits that ended without saying how. */
  #stamps: readonly (string | null)[];
  #problem: Problem | undefined;
  #overtaken = false;
  #writing: Promise<void> | undefined;

  /** Begins with what was loaded, or with a first step that is still to be written. */
  constructor(ports: KeeperPorts, from: Loaded | Step) {
    this.#ports = ports;
    this.#kept = from.kept;
    this.#durable = 'stamp' in from ? from.kept : undefined;
    this.#stamps = ['stamp' in from ? from.stamp : null];
    this.#waiting = 'stamp' in from ? [] : from.writes;
  }

  /** The state in memory. */
  get kept(): Kept {
    return this.#kept;
  }

  /** The state that is on the disk; undefined while nothing is. */
  get durable(): Kept | undefined {
    return this.#durable;
  }

  /** Why the last writing failed; undefined when it did not. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** Whether another tab has written: nothing more is written until `adopt`. */
  get overtaken(): boolean {
    return this.#overtaken;
  }

  take(step: Step): void {
    this.#kept = step.kept;
    this.#waiting = [...this.#waiting, ...step.writes];
    this.#ports.changed(step);
    this.write();
  }

  /** Writes what waits, if anything does. */
  write(): void {
    if (this.#overtaken || this.#waiting.length === 0) return;
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
      // Something may have come in after the last look at what waits.
      if (!this.#problem) this.write();
      this.#ports.changed(undefined);
    });
  }

  /** Resolves when everything taken so far is durable or has failed to be. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  /** Goes on from what was loaded, and forgets what it held. */
  adopt({ kept, stamp }: Loaded): void {
    this.#kept = kept;
    this.#durable = kept;
    this.#waiting = [];
    this.#stamps = [stamp];
    this.#problem = undefined;
    this.#overtaken = false;
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const kept = this.#kept;
      const writes = this.#waiting;
      this.#waiting = [];
      const outcome = await this.#commit(kept, writes);
      this.#problem = outcome.ok ? undefined : outcome.problems;
      if (outcome.ok) {
        this.#durable = kept;
        continue;
      }
      this.#waiting = [...writes, ...this.#waiting];
      if (outcome.problems.code === 'storage.evicted') this.#beginAnew();
      else break;
    }
    this.#overtaken = this.#problem?.code === 'storage.overtaken';
  }

  async #commit(kept: Kept, writes: readonly Write[]): Promise<Result<null, Problem>> {
    const stamp = this.#ports.newId();
    const { responseId } = kept.account;
    const sealed = await Promise.all(latest(writes).map((write) => this.#seal(write, responseId)));
    const outcome = await this.#ports.store.commit({
      expected: this.#stamps,
      stamp,
      writes: sealed,
    });
    this.#stamps = outcome.ok ? [stamp] : [...this.#stamps, stamp];
    return outcome;
  }

  /** The browser has cleared the database under an open page: this page still holds all of it. */
  #beginAnew(): void {
    this.#waiting = everything(this.#kept);
    this.#durable = undefined;
    this.#stamps = [null];
  }

  async #seal({ store, key, record }: Write, responseId: string): Promise<SealedWrite> {
    if (record === undefined) return { store, key, body: undefined };
    const text = JSON.stringify(record);
    return {
      store,
      key,
      body: await this.#ports.seal.close(text, placeOf(store, responseId, key)),
    };
  }
}

/** The last write of every record: the ones before it need not reach the disk. */
function latest(writes: readonly Write[]): readonly Write[] {
  return [...new Map(writes.map((write) => [`${write.store}|${write.key}`, write])).values()];
}
