import type { Workbox } from 'workbox-window';
import { isWhole } from './worker-messages.ts';

const TWELVE_HOURS = 12 * 3_600_000;
/** A worker of an older version does not know the question. */
const ANSWER_TIME = 5_000;

/** A newer version of the app that is here and waits. It is offered, never forced. */
export interface Updates {
  offered(): boolean;
  subscribe(listener: () => void): () => void;
  /** Takes it over and loads the page again. Only to be called when everything entered is saved. */
  accept(): void;
}

/** Whether the app starts without network: every file is here, not yet, or this browser cannot. */
export type OfflineReadiness = 'ready' | 'notReady' | 'unsupported';

/** Installs the service worker and watches for newer versions: at start, when the page is looked at, twice a day. */
export function watchUpdates(): Updates {
  const listeners = new Set<() => void>();
  let offered = false;
  let accepted = false;
  const offer = () => {
    offered = true;
    for (const listener of listeners) listener();
  };
  const found = 'serviceWorker' in navigator ? newWorkbox() : Promise.resolve(undefined);
  void found.then((workbox) => {
    workbox?.addEventListener('waiting', offer);
    workbox?.addEventListener('controlling', ({ isUpdate, isExternal }) => {
      if (accepted) location.reload();
      // Another tab has accepted it. What is open here goes on as it is, and is loaded anew when its person says so.
      else if (isUpdate || isExternal) offer();
    });
    if (workbox) void keepLooking(workbox);
  });
  return {
    offered: () => offered,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    accept() {
      accepted = true;
      void found.then(takeOver);
    },
  };
}

export async function offlineReadiness(): Promise<OfflineReadiness> {
  if (!('serviceWorker' in navigator)) return 'unsupported';
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration?.active) return 'notReady';
  const silence = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), ANSWER_TIME);
  });
  const { messageSW } = await import('workbox-window');
  const whole: unknown = await Promise.race([
    messageSW(registration.active, { type: isWhole }),
    silence,
  ]);
  return whole === true ? 'ready' : 'notReady';
}

/** The library comes apart from the first load. Undefined where it does not come: without network on a first visit. */
async function newWorkbox(): Promise<Workbox | undefined> {
  const library = await import('workbox-window').catch(() => undefined);
  return library && new library.Workbox(workerAddress());
}

async function keepLooking(workbox: Workbox): Promise<void> {
  const look = () => void workbox.update().catch(() => {});
  try {
    await workbox.register();
  } catch {
    // Without network on the first visit, or where the browser forbids it: the app works, and asks again next time.
    return;
  }
  setInterval(look, TWELVE_HOURS);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
}

async function takeOver(workbox: Workbox | undefined): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration?.waiting) workbox?.messageSkipWaiting();
  else location.reload();
}

/** The part of the browser's trusted types that is used; TypeScript's own library does not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/** The Content-Security-Policy lets a text become the address of a worker only through this policy. */
function workerAddress(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('app-sw', { createScriptURL: (address) => address });
  return policy?.createScriptURL('/sw.js') ?? '/sw.js';
}
