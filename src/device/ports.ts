import type { Language } from '../shared/language.ts';
import type { Clock, NewId, Random, Sha256 } from '../shared/ports.ts';
import type { Connection } from './connection.ts';
import type { Directory } from './directory.ts';
import type { EditorLock } from './lock.ts';
import type { Seal } from './seal.ts';
import type { Store } from './store.ts';

/** Everything the device side needs from its surroundings; `browser-ports.ts` makes them in a browser. */
export interface DevicePorts {
  /** In which questionnaires are opened, as far as they are translated. */
  readonly language: Language;
  readonly connection: Connection;
  readonly directory: Directory;
  /** The database of one account. Opened when it is first used. */
  store(responseId: string): Store;
  /** The right to edit one response, which one tab has at a time. */
  lock(responseId: string): EditorLock;
  readonly seal: Seal;
  readonly clock: Clock;
  readonly monotonic: Monotonic;
  readonly alarm: Alarm;
  readonly random: Random;
  readonly newId: NewId;
  readonly sha256: Sha256;
  readonly verifySignature: VerifySignature;
  readonly occasions: Occasions;
  /** Asks the browser never to clear this site's data; undefined where it cannot be asked. */
  askPersistence(): Promise<boolean | undefined>;
}

/** Milliseconds since some moment of this page, by a clock nobody can set. */
export type Monotonic = () => number;

/** Does something once after so many milliseconds; gives back how to call it off. */
export type Alarm = (milliseconds: number, action: () => void) => () => void;

/**
 * Whether `signature` (base64url) is the key's over the UTF-8 bytes of `text`. `publicKey` is Ed25519, SPKI, base64url.
 * Browsers before 2025 know no Ed25519.
 */
export type VerifySignature = (
  publicKey: string,
  text: string,
  signature: string,
) => Promise<'valid' | 'invalid' | 'unsupported'>;

/** Moments when storing or sending may work again: the network came back, the page is looked at again. */
export type Occasions = (listener: () => void) => () => void;
