import * as z from 'zod/mini';
import type { CellValue } from '../question-types/type.ts';
import { problem } from '../shared/problem.ts';
import { failure, type Result, success } from '../shared/result.ts';

/** What the cell of a row says: where it stands among the others, and whether it was taken out. */
export interface RowRecord {
  /** Rows stand in this order, those of two devices that chose the same by their ids. */
  readonly order: number;
  /** Taken out, with everything in it; undone by leaving it out again. */
  readonly deleted?: true | undefined;
}

/** Row ids are made by devices: nothing that could be taken for another address. */
export const ROW_ID = /^[A-Za-z0-9_-]{1,64}$/;

const recordSchema: z.ZodMiniType<RowRecord> = z.strictObject({
  order: z.int().check(z.nonnegative()),
  deleted: z.optional(z.literal(true)),
});

/** Opens the cell of a row that comes from outside. */
export function parseRow(value: unknown): Result<CellValue> {
  const opened = recordSchema.safeParse(value);
  if (!opened.success) return failure([problem('value.wrongShape')]);
  const { order, deleted } = opened.data;
  return success(deleted ? { order, deleted } : { order });
}

export function openRow(value: CellValue | undefined): RowRecord | undefined {
  return recordSchema.safeParse(value).data;
}

/** Opens an answer whose question is known no longer: any value a cell may hold. */
export function parseAnything(value: unknown): Result<CellValue> {
  const opened = anything.safeParse(value);
  // `null` is no value of a cell: it clears one.
  return opened.success && opened.data !== null
    ? success(opened.data)
    : failure([problem('value.wrongShape')]);
}

const anything: z.ZodMiniType<CellValue | null> = z.json();
