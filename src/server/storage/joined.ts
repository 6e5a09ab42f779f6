import { success } from '../../shared/result.ts';
import type { Storage, Writer } from './storage.ts';

/**
 * The storage as seen from inside a transaction: everything asked of it becomes part of that transaction, and is
 * committed or taken back with it.
 */
export function joined(writer: Writer): Storage {
  return {
    read: async (work) => success(await work(writer)),
    transaction: async (work) => success(await work(writer)),
    close: async () => {},
  };
}
