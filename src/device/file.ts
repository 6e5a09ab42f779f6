import type { Kept } from './kept.ts';

/** Everything this device knows of a response, as the text of a JSON file. */
export function fileOf(kept: Kept, at: number): string {
  const { account, installId, head, outbox, server } = kept;
  const content = {
    format: 'kyoten-response',
    version: 1,
    savedAt: new Date(at).toISOString(),
    unit: account.unit,
    round: account.round.id,
    responseId: account.responseId,
    definitionHash: account.definitionHash,
    installId,
    server: { rev: server.rev, state: server.state, receipt: server.receipt },
    cells: Object.fromEntries(head),
    outbox,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
