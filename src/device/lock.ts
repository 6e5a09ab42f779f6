/**
 * The right to edit one response, which one tab has at a time. A tab without it waits in line: it gets it when the
 * tab that has it hands over, closes, or is robbed because it does not answer.
 */
export interface EditorLock {
  /** Whether the right was free; otherwise `gained` is called when the turn comes. */
  enter(turns: Turns): Promise<boolean>;
  /** Asks the tab that edits to hand over, and takes the right after three seconds of silence. */
  takeOver(): Promise<void>;
  /** Gives up the right and the place in line. */
  leave(): void;
}

export interface Turns {
  /** The right is this tab's now. */
  gained(): Promise<void>;
  /** Another tab asks for it: resolves when everything is saved and nothing more will be written. */
  handOver(): Promise<void>;
  /** Another tab has taken it. */
  lost(): void;
}

/** The lock of a place where there is only one tab: a test, or a browser without Web Locks. */
export const loneLock: EditorLock = {
  enter: async () => true,
  takeOver: async () => {},
  leave: () => {},
};
