import { canonicalJson } from '../../shared/canonical-json.ts';
import type { Sha256 } from '../../shared/ports.ts';
import type { AuditEntry } from '../storage/audit.ts';
import type { Writer } from '../storage/storage.ts';

/** An act to be put on record. */
export type Act = Omit<AuditEntry, 'n' | 'prevHash' | 'hash'>;

/** The chain of acts that belong to no round. */
export const OFFICE_CHAIN = 'office';

/** Writes an act to the end of its chain, in the transaction of the act itself. */
export async function recordAct(writer: Writer, sha256: Sha256, act: Act): Promise<AuditEntry> {
  const head = await writer.audit.head(act.chain);
  const linked = { ...act, n: (head?.n ?? 0) + 1, prevHash: head?.hash ?? '' };
  const entry = { ...linked, hash: await hashOfEntry(linked, sha256) };
  await writer.audit.add(entry);
  return entry;
}

/** The hash an entry has to carry. */
export function hashOfEntry(entry: Omit<AuditEntry, 'hash'>, sha256: Sha256): Promise<string> {
  return sha256(canonicalJson({ ...entry, hash: undefined }));
}
