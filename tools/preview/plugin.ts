import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { PreviewState } from '../../src/preview/state.ts';
import { FolderReader, isShown } from './reader.ts';

/** How long after the first event a save is taken to be over: editors write in several steps. */
const SETTLING_MS = 60;

/**
 * Tells every open page of the preview what the folder says, when the page comes and whenever a file of it is saved.
 * `log` says it to the person at the terminal too.
 */
export function questionnaireOnPage(given: string, log: (state: PreviewState) => void): Plugin {
  const folder = resolve(given);
  return {
    name: 'kyoten-preview',
    async configureServer({ ws, watcher }) {
      let latest: PreviewState | undefined;
      const reader = new FolderReader(folder, { now: Date.now }, (state) => {
        latest = state;
        log(state);
        ws.send('preview:state', state);
      });
      ws.on('preview:ready', (_, client) => {
        if (latest) client.send('preview:state', latest);
      });
      let timer: NodeJS.Timeout | undefined;
      watcher.add(folder);
      watcher.on('all', (_, file) => {
        if (dirname(file) !== folder || !isShown(file)) return;
        clearTimeout(timer);
        timer = setTimeout(() => void reader.read(), SETTLING_MS);
      });
      await reader.read();
    },
  };
}
