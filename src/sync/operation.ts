import * as z from 'zod/mini';
import { canonicalJson } from '../shared/canonical-json.ts';
import type { Sha256 } from '../shared/ports.ts';
import { valueSchema } from './json-value.ts';

/** The version of what devices and server say to each other. */
export const PROTOCOL = 1;

/** The most bytes (UTF-8) an operation may have. */
export const MAX_OPERATION_BYTES = 512_000;

const id128 = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const sha256Hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.nonnegative());
const address = z.string().check(z.regex(/^[a-z][A-Za-z0-9:/_-]{0,200}$/));
/** Where a value comes from: typed, taken over and confirmed, read from a file, entered by the office for the hub. */
export const originSchema = z.enum(['typed', 'confirmed', 'imported', 'onBehalf']);
export type Origin = z.infer<typeof originSchema>;

/** One changed cell. `seq`: journal number of the change; `baseRev`: the cell's server rev the device knew then. */
export const cellChangeSchema = z.strictObject({
  value: z.nullable(valueSchema),
  seq: count,
  baseRev: count,
  origin: originSchema,
  /** Device time in milliseconds; never used to order. */
  at: z.number(),
});
export type CellChange = z.infer<typeof cellChangeSchema>;

const cells = z.record(address, cellChangeSchema);

/** What every operation says beside its payload. */
const head = {
  protocol: z.literal(PROTOCOL),
  /** Made with the first cell of the operation, never again. */
  opId: id128,
  /** Counter of the install. */
  seq: count,
  installId: id128,
  editSession: id128,
  unitId: z.string(),
  responseId: id128,
  definitionHash: sha256Hex,
  /** The last rev of the response this device loaded. */
  baseRev: count,
  clientTime: z.number(),
  /** The last server time this device has seen, and how long ago by its monotonic clock; null before the first. */
  lastServerTime: z.nullable(z.number()),
  monotonicSince: z.nullable(z.number()),
  /** Lower-case hex SHA-256 of the RFC 8785 form of everything else. */
  hash: sha256Hex,
};

const draftOperationSchema = z.strictObject({
  ...head,
  kind: z.literal('draft'),
  payload: z.strictObject({ cells }),
});

const submitOperationSchema = z.strictObject({
  ...head,
  kind: z.literal('submit'),
  payload: z.strictObject({
    cells,
    /** Answered cells on the path, as the person saw them. */
    effective: z.record(address, valueSchema),
    masked: z.array(address),
  }),
});

/** What a device tells the server, made once and sent byte-identically until it is acknowledged. */
export const operationSchema = z.discriminatedUnion('kind', [
  draftOperationSchema,
  submitOperationSchema,
]);
export type Operation = z.infer<typeof operationSchema>;

type WithoutHash<T> = T extends unknown ? Omit<T, 'hash'> : never;
export type UnsealedOperation = WithoutHash<Operation>;

/** The frozen bytes of an operation: what is sent, again and again. */
export async function seal(
  operation: UnsealedOperation,
  sha256: Sha256,
): Promise<{ readonly body: string; readonly hash: string }> {
  const hash = await hashOf(operation, sha256);
  return { body: canonicalJson({ ...operation, hash }), hash };
}

/** The hash an operation should carry. */
export function hashOf(operation: object, sha256: Sha256): Promise<string> {
  return sha256(canonicalJson({ ...operation, hash: undefined }));
}
