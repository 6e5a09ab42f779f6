import { randomBytes, randomInt } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { Clock } from '../shared/ports.ts';
import type { Result } from '../shared/result.ts';
import { newAccessCode, printedAccessCode, readAccessCode } from '../sync/access-code.ts';
import type { Hasher } from './secrets/password-hash.ts';
import type { Storage } from './storage/storage.ts';

const hubSchema = z.object({ round: z.string(), number: z.string(), code: z.string() });
type HubAccess = z.infer<typeof hubSchema>;

/** How to get into the sample rounds: of each the one hub that has answered nothing, and the one office account. */
const accessSchema = z.object({
  hubs: z.array(hubSchema),
  office: z.object({ email: z.string(), password: z.string() }),
});
export type SampleAccess = z.infer<typeof accessSchema>;

interface AccessServices {
  readonly storage: Storage;
  readonly hasher: Hasher;
  readonly clock: Clock;
}

/**
 * The access of the sample rounds, of a hub in each: kept in a file for the owner's eyes so that every start can say it,
 * and valid in the database. A real round has no such file: there nobody can read a code again.
 */
export async function sampleAccess(
  services: AccessServices,
  newcomers: readonly Omit<HubAccess, 'code'>[],
  file: string,
): Promise<Result<SampleAccess>> {
  const kept = await readAccess(file);
  const hubs = newcomers.map(
    (newcomer) => kept?.hubs.find((hub) => isSame(hub, newcomer)) ?? newHub(newcomer),
  );
  const access = { hubs, office: kept?.office ?? newOffice() };
  const granted = await grant(services, access, kept);
  if (!granted.ok) return granted;
  await writeAccess(file, access);
  return { ok: true, value: access };
}

function isSame(hub: HubAccess, { round, number }: Omit<HubAccess, 'code'>): boolean {
  return hub.round === round && hub.number === number;
}

/** Makes everything valid, whatever the database held: it may have been deleted without the file, or the file without it. */
async function grant(
  { storage, hasher, clock }: AccessServices,
  { hubs, office }: SampleAccess,
  kept: SampleAccess | undefined,
): Promise<Result<void>> {
  const hashed = await Promise.all(
    hubs.map(async (hub) => ({ hub, codeHash: await hashOfCode(hasher, hub) })),
  );
  const passwordHash = await hasher.hash(office.password);
  return storage.transaction(async (writer) => {
    for (const { hub, codeHash } of hashed) {
      const entry = await writer.roster.byNumber(hub.round, hub.number);
      if (!entry) continue;
      await writer.roster.setCode(hub.round, entry.unitId, codeHash);
      // A code or password that was replaced ends the sessions that stood on it.
      if (!kept?.hubs.includes(hub)) await writer.sessions.removeOfUnit(hub.round, entry.unitId);
    }
    const account = await writer.accounts.byEmail(office.email);
    if (account && !kept) await writer.sessions.removeOfAccount(account.id);
    if (account) return writer.accounts.setPassword(account.id, passwordHash);
    return writer.accounts.add({
      id: randomBytes(16).toString('hex'),
      email: office.email,
      name: '調査事務局（見本）',
      role: 'admin',
      passwordHash,
      createdAt: clock.now(),
    });
  });
}

/** Codes of one number are kin: signing in looks for one among them. */
function hashOfCode(hasher: Hasher, { number, code }: HubAccess): Promise<string> {
  const read = readAccessCode(code);
  return hasher.hash(read.ok ? read.value : code, number);
}

function newHub(newcomer: Omit<HubAccess, 'code'>): HubAccess {
  const random = () => randomInt(2 ** 32) / 2 ** 32;
  return { ...newcomer, code: printedAccessCode(newAccessCode(random)) };
}

function newOffice(): SampleAccess['office'] {
  return { email: 'office@example.jp', password: randomBytes(12).toString('base64url') };
}

async function readAccess(file: string): Promise<SampleAccess | undefined> {
  try {
    return accessSchema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
  } catch {
    // Missing or half-written: a new one is made.
    return undefined;
  }
}

async function writeAccess(file: string, access: SampleAccess): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
