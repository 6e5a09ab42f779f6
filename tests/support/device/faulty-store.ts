import { storageFailed } from '../../../src/device/problems.ts';
import type { Store } from '../../../src/device/store.ts';
import { failure } from '../../../src/shared/result.ts';

/** How one operation on a store fails. */
export type Fault =
  /** It is refused, and nothing is written. */
  | 'refused'
  /** It is written, and reported as refused: the connection broke in between. */
  | 'unclear'
  /** The page dies before it is written. */
  | 'killedBefore'
  /** The page dies after it is written, before anyone hears of it. */
  | 'killedAfter';

/** Which operations on the stores of a device fail, and how. */
export interface FaultPlan {
  /** The fault of the n-th operation, from 0; undefined where it works. */
  fault(operation: number): Fault | undefined;
}

/** Counts the operations on a store, and lets them fail as planned. A killed page never hears of anything again. */
export class FaultyStores {
  #count = 0;
  #dead = false;
  plan: FaultPlan;

  constructor(plan: FaultPlan = { fault: () => undefined }) {
    this.plan = plan;
  }

  get count(): number {
    return this.#count;
  }

  get dead(): boolean {
    return this.#dead;
  }

  /** The page is closed without a word. */
  kill(): void {
    this.#dead = true;
  }

  around(store: Store): Store {
    return {
      read: (stores) => this.#do(() => store.read(stores)),
      commit: (commit) => this.#do(() => store.commit(commit)),
      close: () => store.close(),
    };
  }

  async #do<Done>(operate: () => Promise<Done>): Promise<Done | ReturnType<typeof refused>> {
    if (this.#dead) return new Promise(() => {});
    const fault = this.plan.fault(this.#count);
    this.#count += 1;
    if (fault === 'refused') return refused(this.#count);
    if (fault === 'killedBefore') return this.#die();
    const done = await operate();
    if (fault === 'killedAfter') return this.#die();
    return fault === 'unclear' ? refused(this.#count) : done;
  }

  #die(): Promise<never> {
    this.#dead = true;
    return new Promise(() => {});
  }
}

const names = ['QuotaExceededError', 'DataError', 'AbortError', 'UnknownError'];

/** Browsers call the same failure by many names; nothing may be decided by them. */
function refused(count: number) {
  return failure(storageFailed(new DOMException('', names[count % names.length])));
}
