import type { Language } from '../shared/language.ts';
import type { NewId, Sha256 } from '../shared/ports.ts';
import { fetchConnection } from './fetch-connection.ts';
import { indexedDbStore } from './indexed-db.ts';
import { indexedDbDirectory } from './indexed-db-directory.ts';
import { type EditorLock, loneLock } from './lock.ts';
import type { Alarm, DevicePorts, Occasions, VerifySignature } from './ports.ts';
import { plainSeal } from './seal.ts';
import { WebLock } from './web-lock.ts';

/** Everything the device side needs, made of what a browser has. */
export function browserPorts(language: Language): DevicePorts {
  return {
    language,
    connection: fetchConnection((input, init) => fetch(input, init), language),
    directory: indexedDbDirectory(alarm),
    store: (responseId) => indexedDbStore(responseId, alarm),
    lock: browserLock,
    seal: plainSeal,
    clock: { now: () => Date.now() },
    monotonic: () => performance.now(),
    alarm,
    random: () => Math.random(),
    newId,
    sha256,
    verifySignature,
    occasions,
    askPersistence: async () => navigator.storage?.persist?.(),
  };
}

const alarm: Alarm = (milliseconds, action) => {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
};

export const newId: NewId = () => hex(crypto.getRandomValues(new Uint8Array(16)));

export const sha256: Sha256 = async (text) =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

export const verifySignature: VerifySignature = async (publicKey, text, signature) => {
  const [spki, signed] = [bytesOf(publicKey), bytesOf(signature)];
  if (!spki || !signed) return 'invalid';
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('spki', spki, 'Ed25519', false, ['verify']);
  } catch (reason) {
    // A browser that knows Ed25519 says of a key that is none that its data are wrong.
    return reason instanceof DOMException && reason.name === 'DataError'
      ? 'invalid'
      : 'unsupported';
  }
  const data = new TextEncoder().encode(text);
  return (await crypto.subtle.verify('Ed25519', key, signed, data)) ? 'valid' : 'invalid';
};

/** `visibilitychange` is the last dependable signal of a phone; `pageshow` wakes a page from the back-forward cache. */
const occasions: Occasions = (listener) => {
  const visible = () => document.visibilityState === 'visible' && listener();
  document.addEventListener('visibilitychange', visible);
  window.addEventListener('online', listener);
  window.addEventListener('pageshow', listener);
  return () => {
    document.removeEventListener('visibilitychange', visible);
    window.removeEventListener('online', listener);
    window.removeEventListener('pageshow', listener);
  };
};

function browserLock(responseId: string): EditorLock {
  // On plain http there are no Web Locks; what is stored then tells when another tab has written.
  if (!('locks' in navigator)) return loneLock;
  return new WebLock(responseId, navigator.locks, (name) => new BroadcastChannel(name), alarm);
}

function hex(digits: Uint8Array): string {
  return [...digits].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** undefined where the text is no base64url. */
function bytesOf(base64Url: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const base64 = base64Url.replaceAll('-', '+').replaceAll('_', '/');
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
