import type fastCheck from 'fast-check';
import { vi } from 'vitest';

/** Every mutant runs the laws: over few cases, always the same ones, and without looking for the smallest. */
const RUNS = 25;

vi.mock('fast-check', async (original) => {
  const { default: fc } = await original<{ readonly default: typeof fastCheck }>();
  const assert = (
    property: fastCheck.IRawProperty<unknown>,
    parameters: fastCheck.Parameters<unknown> = {},
  ) =>
    fc.assert(property, {
      ...parameters,
      numRuns: Math.min(parameters.numRuns ?? RUNS, RUNS),
      seed: 3,
      endOnFailure: true,
    });
  return { default: { ...fc, assert } };
});
