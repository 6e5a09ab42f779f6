/**
 * `npm start`: builds the apps where they are older than their sources, fills a sample round of every questionnaire
 * once, serves them on this machine, and says how to get in. Ctrl-C ends it.
 */
import { basename, join } from 'node:path';
import { createApp } from '../src/server/app.ts';
import { readConfig } from '../src/server/config.ts';
import { officeRoutes } from '../src/server/office/routes.ts';
import { openServices } from '../src/server/open-services.ts';
import { type SampleAccess, sampleAccess } from '../src/server/sample-access.ts';
import { seedSampleRound } from '../src/server/sample-round.ts';
import { canListen, serve } from '../src/server/serve.ts';
import type { RoundRecord } from '../src/server/storage/rounds.ts';
import { startTexts } from '../src/server/texts.ts';
import { type Problem, problem } from '../src/shared/problem.ts';
import { failure, type Result } from '../src/shared/result.ts';
import { buildApps } from './build-apps.ts';
import { questionnaireFolders } from './questionnaire-folder.ts';
import { type FolderSample, sampleOf } from './sample-of.ts';

const root = join(import.meta.dirname, '..');

// Whatever a request says, it cannot reach what every object inherits.
Object.freeze(Object.prototype);

const config = must(readConfig(process.env));
const services = must(await openServices(config));
// Better known before the long work than after it.
must(await canListen(config));
const built = must(buildApps(root, (message) => console.log(message)));
const rounds = await sampleRounds();
if (rounds.length === 0) stop([problem('sample.none')]);
const access = must(
  await sampleAccess(
    services,
    rounds.flatMap(({ round, sample: { newcomer } }) =>
      newcomer === undefined ? [] : [{ round: round.id, number: newcomer }],
    ),
    join(config.dataDir, 'sample-access.json'),
  ),
);
const plans = new Map(
  rounds.map(({ sample: { questionnaire, plan } }) => [questionnaire.id, plan] as const),
);
const office = officeRoutes({ ...services, plans });
const running = must(
  await serve(createApp(services, { secure: config.secure, built, office }), config),
);
console.log(welcome(running.address, access));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await running.stop();
    await services.storage.close();
    process.exit(0);
  });
}

interface Seeded {
  readonly round: RoundRecord;
  readonly sample: FolderSample;
}

/** A round of every questionnaire that has a sample; what stands in the way of one is said, and keeps no other away. */
async function sampleRounds(): Promise<readonly Seeded[]> {
  const seeded: Seeded[] = [];
  for (const folder of await questionnaireFolders()) {
    const sample = await sampleOf(folder, services.sha256);
    if (!sample.ok) say(sample.problems);
    if (!sample.ok || !sample.value) continue;
    const round = await seed(basename(folder), sample.value);
    if (round.ok) seeded.push({ round: round.value, sample: sample.value });
    else say(round.problems);
  }
  return seeded;
}

async function seed(folder: string, sample: FolderSample): Promise<Result<RoundRecord>> {
  const make = (hash: string) => {
    console.log(
      `見本の調査回を用意しています（${folder}、架空の回答 ${sample.responses} 件）… / Filling the sample round …`,
    );
    return sample.make(hash);
  };
  try {
    return await seedSampleRound(services, { ...sample, make });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure([problem('sample.impossible', { folder, reason })]);
  }
}

function welcome(address: string, { hubs, office: account }: SampleAccess): string {
  return `
拠点調査（見本の調査回・すべて架空です） / Kyoten Survey, sample rounds

  回答の入口 / for those who answer   ${address}/
${rounds.map((seeded) => entrance(seeded, hubs)).join('')}
  調査事務局 / survey office          ${address}/office/
    メール / e-mail                   ${account.email}
    パスワード / password             ${account.password}

終わるには Ctrl-C を押してください。 / Press Ctrl-C to stop.
`;
}

function entrance({ round }: Seeded, hubs: SampleAccess['hubs']): string {
  const hub = hubs.find((one) => one.round === round.id);
  return `
  ${round.title}
    番号 / number                     ${hub?.number ?? '－'}
    コード / code                     ${hub?.code ?? '－'}
`;
}

function must<Value>(result: Result<Value>): Value {
  return result.ok ? result.value : stop(result.problems);
}

/** Says what is wrong and what to do, without a trace of the program's insides. */
function say(problems: readonly Problem[]): void {
  for (const { code, details } of problems) {
    for (const texts of [startTexts.ja, startTexts.en])
      console.error(texts[code]?.(details) ?? code);
  }
}

function stop(problems: readonly Problem[]): never {
  say(problems);
  process.exit(1);
}
