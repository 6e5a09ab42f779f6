import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'vitest/config';
import { defineConfig } from 'vitest/config';
import { precache } from './tools/precache.ts';

/** Two builds that share no file (`--mode respondent`, `--mode office`), and the tests. */
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
  // The pages forbid inline script and data: addresses (Content-Security-Policy).
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
} as const;

const respondent: ViteUserConfig = {
  root: at('src/respondent'),
  base: '/',
  publicDir: at('public'),
  build: { ...build, outDir: at('dist/respondent') },
  plugins: [precache({ serviceWorker: at('src/device/service-worker.ts') })],
};

const office: ViteUserConfig = {
  root: at('src/office'),
  base: '/office/',
  publicDir: false,
  build: { ...build, outDir: at('dist/office') },
};

const tests: ViteUserConfig = {
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'dom',
          include: ['tests/**/*.dom.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['tests/support/clean-up-dom.ts'],
        },
      },
    ],
  },
};

function at(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
