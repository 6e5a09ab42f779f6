import { WebLock } from '../../../src/device/web-lock.ts';
import type { FakeTime } from './fake-time.ts';

/** The tabs of one browser: they share its locks, and hear each other on channels of the same name. */
export class Tabs {
  readonly #time: FakeTime;
  readonly #channels: Channel[] = [];
  static #count = 0;
  readonly #name = `tabs-${Tabs.#count++}`;

  constructor(time: FakeTime) {
    this.#time = time;
  }

  /** The lock as one tab has it. `deaf`: it is hung, and hears nothing. */
  lock({ deaf = false } = {}): WebLock {
    const open = (name: string) => {
      const channel = new Channel(name, this.#channels);
      if (!deaf) this.#channels.push(channel);
      // The lock uses these three members of a channel and no others.
      return channel as unknown as BroadcastChannel;
    };
    return new WebLock(this.#name, navigator.locks, open, this.#time.alarm);
  }
}

class Channel {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  readonly #name: string;
  readonly #all: Channel[];

  constructor(name: string, all: Channel[]) {
    this.#name = name;
    this.#all = all;
  }

  postMessage(data: unknown): void {
    const others = this.#all.filter((other) => other !== this && other.#name === this.#name);
    queueMicrotask(() => {
      for (const other of others) other.onmessage?.({ data });
    });
  }

  close(): void {
    this.onmessage = null;
  }
}
