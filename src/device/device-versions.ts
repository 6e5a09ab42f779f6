import { translated } from '../definition/wording.ts';
import { orphanOf, readRowAddress, reasonSubject } from '../engine/cells.ts';
import { compile } from '../engine/compile.ts';
import { type Compiled, slotAt } from '../engine/compiled.ts';
import { type Form, open } from '../engine/form.ts';
import { openDefinition } from './definition.ts';
import { formCells } from './form-cells.ts';
import type { Keeper } from './keeper.ts';
import { isEditable, type Kept, unsavedAnswers } from './kept.ts';
import { newerDefinition } from './newer-definition.ts';
import type { DevicePorts } from './ports.ts';
import type { Step } from './step.ts';
import type { KeptOrphan, Revision, Versions } from './versions.ts';

/** The workspace as its versions see it. */
export interface Versioned {
  readonly form: Form;
  /** Whether answers may be entered in this tab now. */
  readonly edits: boolean;
  /** Goes on with another form over the state that a step leads to. */
  goOn(step: Step, form: Form): void;
}

type VersionPorts = Pick<DevicePorts, 'newId' | 'language'>;

/** The versions of one open response. */
export class DeviceVersions implements Versions {
  readonly #keeper: Keeper;
  readonly #workspace: Versioned;
  readonly #ports: VersionPorts;
  readonly #compiled = new Map<string, Compiled | undefined>();

  constructor(keeper: Keeper, workspace: Versioned, ports: VersionPorts) {
    this.#keeper = keeper;
    this.#workspace = workspace;
    this.#ports = ports;
  }

  revision(): Revision | undefined {
    const newer = this.#newer();
    if (!newer) return undefined;
    const { compiled } = this.#workspace.form;
    const raw = formCells(this.#keeper.kept.head, compiled);
    return { from: compiled, to: newer.to, raw, accepted: newer.accepted };
  }

  async move(): Promise<boolean> {
    const moving = await import('./moved.ts').catch(() => undefined);
    await this.#keeper.settled();
    const { kept, durable, problem } = this.#keeper;
    const newer = this.#newer();
    if (!moving || !newer || problem || unsavedAnswers(kept, durable).length > 0) return false;
    const { hash, to } = newer;
    const step = moving.moved(
      kept,
      { from: this.#workspace.form.compiled, to, hash },
      this.#ports.newId(),
    );
    this.#workspace.goOn(step, open(to, formCells(step.kept.head, to)));
    await this.#keeper.settled();
    return this.#keeper.durable?.account.definitionHash === hash;
  }

  orphans(): readonly KeptOrphan[] {
    const { others, head, server } = this.#keeper.kept;
    const published = server.definitions?.published ?? [];
    const latestFirst = [...new Set([...published.toReversed(), ...others.keys()])];
    return [...head].flatMap(([place, { value }]) => {
      const address = orphanOf(place);
      if (address === undefined || value === null || !isAnswer(address)) return [];
      const versions = latestFirst.flatMap((hash) => this.#version(hash) ?? []);
      const version = versions.find((one) => {
        const slot = slotAt(one, address);
        return slot?.domain.parse(slot.asks, value).ok;
      });
      return [{ address, value, version }];
    });
  }

  toAnswer(): readonly string[] {
    const { form } = this.#workspace;
    return this.#keeper.kept.toAnswer.filter((id) => {
      const node = form.compiled.byId.get(id);
      if (node?.kind !== 'question' || node.computes || !form.isAsked(id)) return false;
      return node.slots.every(({ address }) => form.effectiveValue(address) === undefined);
    });
  }

  /** The form over what another tab has kept, where that is on another definition. */
  formOf({ account, definition, head }: Kept): Form | undefined {
    const compiled = this.#compile(account.definitionHash, definition);
    return compiled && open(compiled, formCells(head, compiled));
  }

  #newer() {
    const { kept } = this.#keeper;
    const newer = newerDefinition(kept);
    const to = newer && this.#version(newer.hash);
    const may = this.#workspace.edits && isEditable(kept);
    return newer && to && may ? { ...newer, to } : undefined;
  }

  /** A definition beside the one the response is on; undefined where it is not here or needs a newer app. */
  #version(hash: string): Compiled | undefined {
    const definition = this.#keeper.kept.others.get(hash);
    return definition === undefined ? undefined : this.#compile(hash, definition);
  }

  #compile(hash: string, definition: Kept['definition']): Compiled | undefined {
    if (!this.#compiled.has(hash)) {
      const opened = openDefinition(definition);
      const words = opened.ok && translated(opened.value, this.#ports.language);
      this.#compiled.set(hash, words ? compile(words) : undefined);
    }
    return this.#compiled.get(hash);
  }
}

/** Rows and reasons say nothing without what they stood around. */
function isAnswer(address: string): boolean {
  return readRowAddress(address)?.rest !== '' && reasonSubject(address) === undefined;
}
