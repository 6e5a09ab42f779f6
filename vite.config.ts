import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import tests from './tests/vitest.config.ts';
import { precache } from './tools/precache.ts';

/** Two builds that share no file, `--mode respondent` and `--mode office`; and the tests. */
export default defineConfig(({ mode }) => {
  switch (mode) {
    case 'respondent':
      return respondent;
    case 'office':
      return office;
    case 'test':
      return tests;
    default:
      throw new Error(`Say which app to build: --mode respondent or --mode office, not ${mode}.`);
  }
});

/** react-hook-form's React; see there. */
const resolve = { alias: { react: at('src/form/react-for-forms.ts') } };

const build = {
  emptyOutDir: true,
  // The pages' Content-Security-Policy forbids inline script and data: addresses.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
} as const;

/**
 * What is needed at once comes in one file, whatever else needs it too: each file more costs the compression what the
 * others hold already.
 */
const oneFirstFile = {
  groups: [
    {
      name: (id: string, graph: ModuleGraph) => (isNeededAtOnce(id, graph) ? 'app' : null),
    },
  ],
};

interface ModuleGraph {
  getModuleInfo(
    id: string,
  ): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** Whether a module is reached from the entry without a dynamic import. */
function isNeededAtOnce(id: string, graph: ModuleGraph, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = graph.getModuleInfo(id);
  if (!info) return false;
  return info.isEntry || info.importers.some((one) => isNeededAtOnce(one, graph, seen));
}

const respondent: UserConfig = {
  root: at('src/respondent'),
  base: '/',
  publicDir: at('public'),
  resolve,
  build: {
    ...build,
    outDir: at('dist/respondent'),
    rolldownOptions: { output: { codeSplitting: oneFirstFile } },
  },
  plugins: [precache({ serviceWorker: at('src/device/service-worker.ts') })],
};

const office: UserConfig = {
  root: at('src/office'),
  base: '/office/',
  publicDir: false,
  resolve,
  build: { ...build, outDir: at('dist/office') },
};

function at(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
