import { type Problem, problem } from '../shared/problem.ts';
import type { Acknowledgement } from '../sync/acknowledgement.ts';
import { acknowledged, reported } from './acknowledged.ts';
import { backoff } from './backoff.ts';
import type { Answer, NoAnswer } from './connection.ts';
import type { Keeper } from './keeper.ts';
import type { FrozenOperation, QueuedOperation } from './kept.ts';
import { loadDefinitions } from './load-definitions.ts';
import type { Moments } from './moments.ts';
import { missingDefinitions } from './newer-definition.ts';
import { freezeDraft, frozen, isTooLarge } from './outbox.ts';
import type { DevicePorts } from './ports.ts';
import { verify } from './verify.ts';

/** Answers given one after another go together. */
const AFTER_SAVING = 1_000;
/** How often the server is asked for news when there is nothing to send. */
const NEWS = 60_000;

/** Whether something is being sent, and why not. */
export type Pause =
  | { readonly is: 'notYet' }
  | { readonly is: 'sending' }
  | { readonly is: 'later'; readonly because: NoAnswer['because'] }
  | { readonly is: 'signedOut' }
  | { readonly is: 'blocked'; readonly problem: Problem };

type DeliveryPorts = Pick<
  DevicePorts,
  'connection' | 'clock' | 'monotonic' | 'alarm' | 'random' | 'sha256' | 'verifySignature'
>;

/**
 * Sends what waits in the outbox, one operation at a time, oldest first: freezes it, stores the frozen bytes, sends
 * them, verifies the reply, stores it. Until then the operation stays, whatever was answered.
 */
export class Delivery {
  readonly #ports: DeliveryPorts;
  readonly #keeper: Keeper;
  readonly #moments: Moments;
  readonly #changed: () => void;
  #pause: Pause = { is: 'notYet' };
  #running: Promise<void> | undefined;
  #wanted = false;
  #stopped = false;
  #failures = 0;
  #callOff = () => {};
  /** Operations this page has sent before: their next reply may be a repeated one. */
  readonly #sent = new Set<string>();
  /** By the monotonic clock. */
  #newsAt = Number.NEGATIVE_INFINITY;
  /** When missing definitions were last asked for, by the same clock. */
  #definitionsAt = Number.NEGATIVE_INFINITY;

  constructor(ports: DeliveryPorts, keeper: Keeper, moments: Moments, changed: () => void) {
    this.#ports = ports;
    this.#keeper = keeper;
    this.#moments = moments;
    this.#changed = changed;
  }

  get pause(): Pause {
    return this.#pause;
  }

  /** Sends nothing more. A reply that is still to come is left to whoever sends the same bytes again. */
  stop(): void {
    this.#stopped = true;
    this.#callOff();
  }

  /** Something was saved: it is sent soon, unless there is a reason to wait longer. */
  soon(): void {
    const waits = this.#pause.is === 'later' || this.#pause.is === 'signedOut';
    const stuck = this.#pause.is === 'blocked' && this.#next()?.is === 'frozen';
    if (!waits && !stuck) this.#at(AFTER_SAVING);
  }

  /** The network may be back, or the page is looked at. What cannot succeed is not tried at every such moment. */
  again(): void {
    if (this.#pause.is !== 'blocked') void this.now();
  }

  /** Sends what waits now. Resolves when it is delivered, or cannot be for now. */
  async now(): Promise<void> {
    if (this.#stopped) return;
    this.#callOff();
    this.#wanted = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      // Somebody may have asked after the last look at whether somebody did.
      if (this.#wanted) void this.now();
    });
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#wanted && !this.#stopped) {
      this.#wanted = false;
      if (!(await this.#deliverAll())) continue;
      await this.#askForNews();
      await this.#loadDefinitions();
    }
  }

  /** Whether everything was delivered. */
  async #deliverAll(): Promise<boolean> {
    try {
      while (this.#next()) {
        this.#rest({ is: 'sending' });
        const operation = await this.#freeze();
        if (!operation || this.#stopped) return false;
        const answer = await this.#ports.connection.deliver(operation.body);
        if (this.#stopped || !(await this.#settle(operation, answer))) return false;
      }
      return true;
    } finally {
      if (this.#pause.is === 'sending') this.#rest({ is: 'notYet' });
    }
  }

  #next(): QueuedOperation | undefined {
    return this.#keeper.kept.outbox[0];
  }

  /** The oldest operation, its bytes made and stored; undefined where they could not be stored. */
  async #freeze(): Promise<FrozenOperation | undefined> {
    let next = this.#next();
    while (next?.is === 'open' && !this.#stopped) {
      const { kept } = this.#keeper;
      const made = await freezeDraft(kept, next, this.#moments.now(), this.#ports.sha256);
      if (isTooLarge(made)) {
        this.#rest({ is: 'blocked', problem: problem('connection.tooLarge') });
        return undefined;
      }
      // While it was hashed another answer may have joined it, or a submission have taken it over.
      if (this.#next() === next && !this.#stopped) {
        this.#keeper.take(frozen(this.#keeper.kept, made));
      }
      next = this.#next();
    }
    await this.#keeper.settled();
    const stored = this.#keeper.durable?.outbox.find(({ opId }) => opId === next?.opId);
    return stored?.is === 'frozen' ? stored : undefined;
  }

  /** Stores the acknowledgement, if that is what came. Whether it did. */
  async #settle(operation: FrozenOperation, answer: Answer<Acknowledgement>): Promise<boolean> {
    const fresh = this.#isFirstSending(operation);
    if (!answer.ok) return this.#failed(answer.problems);
    const { account } = this.#keeper.kept;
    const verified = await verify(answer.value, operation, account, this.#ports.verifySignature);
    if (this.#stopped) return false;
    if (!verified.ok) {
      return this.#failed({ problem: verified.problems, retry: 'later', because: 'offline' });
    }
    this.#failures = 0;
    if (fresh) this.#moments.serverTimeSeen();
    const arrival = { at: this.#ports.clock.now(), fresh };
    this.#keeper.take(acknowledged(this.#keeper.kept, operation, answer.value, arrival));
    await this.#keeper.settled();
    return !this.#keeper.durable?.outbox.some(({ opId }) => opId === operation.opId);
  }

  /** The reply to any later sending may be one that was made long ago, and tell that time. */
  #isFirstSending({ opId, editSession }: FrozenOperation): boolean {
    const sent = this.#sent.has(opId) || editSession !== this.#moments.editSession;
    this.#sent.add(opId);
    return !sent;
  }

  #failed(noAnswer: NoAnswer): false {
    this.#callOff();
    if (noAnswer.retry === 'after-sign-in') this.#rest({ is: 'signedOut' });
    else if (noAnswer.retry === 'never') this.#rest({ is: 'blocked', problem: noAnswer.problem });
    else {
      this.#failures += 1;
      this.#rest({ is: 'later', because: noAnswer.because });
      this.#at(backoff(this.#failures, noAnswer, this.#ports.random));
    }
    return false;
  }

  async #askForNews(): Promise<void> {
    const { connection, monotonic, clock } = this.#ports;
    if (monotonic() - this.#newsAt < NEWS) return;
    const { account, server } = this.#keeper.kept;
    const answer = await connection.report(server.rev);
    if (!answer.ok || this.#stopped || answer.value.responseId !== account.responseId) return;
    this.#newsAt = monotonic();
    this.#moments.serverTimeSeen();
    this.#keeper.take(reported(this.#keeper.kept, answer.value, clock.now()));
    await this.#keeper.settled();
  }

  async #loadDefinitions(): Promise<void> {
    const { monotonic } = this.#ports;
    const isSoon = monotonic() - this.#definitionsAt < NEWS;
    if (this.#stopped || isSoon || missingDefinitions(this.#keeper.kept).length === 0) return;
    this.#definitionsAt = monotonic();
    await loadDefinitions(this.#ports, this.#keeper, () => this.#stopped);
  }

  #at(milliseconds: number): void {
    this.#callOff();
    this.#callOff = this.#ports.alarm(milliseconds, () => {
      if (this.#running) this.#at(AFTER_SAVING);
      else void this.now();
    });
  }

  #rest(pause: Pause): void {
    this.#pause = pause;
    this.#changed();
  }
}
