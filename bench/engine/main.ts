/**
 * The engine beside survey-core, on synthetic questionnaires: `npm run bench -- engine [--json] [--quick]`.
 * How to read it: docs/benchmarks.md.
 */
import { parseArgs } from 'node:util';
import { print, type Row, say } from '../report.ts';
import { benchCase, type Effort } from './case.ts';
import type { Shape } from './questionnaires.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});

const shapes: readonly Shape[] = ['fan-out', 'chain', 'realistic'];

/** Loading 10,000 questions takes survey-core ten seconds: the larger, the fewer rounds. */
const full: readonly Effort[] = [
  { size: 60, rounds: 7, peerAnswers: 40, forms: 60 },
  { size: 500, rounds: 5, peerAnswers: 30, forms: 30 },
  { size: 2_000, rounds: 3, peerAnswers: 15, forms: 10 },
  { size: 10_000, rounds: 2, peerAnswers: 6, forms: 5 },
];
const quick: readonly Effort[] = [
  { size: 60, rounds: 3, peerAnswers: 20, forms: 40 },
  { size: 500, rounds: 2, peerAnswers: 15, forms: 20 },
];

const start = performance.now();
const rows: Row[] = [];
for (const effort of values.quick ? quick : full)
  for (const shape of shapes) {
    rows.push(...benchCase(shape, effort));
    say(`${shape}-${effort.size} done after ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
print('engine', rows, values.json);
