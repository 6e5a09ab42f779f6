import type { Questionnaire } from '../definition/questionnaire.ts';
import { type Address, orphanAddress, sameValue } from '../engine/cells.ts';
import type { Change } from '../engine/change.ts';
import type { Finding } from '../engine/check.ts';
import type { Form } from '../engine/form.ts';
import { failure, type Result } from '../shared/result.ts';
import type { Origin } from '../sync/operation.ts';
import type { SignedIn } from '../sync/sign-in.ts';
import type { Account } from './account.ts';
import { answered } from './answered.ts';
import { signedInAgain } from './begun.ts';
import { Delivery } from './delivery.ts';
import { DeviceVersions } from './device-versions.ts';
import { fileOf } from './file.ts';
import { canEnter, refreshForm } from './form-cells.ts';
import { handIn } from './hand-in.ts';
import { Keeper } from './keeper.ts';
import { type CellValue, isEditable, unsavedAnswers } from './kept.ts';
import { type Loaded, load } from './loaded.ts';
import type { EditorLock, Turns } from './lock.ts';
import { Moments } from './moments.ts';
import type { DevicePorts } from './ports.ts';
import type { Status } from './status.ts';
import { statusOf } from './status-of.ts';
import { persistentWrite, type Step, step } from './step.ts';
import type { Store } from './store.ts';
import type { Workspace } from './workspace.ts';

/** How long after a failed writing it is tried again by itself. */
const WRITE_AGAIN = 5_000;

const nothing: Change = { asked: [], hidden: [], hiddenAnswers: [], problems: [] };

/** What a workspace is made of. */
export interface Opening {
  readonly store: Store;
  readonly lock: EditorLock;
  readonly form: Form;
  /** What was found in the store; undefined where nothing was. */
  readonly loaded: Loaded | undefined;
  /** The step from there to what the workspace begins with. */
  readonly begin: Step;
}

/** What a person reads out to the office on the telephone. */
export interface Facts {
  /** Whether the browser has promised to keep the data; undefined where it could not be asked. */
  readonly persisted: boolean | undefined;
  /** Milliseconds by the server's clock; undefined before the first contact. */
  readonly lastContact: number | undefined;
}

/** One response open in a browser: joins the form, the keeper, the delivery and the lock. */
export class DeviceWorkspace implements Workspace, Turns {
  readonly versions: DeviceVersions;
  #form: Form;
  readonly #ports: DevicePorts;
  readonly #store: Store;
  readonly #lock: EditorLock;
  readonly #keeper: Keeper;
  readonly #moments: Moments;
  readonly #listeners = new Set<() => void>();
  readonly #stopListening: () => void;
  #delivery: Delivery | undefined;
  #submitting: Promise<Result<null, readonly Finding[]>> | undefined;
  #status: Status | undefined;
  #entered = false;
  #savedAt: number | undefined;
  #askedPersistence = false;
  #formChanges = 0;
  #callOffWriting = () => {};

  constructor(ports: DevicePorts, { store, lock, form, loaded, begin }: Opening) {
    this.#form = form;
    this.#ports = ports;
    this.#store = store;
    this.#lock = lock;
    this.#moments = new Moments(ports, ports.newId());
    const keeperPorts = { store, seal: ports.seal, newId: ports.newId };
    const changed = (done: Step | undefined) => this.#kept(done);
    this.#keeper = new Keeper({ ...keeperPorts, changed }, loaded ?? begin);
    if (loaded && begin.writes.length > 0) this.#keeper.take(begin);
    this.versions = new DeviceVersions(this.#keeper, this, ports);
    this.#stopListening = ports.occasions(() => this.#again());
  }

  get form(): Form {
    return this.#form;
  }

  get formChanges(): number {
    return this.#formChanges;
  }

  get questionnaire(): Questionnaire {
    return this.#form.compiled.questionnaire;
  }

  get edits(): boolean {
    return this.#delivery !== undefined && !this.#submitting && isEditable(this.#keeper.kept);
  }

  get account(): Account {
    return this.#keeper.kept.account;
  }

  answer(address: Address, value: CellValue | null): Change {
    return this.edits ? this.#enter(address, value) : nothing;
  }

  origin(address: Address): Origin | undefined {
    const origin = this.#keeper.kept.head.get(address)?.origin;
    return origin === 'server' ? undefined : origin;
  }

  async settled(): Promise<void> {
    await this.#keeper.settled();
  }

  async submit(): Promise<Result<null, readonly Finding[]>> {
    const delivery = this.#delivery;
    if (!delivery) return failure([]);
    this.#submitting ??= handIn(this.form, this.#keeper, this.#moments, this.#ports).finally(() => {
      this.#submitting = undefined;
      void delivery.now();
    });
    return this.#submitting;
  }

  status(): Status {
    this.#status ??= statusOf({
      kept: this.#keeper.kept,
      durable: this.#keeper.durable,
      problem: this.#keeper.problem,
      savedAt: this.#savedAt,
      pause: this.#delivery?.pause ?? { is: 'notYet' },
      editor: this.#delivery ? 'thisTab' : 'otherTab',
    });
    return this.#status;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async takeOver(): Promise<void> {
    await this.#lock.takeOver();
    // The lock may be here already, and what is stored not: reading it failed, or a tab without locks has written.
    if (!this.#delivery) await this.gained();
  }

  async sendNow(): Promise<void> {
    this.#keeper.write();
    await this.#keeper.settled();
    await this.#delivery?.now();
  }

  asFile(): string {
    return fileOf(this.#keeper.kept, this.#ports.clock.now());
  }

  facts(): Facts {
    const { persistent, server } = this.#keeper.kept;
    return { persisted: persistent, lastContact: server.time ?? undefined };
  }

  async close(): Promise<void> {
    this.#stopListening();
    this.#callOffWriting();
    this.lost();
    await this.#keeper.settled();
    this.#lock.leave();
    this.#store.close();
  }

  /** Somebody has signed in to this response again, while it is open. */
  signedIn(signedIn: SignedIn): void {
    if (!this.#delivery) return;
    const { kept } = this.#keeper;
    this.#moments.serverTimeSeen();
    this.#keeper.take(signedInAgain(kept, signedIn, this.#ports.clock.now(), true));
    void this.#delivery.now();
  }

  /** This tab edits. `serverTimeSeen`: the server has just been talked to. */
  begin(serverTimeSeen: boolean): void {
    if (serverTimeSeen) this.#moments.serverTimeSeen();
    this.#delivery = new Delivery(this.#ports, this.#keeper, this.#moments, () => this.#notify());
    this.#keeper.write();
    void this.#delivery.now();
    this.#notify();
  }

  async gained(): Promise<void> {
    await this.#keeper.settled();
    const { kept, durable } = this.#keeper;
    const loaded = await load(this.#store, this.#ports.seal, kept.account.responseId);
    if (!loaded.ok || this.#delivery) return;
    if (loaded.value) this.#keeper.adopt(loaded.value);
    this.begin(false);
    if (!loaded.value) return;
    const { account, head } = loaded.value.kept;
    if (account.definitionHash !== kept.account.definitionHash)
      this.#form = this.versions.formOf(loaded.value.kept) ?? this.#form;
    refreshForm(this.#form, head, new Set([...kept.head.keys(), ...head.keys()]));
    this.#formChanges += 1;
    // What another tab's writing kept from being saved is entered anew, whatever became of the response meanwhile.
    for (const [address, { value }] of unsavedAnswers(kept, durable)) {
      if (canEnter(this.#form, address, value)) this.#enter(address, value);
      else if (value !== null) this.#keep(orphanAddress(address), value);
    }
    this.#notify();
  }

  goOn(step: Step, form: Form): void {
    this.#form = form;
    this.#formChanges += 1;
    this.#keeper.take(step);
  }

  async handOver(): Promise<void> {
    this.lost();
    await this.#keeper.settled();
  }

  lost(): void {
    this.#delivery?.stop();
    this.#delivery = undefined;
    this.#notify();
  }

  #enter(address: Address, value: CellValue | null): Change {
    const before = this.form.value(address);
    const change = this.form.answer(address, value);
    const after = this.form.value(address);
    if (sameValue(before, after)) return change;
    this.#formChanges += 1;
    this.#keep(address, after ?? null);
    return change;
  }

  #keep(address: Address, value: CellValue | null): void {
    this.#entered = true;
    const { clock, newId } = this.#ports;
    this.#keeper.take(
      answered(this.#keeper.kept, {
        address,
        value,
        origin: 'typed',
        at: clock.now(),
        editSession: this.#moments.editSession,
        opId: newId(),
      }),
    );
  }

  /** The keeper took a step, or (without one) has come to the end of writing. */
  #kept(done: Step | undefined): void {
    if (done) this.#takeIn(done);
    else this.#afterWriting();
    this.#notify();
  }

  #takeIn({ kept, taken }: Step): void {
    if (taken.length === 0) return;
    refreshForm(this.form, kept.head, taken);
    this.#formChanges += 1;
  }

  #afterWriting(): void {
    const { kept, durable, problem, overtaken } = this.#keeper;
    if (overtaken) this.lost();
    else if (problem) {
      this.#callOffWriting();
      this.#callOffWriting = this.#ports.alarm(WRITE_AGAIN, () => this.#keeper.write());
    } else {
      if (this.#entered && unsavedAnswers(kept, durable).length === 0) this.#saved();
      if (kept.outbox.length > 0) this.#delivery?.soon();
    }
  }

  #saved(): void {
    this.#entered = false;
    this.#savedAt = this.#ports.clock.now();
    if (!this.#askedPersistence && this.#keeper.kept.persistent !== true) {
      this.#askedPersistence = true;
      void this.#askPersistence();
    }
  }

  async #askPersistence(): Promise<void> {
    const persistent = await this.#ports.askPersistence();
    if (persistent === undefined || !this.#delivery) return;
    const kept = { ...this.#keeper.kept, persistent };
    this.#keeper.take(step(kept, [persistentWrite(kept)]));
  }

  #again(): void {
    if (this.#delivery) this.#keeper.write();
    this.#delivery?.again();
  }

  #notify(): void {
    this.#status = undefined;
    for (const listener of this.#listeners) listener();
  }
}
