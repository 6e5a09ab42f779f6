import { defineConfig } from 'vitest/config';

/**
 * The tests that have to notice a mutant: those that specify conditions, engine and analysis.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/{conditions,engine,analysis}/**/*.test.ts'],
    exclude: ['tests/analysis/seeded-faults/**', 'tests/analysis/check-command.test.ts'],
    setupFiles: ['tests/mutation/fewer-runs.ts'],
  },
});
