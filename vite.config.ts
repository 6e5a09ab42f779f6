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

const build = {
  emptyOutDir: true,
  // The pages' Content-Security-Policy forbids inline script and data: addresses.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
} as const;

const respondent: UserConfig = {
  root: at('src/respondent'),
  base: '/',
  publicDir: at('public'),
  build: { ...build, outDir: at('dist/respondent') },
  plugins: [precache({ serviceWorker: at('src/device/service-worker.ts') })],
};

const office: UserConfig = {
  root: at('src/office'),
  base: '/office/',
  publicDir: false,
  build: { ...build, outDir: at('dist/office') },
};

function at(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
