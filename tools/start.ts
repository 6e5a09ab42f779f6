/**
 * `npm start`: builds the apps where they are older than their sources, fills the sample round once, serves it on this
 * machine, and says how to get in. Ctrl-C ends it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readQuestionnaire, readYaml } from '../src/definition/read.ts';
import { compile } from '../src/engine/compile.ts';
import { readReportPlan } from '../src/report/plan.ts';
import { sampleSchema } from '../src/sample/parameters.ts';
import { sampleRound, sampleUnits } from '../src/sample/round.ts';
import { createApp } from '../src/server/app.ts';
import { readConfig } from '../src/server/config.ts';
import { officeRoutes } from '../src/server/office/routes.ts';
import { openServices } from '../src/server/open-services.ts';
import { sampleAccess } from '../src/server/sample-access.ts';
import { seedSampleRound } from '../src/server/sample-round.ts';
import { canListen, serve } from '../src/server/serve.ts';
import { startTexts } from '../src/server/texts.ts';
import { type Problem, problem } from '../src/shared/problem.ts';
import type { Result } from '../src/shared/result.ts';
import { buildApps } from './build-apps.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'questionnaire/kyoten-2025');

// Whatever a request says, it cannot reach what every object inherits.
Object.freeze(Object.prototype);

const config = must(readConfig(process.env));
const services = must(await openServices(config));
// Better known before the long work than after it.
must(await canListen(config));
const built = must(buildApps(root, (message) => console.log(message)));
const questionnaire = await definition();
const parameters = sampleSchema.parse(await yaml('sample.yaml'));
const compiled = compile(questionnaire);
const round = must(
  await seedSampleRound(services, {
    questionnaire,
    period: parameters.period,
    make: (hash) => {
      console.log(
        `見本の調査回を用意しています（架空の ${parameters.responses} 拠点の回答）… / Filling the sample round …`,
      );
      return sampleRound(compiled, hash, parameters, services.sha256);
    },
  }),
);
const newcomer = sampleUnits(parameters).find(({ silent }) => silent);
const access = must(
  await sampleAccess(services, {
    roundId: round.id,
    number: newcomer?.number ?? '',
    file: join(config.dataDir, 'sample-access.json'),
  }),
);
const plans = new Map([[questionnaire.id, await reportPlan()]]);
const office = officeRoutes({ ...services, plans });
const running = must(
  await serve(createApp(services, { secure: config.secure, built, office }), config),
);
console.log(welcome(running.address));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await running.stop();
    await services.storage.close();
    process.exit(0);
  });
}

function welcome(address: string): string {
  return `
拠点調査（見本の調査回・すべて架空の拠点です） / Kyoten Survey, sample round

  拠点の入口 / for a hub       ${address}/
    拠点番号 / number          ${access.hub.number}
    コード / code              ${access.hub.code}

  調査事務局 / survey office   ${address}/office/
    メール / e-mail            ${access.office.email}
    パスワード / password      ${access.office.password}

終わるには Ctrl-C を押してください。 / Press Ctrl-C to stop.
`;
}

async function definition() {
  const file = join(folder, 'questionnaire.yaml');
  const read = readQuestionnaire(await readFile(file, 'utf8'));
  return read.questionnaire ?? stop([problem('questionnaire.broken', { file })]);
}

async function reportPlan() {
  const file = join(folder, 'report.yaml');
  const read = readReportPlan(await readFile(file, 'utf8'), questionnaire);
  return read.plan ?? stop([problem('questionnaire.broken', { file })]);
}

async function yaml(name: string): Promise<unknown> {
  const read = readYaml(await readFile(join(folder, name), 'utf8'));
  return read.ok
    ? read.value.value
    : stop([problem('questionnaire.broken', { file: join(folder, name) })]);
}

function must<Value>(result: Result<Value>): Value {
  return result.ok ? result.value : stop(result.problems);
}

/** Says what is wrong and what to do, and ends without a trace of the program's insides. */
function stop(problems: readonly Problem[]): never {
  for (const { code, details } of problems) {
    for (const texts of [startTexts.ja, startTexts.en])
      console.error(texts[code]?.(details) ?? code);
  }
  process.exit(1);
}
