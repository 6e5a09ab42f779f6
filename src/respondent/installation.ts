import type { Offer } from './offer.ts';

/** What Chromium hands out when a page may be put on the home screen; Safari and Firefox have their own menus. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** The place on the home screen that a browser offers; begins to listen at once, since it offers it once. */
export function browserInstallation(): Offer {
  const listeners = new Set<() => void>();
  let prompt: InstallPrompt | undefined;
  const become = (next: InstallPrompt | undefined) => {
    prompt = next;
    for (const listener of listeners) listener();
  };
  addEventListener('beforeinstallprompt', (event) => {
    // The page offers it where the person decides; the browser's own banner would come in between.
    event.preventDefault();
    become(event as InstallPrompt);
  });
  addEventListener('appinstalled', () => become(undefined));
  return {
    offered: () => prompt !== undefined,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    accept() {
      void prompt?.prompt();
      become(undefined);
    },
  };
}
