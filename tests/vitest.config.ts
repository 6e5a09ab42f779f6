import { defineConfig } from 'vitest/config';

/** Vitest finds this through `vite.config.ts`. `*.dom.test.tsx` draws on a page, every other `*.test.ts` needs none; journeys have Playwright. */
export default defineConfig({
  test: {
    allowOnly: false,
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
});
