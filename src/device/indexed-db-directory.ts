import { Database } from './database.ts';
import type { Directory } from './directory.ts';
import type { Alarm } from './ports.ts';

const ACCOUNTS = 'accounts';
const LAST = 'last';

/** The directory in the browser's own database, beside those of the accounts. */
export function indexedDbDirectory(alarm: Alarm): Directory {
  const database = new Database('kyoten-directory', [ACCOUNTS, LAST], alarm);
  return {
    knows: (responseId) =>
      database.use(async (connection) => (await connection.count(ACCOUNTS, responseId)) > 0),
    last: () =>
      database.use(async (connection) => {
        const last: unknown = await connection.get(LAST, LAST);
        return typeof last === 'string' ? last : undefined;
      }),
    opened: (responseId) =>
      database.use(async (connection) => {
        const transaction = connection.transaction([ACCOUNTS, LAST], 'readwrite', {
          durability: 'strict',
        });
        await Promise.all([
          transaction.objectStore(ACCOUNTS).put(true, responseId),
          transaction.objectStore(LAST).put(responseId, LAST),
          transaction.done,
        ]);
        return null;
      }),
    closed: () =>
      database.use(async (connection) => {
        await connection.delete(LAST, LAST);
        return null;
      }),
  };
}
