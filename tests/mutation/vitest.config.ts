import { defineConfig } from 'vitest/config';
import { partInView } from '../../tools/mutation-parts.ts';

/** The tests that have to notice a mutant of the part in view. */
export default defineConfig({
  test: {
    environment: 'node',
    include: [...partInView().tests],
    // It starts a process of its own, which no mutant reaches.
    exclude: ['tests/analysis/check-command.test.ts'],
    // So few runs meet no choice that splits the path in the way this law is about.
    testNamePattern: /^(?!.*the next question of each option of a single choice)/,
    setupFiles: ['tests/mutation/fewer-runs.ts'],
  },
});
