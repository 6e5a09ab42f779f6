import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

/** One line of the list that workbox-precaching takes. */
export interface PrecacheEntry {
  readonly url: string;
  /** null where the address already names the content. */
  readonly revision: string | null;
  /** The browser refuses other content, such as the login page of a network in between. */
  readonly integrity: string;
}

/**
 * After the app is built, builds its service worker as `sw.js` beside it, with the list of every
 * file of the app in place of `self.__WB_MANIFEST`.
 */
export function precache(options: { readonly serviceWorker: string }): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'precache',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      async handler() {
        const { outDir, assetsDir } = config.build;
        const entries = precacheEntries(outDir, assetsDir);
        await buildServiceWorker(options.serviceWorker, outDir, entries);
      },
    },
  };
}

/** Every file below `outDir`, in the order of its address; `assetsDir` holds those named by hash. */
export function precacheEntries(outDir: string, assetsDir: string): PrecacheEntry[] {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return files
    .map((file) => ({ file, path: relative(outDir, file).split(sep).join('/') }))
    .filter(({ path }) => path !== workerName)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ file, path }) => ({
      url: `/${path}`,
      revision: path.startsWith(`${assetsDir}/`) ? null : digest(file, 'hex').slice(0, 16),
      integrity: `sha256-${digest(file, 'base64')}`,
    }));
}

const workerName = 'sw.js';

async function buildServiceWorker(
  input: string,
  outDir: string,
  entries: readonly PrecacheEntry[],
): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      'self.__WB_MANIFEST': JSON.stringify(entries),
      // Workbox logs to the console in every other environment.
      'process.env.NODE_ENV': JSON.stringify('production'),
    },
    build: {
      outDir,
      emptyOutDir: false,
      rolldownOptions: { input, output: { format: 'iife', entryFileNames: workerName } },
    },
  });
}

function digest(file: string, form: 'hex' | 'base64'): string {
  return createHash('sha256').update(readFileSync(file)).digest(form);
}
