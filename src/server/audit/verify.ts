import type { Sha256 } from '../../shared/ports.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import type { AuditEntry } from '../storage/audit.ts';
import { hashOfEntry } from './record.ts';

/**
 * Walks a chain from its first entry. Empty where it holds; else the first break: `audit.missing { n }` (an entry
 * removed, put in or moved), `audit.altered { n }` (its hash does not fit it), `audit.unlinked { n }` (it does not
 * follow the one before it).
 *
 * A chain whose end was cut off holds: compare its head with one that was noted elsewhere.
 */
export async function verifyChain(
  entries: readonly AuditEntry[],
  sha256: Sha256,
): Promise<readonly Problem[]> {
  let prevHash = '';
  for (const [place, entry] of entries.entries()) {
    const n = place + 1;
    if (entry.n !== n) return [problem('audit.missing', { n })];
    if ((await hashOfEntry(entry, sha256)) !== entry.hash) return [problem('audit.altered', { n })];
    if (entry.prevHash !== prevHash) return [problem('audit.unlinked', { n })];
    prevHash = entry.hash;
  }
  return [];
}
