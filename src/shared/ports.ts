/** Milliseconds since 1970-01-01T00:00:00Z. The core never reads a clock of its own. */
export interface Clock {
  now(): number;
}

/** A fresh identifier of 128 random bits as 32 lower-case hexadecimal digits. Unique, not secret. */
export type NewId = () => string;

/** A number in [0, 1). Seeded in tests and in the sample round. */
export type Random = () => number;

/** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of `text`. */
export type Sha256 = (text: string) => Promise<string>;
