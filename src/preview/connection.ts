import type { PreviewState } from './state.ts';

declare module 'vite/types/customEvent.d.ts' {
  interface CustomEventMap {
    /** From the folder's watcher: everything there is to know. */
    'preview:state': PreviewState;
    /** From a page that has come and knows nothing yet. */
    'preview:ready': undefined;
  }
}

/** Listens to what the watcher of the folder says, from its latest word on. */
export function connect(tell: (state: PreviewState) => void): void {
  // Written out: the server puts it into files that name it so.
  const hot = import.meta.hot;
  if (!hot) throw new Error('The preview works on its development server only.');
  hot.on('preview:state', tell);
  hot.send('preview:ready');
}
