import type { Alarm } from '../../../src/device/ports.ts';

/** A clock and alarms that move only when a test says so. */
export class FakeTime {
  #now: number;
  #alarms: { readonly at: number; readonly action: () => void }[] = [];

  constructor(now = Date.UTC(2025, 7, 1)) {
    this.#now = now;
  }

  readonly clock = { now: () => this.#now };
  readonly monotonic = () => this.#now;
  readonly alarm: Alarm = (milliseconds, action) => {
    const alarm = { at: this.#now + milliseconds, action };
    this.#alarms.push(alarm);
    return () => {
      this.#alarms = this.#alarms.filter((other) => other !== alarm);
    };
  };

  /** Moves on, and lets every alarm ring in its turn. */
  async advance(milliseconds: number): Promise<void> {
    await quiet();
    const end = this.#now + milliseconds;
    for (let due = this.#next(end); due; due = this.#next(end)) {
      this.#now = due.at;
      this.#alarms = this.#alarms.filter((other) => other !== due);
      due.action();
      await quiet();
    }
    this.#now = end;
    await quiet();
  }

  /** How long until the next alarm; undefined where none is set. */
  untilNext(): number | undefined {
    const next = this.#next(Number.POSITIVE_INFINITY);
    return next && next.at - this.#now;
  }

  #next(end: number) {
    return this.#alarms.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets everything that is under way come to where it waits for time or for the network. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) {
    await new Promise<void>((resolve) => void setImmediate(resolve));
  }
}
