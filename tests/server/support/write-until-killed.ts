import { openSqlite } from '../../../src/server/storage/sqlite/sqlite.ts';

/** Writes sessions into the file named by its first argument, and says each one after it was answered. */
const opened = await openSqlite(process.argv[2] ?? '');
if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
for (let n = 0; ; n += 1) {
  const written = await opened.value.transaction(async (writer) => {
    await writer.sessions.add({
      tokenHash: `token-${n}`,
      kind: 'unit',
      subject: 'unit',
      roundId: null,
      createdAt: n,
      lastSeen: n,
      expiresAt: n,
    });
    return `token-${n}`;
  });
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  process.stdout.write(`${written.value}\n`);
}
