/**
 * `npm run verify-audit`: walks the audit chains of the data directory and says whether an entry was altered, removed
 * or put in. Prints the head of each chain, to be noted elsewhere: a chain whose end was cut off shows only against
 * it. May run beside the server. Exits 1 where a chain does not hold.
 */
import { OFFICE_CHAIN } from '../src/server/audit/record.ts';
import { verifyChain } from '../src/server/audit/verify.ts';
import { readConfig } from '../src/server/config.ts';
import { openServices } from '../src/server/open-services.ts';
import { startTexts } from '../src/server/texts.ts';
import type { Result } from '../src/shared/result.ts';

const config = must(readConfig(process.env));
const { storage, sha256 } = must(await openServices(config));
const chains = must(
  await storage.read(async (reader) => {
    const rounds = await reader.rounds.all();
    const names = [...rounds.map(({ id }) => id), OFFICE_CHAIN];
    return Promise.all(
      names.map(async (name) => ({ name, entries: await reader.audit.chain(name) })),
    );
  }),
);
for (const { name, entries } of chains) {
  const [broken] = await verifyChain(entries, sha256);
  const head = entries.at(-1)?.hash ?? 'none';
  console.log(
    broken
      ? `${name}: BROKEN at entry ${broken.details.n} (${broken.code}).`
      : `${name}: ${entries.length} entries hold. Head: ${head}`,
  );
  if (broken) process.exitCode = 1;
}
await storage.close();

function must<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  for (const { code, details } of result.problems) {
    console.error(startTexts.en[code]?.(details) ?? code);
  }
  process.exit(1);
}
