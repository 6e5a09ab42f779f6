import type { Moment } from './outbox.ts';
import type { DevicePorts } from './ports.ts';

/** What this tab can say of a moment: its own clock, and how long ago it was last told the server's time. */
export class Moments {
  readonly editSession: string;
  readonly #ports: Pick<DevicePorts, 'clock' | 'monotonic'>;
  /** By the monotonic clock, which begins with the page: before a reload is unknown. */
  #serverTimeSeen: number | null = null;

  constructor(ports: Pick<DevicePorts, 'clock' | 'monotonic'>, editSession: string) {
    this.#ports = ports;
    this.editSession = editSession;
  }

  /** The server has just told its time. */
  serverTimeSeen(): void {
    this.#serverTimeSeen = this.#ports.monotonic();
  }

  now(): Moment {
    const { clock, monotonic } = this.#ports;
    const seen = this.#serverTimeSeen;
    return {
      editSession: this.editSession,
      clientTime: clock.now(),
      monotonicSince: seen === null ? null : Math.round(monotonic() - seen),
    };
  }
}
