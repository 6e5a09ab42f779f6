/**
 * `npm run preview -- SURVEY`: the form of a questionnaire beside its YAML, reloading as its files are saved. SURVEY is a
 * folder's name under `questionnaire/`, or a path. It listens on this machine only. Ctrl-C ends it.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createServer } from 'vite';
import type { PreviewState } from '../src/preview/state.ts';
import { questionnaireOnPage } from './preview/plugin.ts';
import { questionnaireFolders, questionnaires } from './questionnaire-folder.ts';

const root = join(import.meta.dirname, '../src/preview');
const [given, ...others] = process.argv.slice(2);
const folder = given === undefined || others.length > 0 ? undefined : folderOf(given);

if (folder === undefined) await refuse();
else await preview(folder);

function folderOf(survey: string): string | undefined {
  const candidates = [join(questionnaires, survey), resolve(survey.replace(/\/?[^/]+\.yaml$/, ''))];
  return candidates.find((one) => existsSync(join(one, 'questionnaire.yaml')));
}

async function preview(survey: string): Promise<void> {
  const server = await createServer({
    configFile: false,
    root,
    cacheDir: join(root, '../../node_modules/.vite/preview'),
    logLevel: 'warn',
    publicDir: false,
    server: {
      host: '127.0.0.1',
      port: 5180,
      warmup: { clientFiles: ['./main.tsx', './frame.tsx'] },
    },
    // Named here, or they would be found one after another and each would load the page again.
    optimizeDeps: {
      include: [
        'preact',
        'preact/hooks',
        'preact/jsx-runtime',
        'preact/jsx-dev-runtime',
        '@preact/signals',
        'react-hook-form',
        'zod/mini',
      ],
    },
    plugins: [questionnaireOnPage(survey, log)],
  });
  await server.listen();
  console.log(`The preview of ${survey} is at ${server.resolvedUrls?.local[0]} (Ctrl-C ends it).`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      await server.close();
      process.exit(0);
    });
}

/** One line a reading, when everything about it is known. */
function log({ analysis, problems, good }: PreviewState): void {
  if (analysis.is === 'running') return;
  const count = (severity: string) => problems.filter((one) => one.severity === severity).length;
  const form = good?.isCurrent ? 'the form is current' : 'the form is that of an earlier text';
  const found = `${count('error')} errors, ${count('warning')} warnings, ${count('info')} notes`;
  console.log(`Read: ${found}; ${good ? form : 'no form yet'}.`);
  if (analysis.is === 'failed') console.error(`The analysis broke down: ${analysis.reason}`);
}

async function refuse(): Promise<void> {
  const folders = (await questionnaireFolders()).map((one) => one.slice(questionnaires.length + 1));
  console.error('Say which questionnaire: npm run preview -- SURVEY');
  console.error(`SURVEY is a folder with a questionnaire.yaml, or one of: ${folders.join(', ')}.`);
  process.exitCode = 1;
}
