import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { isWhole, skipWaiting } from './worker-messages.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Every file of the app; the build puts the list here. */
  readonly __WB_MANIFEST: PrecacheEntry[];
};

const files = self.__WB_MANIFEST;

// Installing takes all files or fails as a whole, and the version before goes on. Requests other than GET are never
// touched: WebKit can send on the body of an intercepted POST empty.
precacheAndRoute(files);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/office(\/|$)/, /^\/api(\/|$)/],
  }),
);

self.addEventListener('message', (event) => {
  const { type } = event.data ?? {};
  // Said only with the consent of the person, when everything is saved: an open page may need files that go.
  if (type === skipWaiting) void self.skipWaiting();
  if (type === isWhole) event.waitUntil(answer(event.ports[0]));
});

/** Whether everything is still here: browsers clear caches without asking the worker. */
async function answer(port: MessagePort | undefined): Promise<void> {
  const found = await Promise.all(
    files.map((file) => matchPrecache(typeof file === 'string' ? file : file.url)),
  );
  port?.postMessage(found.every((response) => response !== undefined));
}
