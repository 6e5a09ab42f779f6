/** What pages say to the service worker. The first is workbox-window's own word. */
export const skipWaiting = 'SKIP_WAITING';
export const isWhole = 'IS_WHOLE';
