/**
 * The engine beside survey-core, on synthetic questionnaires: `npm run bench -- engine [--json] [--quick]`.
 * How to read it: docs/benchmarks.md.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { print, type Row, say } from '../report.ts';
import type { Case } from './case.ts';
import type { Shape } from './questionnaires.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});

const shapes: readonly Shape[] = ['fan-out', 'chain', 'realistic'];

/** The larger, the fewer rounds: survey-core takes seconds to load 10,000 questions. */
const full = [
  { size: 60, rounds: 7, seconds: 6, peerAnswers: 40, forms: 100 },
  { size: 500, rounds: 5, seconds: 12, peerAnswers: 30, forms: 40 },
  { size: 2_000, rounds: 3, seconds: 18, peerAnswers: 15, forms: 10 },
  { size: 10_000, rounds: 2, seconds: 24, peerAnswers: 6, forms: 5 },
];
const quick = [
  { size: 60, rounds: 3, seconds: 1, peerAnswers: 20, forms: 60 },
  { size: 500, rounds: 2, seconds: 3, peerAnswers: 15, forms: 30 },
];

/** A peer that does not get through a case in this time has no figures there. */
const PATIENCE_MS = 90_000;

const start = performance.now();
const rows = (values.quick ? quick : full).flatMap((effort) =>
  shapes.flatMap((shape) => measured({ ...effort, shape, withPeer: true })),
);
print('engine', rows, values.json);

function measured(one: Case): readonly Row[] {
  const found = inOwnProcess(one);
  if (!found) say(`${one.shape}-${one.size}: the peer ran out of time or memory; ours alone.`);
  const result = found ?? inOwnProcess({ ...one, withPeer: false });
  if (!result) throw new Error(`${one.shape}-${one.size} could not be measured at all.`);
  const seconds = ((performance.now() - start) / 1_000).toFixed(0);
  say(`${one.shape}-${one.size} done after ${seconds} s`);
  return result;
}

/** What one case leaves behind in memory must not weigh on the next. Undefined when it was cut off. */
function inOwnProcess(one: Case): readonly Row[] | undefined {
  const program = join(import.meta.dirname, 'case-process.ts');
  const { signal, status, stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, program, JSON.stringify(one)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], timeout: PATIENCE_MS },
  );
  if (signal !== null) return undefined;
  if (status !== 0) throw new Error(`${one.shape}-${one.size} failed; its own words stand above.`);
  return JSON.parse(stdout);
}
