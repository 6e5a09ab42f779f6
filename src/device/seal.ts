/** The body of a record as it lies on the disk. */
export type Sealed = string | Uint8Array<ArrayBuffer>;

/**
 * Turns the text of a record into what is stored, and back. `about` names the place of the record
 * (`store|responseId|key`), so that a sealed body opens nowhere else.
 */
export interface Seal {
  close(text: string, about: string): Promise<Sealed>;
  /** @throws when the body was not sealed by this seal for this place. */
  open(sealed: Sealed, about: string): Promise<string>;
}

/** Keeps records as they are. */
export const plainSeal: Seal = {
  close: async (text) => text,
  open: async (sealed) => {
    if (typeof sealed !== 'string') throw new Error('This record was sealed with a key.');
    return sealed;
  },
};
