import type { EditorLock, Turns } from './lock.ts';
import type { Alarm } from './ports.ts';

const SILENCE = 3_000;
const REQUEST = 'hand over';

/** The lock of a browser: a Web Lock says who edits, a channel of the same name carries the request to hand over. */
export class WebLock implements EditorLock {
  readonly #name: string;
  readonly #locks: Pick<LockManager, 'request'>;
  readonly #alarm: Alarm;
  readonly #channel: BroadcastChannel;
  #turns: Turns | undefined;
  /** Ends the hold on the lock; undefined while it is not held. */
  #release: (() => void) | undefined;
  #place = new AbortController();

  constructor(
    responseId: string,
    locks: Pick<LockManager, 'request'>,
    channel: (name: string) => BroadcastChannel,
    alarm: Alarm,
  ) {
    this.#name = `edit:${responseId}`;
    this.#locks = locks;
    this.#alarm = alarm;
    this.#channel = channel(this.#name);
    this.#channel.onmessage = ({ data }) => {
      if (data === REQUEST && this.#release) void this.#handOver();
    };
  }

  async enter(turns: Turns): Promise<boolean> {
    this.#turns = turns;
    const free = await this.#request({ ifAvailable: true });
    if (!free) this.#waitInLine();
    return free;
  }

  async takeOver(): Promise<void> {
    if (this.#release) return;
    this.#place.abort();
    this.#place = new AbortController();
    const { signal } = this.#place;
    const callOff = this.#alarm(SILENCE, () => this.#place.abort());
    this.#channel.postMessage(REQUEST);
    const handedOver = await this.#request({ signal });
    callOff();
    if (handedOver || (await this.#request({ steal: true }))) await this.#turns?.gained();
  }

  leave(): void {
    this.#turns = undefined;
    this.#place.abort();
    this.#channel.close();
    this.#letGo();
  }

  #waitInLine(): void {
    this.#place = new AbortController();
    void this.#request({ signal: this.#place.signal }).then((held) => {
      if (held) void this.#turns?.gained();
    });
  }

  async #handOver(): Promise<void> {
    await this.#turns?.handOver();
    this.#letGo();
    // Last in line from here: when the other tab closes, this one goes on.
    if (this.#turns) this.#waitInLine();
  }

  #letGo(): void {
    this.#release?.();
    this.#release = undefined;
  }

  /** Resolves with true once the lock is held, with false where it was refused or the place in line was given up. */
  #request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      let held = false;
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        resolve(lock !== null);
        if (!lock) return undefined;
        held = true;
        return new Promise((release) => {
          this.#release = release;
        });
      };
      this.#locks.request(this.#name, options, hold).catch(() => {
        // While it is held, only theft ends it like this.
        if (held) this.#robbed();
        resolve(false);
      });
    });
  }

  #robbed(): void {
    this.#release = undefined;
    if (!this.#turns) return;
    this.#turns.lost();
    this.#waitInLine();
  }
}
