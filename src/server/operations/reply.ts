import type { Problem } from '../../shared/problem.ts';
import type {
  Acknowledgement,
  Receipt,
  ResponseReport,
  ServerCell,
} from '../../sync/acknowledgement.ts';
import type { KeptCell, KeptCells } from '../../sync/merge.ts';
import { type Operation, PROTOCOL } from '../../sync/operation.ts';
import type { ResponseRecord } from '../storage/responses.ts';
import type { Judgement } from './judge.ts';

/** When something is told, and which definitions the round has published by then, the newest last. */
interface Telling {
  readonly published: readonly string[];
  readonly serverTime: number;
}

/** The acknowledgement of an operation that is stored. */
export function acknowledgementOf(
  operation: Operation,
  { verdict, response, problems }: Judgement,
  receipt: Receipt | undefined,
  telling: Telling,
): Acknowledgement {
  const { installId, baseRev, opId, hash } = operation;
  return {
    ...reported(response, telling),
    changed: cellsWhere(
      response.cells,
      (cell) => cell.rev > baseRev && cell.installId !== installId,
    ),
    opId,
    hash,
    verdict,
    ...(problems.length > 0 ? { problems: problems.map(plain) } : {}),
    ...(receipt ? { receipt } : {}),
  };
}

/** The state of a response for a device that has loaded it up to `since`. */
export function reportOf(
  response: ResponseRecord,
  receipt: Receipt | undefined,
  since: number,
  telling: Telling,
): ResponseReport {
  return {
    ...reported(response, telling),
    responseId: response.id,
    changed: cellsWhere(response.cells, (cell) => cell.rev > since),
    ...(receipt ? { receipt } : {}),
  };
}

function reported(
  { rev, state, definitionHash: own }: ResponseRecord,
  { published, serverTime }: Telling,
) {
  const definitions = { own, published: [...published] };
  return { protocol: PROTOCOL, rev, state, serverTime, definitions };
}

/** A cell in dispute is always told: the device that wrote it first must see the other value too. */
function cellsWhere(
  cells: KeptCells,
  isNews: (cell: KeptCell) => boolean,
): Record<string, ServerCell> {
  const told = Object.entries(cells).filter(([, cell]) => isNews(cell) || cell.candidates);
  return Object.fromEntries(told.map(([address, cell]) => [address, asTold(cell)]));
}

function asTold({ value, rev, candidates }: KeptCell): ServerCell {
  const cell = candidates ? { value, rev, candidates } : { value, rev };
  // zod's type of a JSON value is mutable, ours is not; nobody changes a reply.
  return cell as ServerCell;
}

function plain({ code, at, details }: Problem) {
  return at === undefined ? { code, details } : { code, at, details };
}
