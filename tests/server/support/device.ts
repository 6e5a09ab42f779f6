import type { Cells } from '../../../src/engine/cells.ts';
import type { CellValue } from '../../../src/question-types/type.ts';
import { PROTOCOL, seal } from '../../../src/sync/operation.ts';
import { type Hub, idOf, sha256 } from './hubs.ts';

/** What a test may say about an operation beyond its cells. */
interface Circumstances {
  readonly baseRev?: number;
  readonly definitionHash?: string;
  readonly responseId?: string;
  readonly opId?: string;
  readonly clientTime?: number;
  readonly lastServerTime?: number | null;
  readonly monotonicSince?: number | null;
  /** Answers of a submission; those of its cells where nothing is said. */
  readonly effective?: Cells;
}

type Given = Readonly<Record<string, CellValue | null>>;

/** A device of a hub: makes the operations it would send, sealed. */
export function deviceOf(name: string, hub: Hub, definitionHash: string, now: () => number) {
  let seq = 0;
  const head = (circumstances: Circumstances) => {
    seq += 1;
    return {
      protocol: PROTOCOL,
      opId: circumstances.opId ?? idOf(`${name} ${hub.number} operation ${seq}`),
      seq,
      installId: idOf(name),
      editSession: idOf(`${name} tab`),
      unitId: hub.unitId,
      responseId: circumstances.responseId ?? hub.responseId,
      definitionHash: circumstances.definitionHash ?? definitionHash,
      baseRev: circumstances.baseRev ?? 0,
      clientTime: circumstances.clientTime ?? now(),
      lastServerTime: circumstances.lastServerTime ?? null,
      monotonicSince: circumstances.monotonicSince ?? null,
    } as const;
  };
  const changes = (cells: Given, baseRev = 0) =>
    Object.fromEntries(
      Object.entries(cells).map(([address, value], place) => [
        address,
        { value, seq: seq * 100 + place, baseRev, origin: 'typed' as const, at: now() },
      ]),
    );
  return {
    draft: (cells: Given, circumstances: Circumstances = {}) => {
      const known = head(circumstances);
      const payload = { cells: changes(cells, circumstances.baseRev) };
      return seal({ ...known, kind: 'draft', payload }, sha256);
    },
    submit: (cells: Cells, circumstances: Circumstances = {}) => {
      const known = head(circumstances);
      const effective = circumstances.effective ?? cells;
      const payload = { cells: changes(cells, circumstances.baseRev), effective, masked: [] };
      return seal({ ...known, kind: 'submit', payload }, sha256);
    },
  };
}
