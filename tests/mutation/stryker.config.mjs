import { partInView } from '../../tools/mutation-parts.ts';

const { name, sources } = partInView();
const cache = `node_modules/.cache/stryker/${name}`;

export default {
  packageManager: 'npm',
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  // TypeScript 7 has no interface that Stryker could use; nothing needs it here.
  tsconfigFile: 'none',
  mutate: [...sources],
  ignorePatterns: ['dist', 'bench', 'docs', '.data', 'test-results'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `${cache}/incremental.json`,
  tempDirName: `${cache}/tmp`,
  concurrency: 2,
  timeoutMS: 4_000,
  timeoutFactor: 2,
  reporters: ['json'],
  jsonReporter: { fileName: `${cache}/mutation.json` },
  logLevel: 'warn',
};
