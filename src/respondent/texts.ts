import type { textsJa } from './texts.ja.ts';

/** The catalogue of the hub's pages. The Japanese one is the original; every other has its keys. */
export type Texts = Widened<typeof textsJa>;

export type Widened<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : T extends (...args: never) => unknown
      ? T
      : { readonly [Key in keyof T]: Widened<T[Key]> };
