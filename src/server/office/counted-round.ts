import type { Cut } from '../../api/tables.ts';
import type { Cells } from '../../engine/cells.ts';
import type { Compiled } from '../../engine/compiled.ts';
import { openCells } from '../../engine/finish.ts';
import { type Columns, columnsOf } from '../../tally/columns.ts';
import type { Definitions } from '../definitions.ts';
import type { RoundRecord } from '../storage/rounds.ts';
import type { Reader } from '../storage/storage.ts';
import type { CountedSubmission } from '../storage/submissions.ts';

/** The submissions of a round that are counted, and what follows from them. Drafts are never read. */
export interface CountedRound {
  readonly round: RoundRecord;
  readonly compiled: Compiled;
  readonly cut: Cut;
  /** Each unit's last submission, by number. */
  readonly submissions: readonly CountedSubmission[];
  readonly columns: Columns;
}

/** Counts a round; undefined while it has no questionnaire. */
export type CountRound = (reader: Reader, round: RoundRecord) => Promise<CountedRound | undefined>;

/**
 * Counting remembers the last result of each round, and counts again after anything was done in the round: every act there, a
 * submission, a return, a withdrawal, adds to its audit chain in the same transaction.
 */
export function countRounds(definitions: Definitions): CountRound {
  const last = new Map<string, { readonly key: string; readonly counted: CountedRound }>();
  return async (reader, round) => {
    const hash = (await reader.rounds.definitions(round.id)).at(-1);
    if (hash === undefined) return undefined;
    const head = await reader.audit.head(round.id);
    const key = JSON.stringify([round, hash, head?.hash]);
    const known = last.get(round.id);
    if (known?.key === key) return known.counted;
    const compiled = await definitions.compiled(reader, hash);
    if (!compiled)
      throw new Error(`Round "${round.id}" names a definition that was not published.`);
    const counted = count(round, compiled, hash, await reader.submissions.counted(round.id));
    last.set(round.id, { key, counted });
    return counted;
  };
}

function count(
  round: RoundRecord,
  compiled: Compiled,
  hash: string,
  submissions: readonly CountedSubmission[],
): CountedRound {
  const columns = columnsOf(
    compiled,
    submissions.map((submission) => cellsIn(compiled, hash, submission)),
  );
  const cut: Cut = {
    questionnaireHash: hash,
    counted: submissions.length,
    latest:
      submissions.length === 0
        ? null
        : Math.max(...submissions.map(({ receivedAt }) => receivedAt)),
    otherDefinition: submissions.filter(({ definitionHash }) => definitionHash !== hash).length,
  };
  return { round, compiled, cut, submissions, columns };
}

/**
 * The answers of a submission in the newest definition. One that was made with an earlier definition counts with
 * every answer that still is one; how many those are stands in the cut.
 */
function cellsIn(
  compiled: Compiled,
  hash: string,
  { definitionHash, effective }: CountedSubmission,
): Cells {
  if (definitionHash === hash) return effective;
  const kept = Object.entries(effective).filter(
    ([address, value]) => openCells(compiled, { [address]: value }).ok,
  );
  return Object.fromEntries(kept);
}
