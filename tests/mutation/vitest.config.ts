import { defineConfig } from 'vitest/config';

/**
 * The tests that have to notice a mutant: those that specify conditions, engine and analysis. Laws run over fewer cases,
 * since every mutant runs them.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/{conditions,engine,analysis}/**/*.test.ts'],
    exclude: ['tests/analysis/seeded-faults/**', 'tests/analysis/check-command.test.ts'],
    env: { LAW_RUNS: '15' },
  },
});
