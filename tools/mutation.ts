/**
 * `npm run mutation [-- --json] [--mutate GLOB]`: changes conditions, engine and analysis in small ways, one at a time,
 * and counts how many of the changes the tests notice. What was judged before and has not changed since is not judged
 * again. Exits 1 below a score of 90.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, mutate: { type: 'string' } },
});

const narrowed = values.mutate === undefined ? [] : ['--mutate', values.mutate];
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const config = join(root, 'tests/mutation/stryker.config.json');
const run = spawnSync(process.execPath, [stryker, 'run', config, ...narrowed], {
  cwd: root,
  stdio: ['ignore', process.stderr.fd, process.stderr.fd],
});
if (run.status !== 0) process.exit(run.status ?? 1);

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
const report = reportSchema.parse(
  JSON.parse(readFileSync(join(root, 'node_modules/.cache/stryker/mutation.json'), 'utf8')),
);
const mutants = Object.entries(report.files).flatMap(([file, one]) =>
  one.mutants.map((mutant) => ({ file, ...mutant })),
);
const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
const unnoticed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
const judged = noticed.length + unnoticed.length;
const score = judged === 0 ? 0 : Math.round((noticed.length / judged) * 1_000) / 10;

if (values.json)
  console.log(JSON.stringify({ score, killed: noticed.length, survived: unnoticed.length }));
else {
  for (const { file, location, mutatorName, replacement } of unnoticed)
    console.log(`${file}:${location.start.line} ${mutatorName}: ${replacement ?? ''}`);
  console.log(`score ${score}: ${noticed.length} of ${judged} mutants noticed`);
}
process.exitCode = score >= 90 ? 0 : 1;
