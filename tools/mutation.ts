/**
 * `npm run mutation [-- --json] [--part NAME] [--mutate GLOB]`: changes conditions, engine and analysis in small ways,
 * one at a time, and counts how many of the changes their tests notice. What was judged before and has not changed since
 * is not judged again. Exits 1 below a score of 90.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { parts } from './mutation-parts.ts';

const LEAST = 90;

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    part: { type: 'string' },
    mutate: { type: 'string' },
  },
});

const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      mutants: z.array(
        z.object({
          status: z.string(),
          mutatorName: z.string(),
          replacement: z.optional(z.string()),
          location: z.object({ start: z.object({ line: z.number() }) }),
        }),
      ),
    }),
  ),
});

const names = parts.map(({ name }) => name).filter((name) => (values.part ?? name) === name);
const mutants = names.flatMap(judged);
const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
const unnoticed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
const all = noticed.length + unnoticed.length;
const score = all === 0 ? 0 : Math.round((noticed.length / all) * 1_000) / 10;

if (values.json)
  console.log(JSON.stringify({ score, killed: noticed.length, survived: unnoticed.length }));
else {
  for (const { file, location, mutatorName, replacement } of unnoticed)
    console.log(`${file}:${location.start.line} ${mutatorName}: ${replacement ?? ''}`);
  console.log(`score ${score}: ${noticed.length} of ${all} changes noticed`);
}
process.exitCode = score >= LEAST ? 0 : 1;

/** Every mutant of a part, with what became of it. */
function judged(part: string) {
  const narrowed = values.mutate === undefined ? [] : ['--mutate', values.mutate];
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const config = join(root, 'tests/mutation/stryker.config.mjs');
  const run = spawnSync(process.execPath, [stryker, 'run', config, ...narrowed], {
    cwd: root,
    env: { ...process.env, MUTATION_PART: part },
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
  const file = join(root, `node_modules/.cache/stryker/${part}/mutation.json`);
  const report = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(report.files).flatMap(([name, one]) =>
    one.mutants.map((mutant) => ({ file: name, ...mutant })),
  );
}
