import type { Address, Cells } from '../engine/cells.ts';
import type { Compiled } from '../engine/compiled.ts';

/** The versions of the questionnaire that an open response has to do with. */
export interface Versions {
  /** A later version to move to; undefined where there is none on this device, or nothing may change. */
  revision(): Revision | undefined;
  /**
   * Moves to it, once everything entered is saved. Needs no network. Resolves with whether the move is saved; where
   * something could not be saved before, nothing moves.
   */
  move(): Promise<boolean>;
  /** Answers to what only earlier versions asked. They are kept, and no part of a submission. */
  orphans(): readonly KeptOrphan[];
  /** Questions that the last move brought or left without an answer, as far as they are still without one. */
  toAnswer(): readonly string[];
}

/** A later version of the questionnaire, and what was entered so far. */
export interface Revision {
  readonly from: Compiled;
  readonly to: Compiled;
  readonly raw: Cells;
  /** Whether the hub has moved to it on another device. */
  readonly accepted: boolean;
}

export interface KeptOrphan {
  /** Where it was answered. */
  readonly address: Address;
  readonly value: Cells[Address];
  /** The latest version that has a question for it; undefined while none is on this device. */
  readonly version: Compiled | undefined;
}
