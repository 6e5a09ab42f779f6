import { randomBytes, randomInt } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { Clock } from '../shared/ports.ts';
import type { Result } from '../shared/result.ts';
import { newAccessCode, printedAccessCode, readAccessCode } from '../sync/access-code.ts';
import type { Hasher } from './secrets/password-hash.ts';
import type { Storage } from './storage/storage.ts';

/** How to get into the sample round: the one hub that has answered nothing, and the one office account. */
const accessSchema = z.object({
  hub: z.object({ number: z.string(), code: z.string() }),
  office: z.object({ email: z.string(), password: z.string() }),
});
export type SampleAccess = z.infer<typeof accessSchema>;

interface AccessServices {
  readonly storage: Storage;
  readonly hasher: Hasher;
  readonly clock: Clock;
}

/**
 * The access of the sample round: of the hub with this number, kept in a file for the owner's eyes so that every start can say it, and valid in
 * the database. A real round has no such file: there nobody can read a code again.
 */
export async function sampleAccess(
  services: AccessServices,
  {
    roundId,
    number,
    file,
  }: { readonly roundId: string; readonly number: string; readonly file: string },
): Promise<Result<SampleAccess>> {
  const kept = await readAccess(file);
  const access = kept?.hub.number === number ? kept : newAccess(number);
  const granted = await grant(services, roundId, access, access !== kept);
  if (granted.ok && access !== kept) await writeAccess(file, access);
  return granted.ok ? { ok: true, value: access } : granted;
}

/** Makes both valid, whatever the database held: it may have been deleted without the file, or the file without it. */
async function grant(
  { storage, hasher, clock }: AccessServices,
  roundId: string,
  { hub, office }: SampleAccess,
  isNew: boolean,
): Promise<Result<void>> {
  const code = readAccessCode(hub.code);
  const codeHash = await hasher.hash(code.ok ? code.value : hub.code);
  const passwordHash = await hasher.hash(office.password);
  return storage.transaction(async (writer) => {
    const entry = await writer.roster.byNumber(roundId, hub.number);
    if (entry) await writer.roster.setCode(roundId, entry.unitId, codeHash);
    const account = await writer.accounts.byEmail(office.email);
    // A code or password that was replaced ends the sessions that stood on it.
    if (entry && isNew) await writer.sessions.removeOf('unit', entry.unitId);
    if (account && isNew) await writer.sessions.removeOf('office', account.id);
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

function newAccess(number: string): SampleAccess {
  const random = () => randomInt(2 ** 32) / 2 ** 32;
  return {
    hub: { number, code: printedAccessCode(newAccessCode(random)) },
    office: { email: 'office@example.jp', password: randomBytes(12).toString('base64url') },
  };
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
