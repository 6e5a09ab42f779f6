import { translated } from '../definition/wording.ts';
import { compile } from '../engine/compile.ts';
import { open } from '../engine/form.ts';
import type { NewId } from '../shared/ports.ts';
import { failure, type Result, success } from '../shared/result.ts';
import type { SignedIn } from '../sync/sign-in.ts';
import { begun, signedInAgain } from './begun.ts';
import { openDefinition } from './definition.ts';
import { DeviceWorkspace } from './device-workspace.ts';
import { formCells } from './form-cells.ts';
import { type Loaded, load } from './loaded.ts';
import type { Turns } from './lock.ts';
import { newerDefinition } from './newer-definition.ts';
import type { DevicePorts } from './ports.ts';
import { storageEvicted } from './problems.ts';
import type { Step } from './step.ts';

/**
 * Opens a response on this device: what is stored of it, brought up to what sign-in said, if somebody has just signed
 * in. A tab that finds another one editing opens it for reading and writes nothing.
 */
export async function openWorkspace(
  ports: DevicePorts,
  responseId: string,
  signedIn?: SignedIn,
): Promise<Result<DeviceWorkspace>> {
  const store = ports.store(responseId);
  const lock = ports.lock(responseId);
  const turns = new Door();
  const edits = await lock.enter(turns);
  const giveUp = <Failed>(problems: Failed) => {
    lock.leave();
    store.close();
    return failure(problems);
  };
  const loaded = await load(store, ports.seal, responseId);
  if (!loaded.ok) return giveUp([loaded.problems]);
  const found = beginning(ports, loaded.value, signedIn, edits);
  if (!found) return giveUp([storageEvicted()]);
  const begin = edits ? await following(found, ports.newId) : found;
  const questionnaire = openDefinition(begin.kept.definition);
  if (!questionnaire.ok) return giveUp(questionnaire.problems);
  const compiled = compile(translated(questionnaire.value, ports.language));
  const form = open(compiled, formCells(begin.kept.head, compiled));
  const workspace = new DeviceWorkspace(ports, { store, lock, form, loaded: loaded.value, begin });
  if (edits) workspace.begin(signedIn !== undefined);
  turns.open(workspace);
  return success(workspace);
}

/** What the workspace begins with, and what has to be written for it; undefined where there is nothing to begin with. */
function beginning(
  { clock, newId }: DevicePorts,
  loaded: Loaded | undefined,
  signedIn: SignedIn | undefined,
  edits: boolean,
): Step | undefined {
  if (!loaded) return signedIn && begun(signedIn, newId, clock.now());
  return signedIn && edits
    ? signedInAgain(loaded.kept, signedIn, clock.now())
    : { kept: loaded.kept, writes: [], taken: [] };
}

/** Seldom has somebody moved on another device: what follows them comes in a file of its own. */
async function following(begin: Step, newId: NewId): Promise<Step> {
  if (!newerDefinition(begin.kept)?.accepted) return begin;
  return import('./followed.ts').then(
    ({ followed }) => followed(begin, newId),
    // Without network, before the app was kept on the device: it goes on where it is, and the move is offered.
    () => begin,
  );
}

/** Keeps those who ask for the lock waiting until the workspace is there. */
class Door implements Turns {
  readonly #workspace: Promise<Turns>;
  open: (workspace: Turns) => void = () => {};

  constructor() {
    this.#workspace = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  async gained(): Promise<void> {
    await (await this.#workspace).gained();
  }

  async handOver(): Promise<void> {
    await (await this.#workspace).handOver();
  }

  lost(): void {
    void this.#workspace.then((workspace) => workspace.lost());
  }
}
