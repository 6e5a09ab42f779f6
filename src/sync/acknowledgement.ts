import * as z from 'zod/mini';
import { jsonSchema } from './json-value.ts';
import { responseStates } from './states.ts';

/**
 * What the server decided about one operation, after storing it:
 * `applied`; `merged` (other cells were changed elsewhere meanwhile); `conflict` (the same cell was: both are kept);
 * `late` (after closing and grace); `wrong-state` (already submitted or accepted); `unknown-definition`;
 * `invalid` (device and server differ on a check: stored, not counted as submitted).
 */
export const verdicts = [
  'applied',
  'merged',
  'conflict',
  'late',
  'wrong-state',
  'unknown-definition',
  'invalid',
] as const;
export type Verdict = (typeof verdicts)[number];

const problemSchema = z.object({
  code: z.string(),
  at: z.optional(z.string()),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Proof of one submission. Numbers of a round have no gaps; the last digit is a check digit. */
export const receiptSchema = z.object({
  receiptNo: z.string(),
  opId: z.string(),
  responseId: z.string(),
  submissionNo: z.int(),
  rev: z.int(),
  definitionHash: z.string(),
  hash: z.string(),
  /** Server time of arrival, milliseconds. */
  receivedAt: z.number(),
  /** Whether it came in time by the server's clock, or was finished in time and sent within the grace period. */
  punctuality: z.enum(['onTime', 'onTimeClaimed', 'late']),
  keyId: z.string(),
  /** Ed25519 over the RFC 8785 form of everything else, base64url. */
  signature: z.string(),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** A cell as the server holds it. */
export const serverCellSchema = z.object({
  value: z.nullable(jsonSchema),
  /** The rev of the response at which this cell was last written. */
  rev: z.int(),
  candidates: z.optional(
    z.array(z.object({ value: z.nullable(jsonSchema), installId: z.string(), at: z.number() })),
  ),
});
export type ServerCell = z.infer<typeof serverCellSchema>;

/** Hashes of the definition a response is on, and of all that its round has published, the newest last. */
const definitionsSchema = z.object({ own: z.string(), published: z.array(z.string()) });
export type DefinitionsTold = z.infer<typeof definitionsSchema>;

const reported = {
  protocol: z.int(),
  rev: z.int(),
  state: z.enum(responseStates),
  /** Milliseconds since 1970 by the server's clock. */
  serverTime: z.number(),
  /** Missing in replies that were made before servers told it. */
  definitions: z.optional(definitionsSchema),
  /** Cells that other installs wrote after the revision the device said it had loaded. */
  changed: z.record(z.string(), serverCellSchema),
};

/** The verified reply to one operation. "Sent" means this, stored, and never an HTTP status. */
export const acknowledgementSchema = z.object({
  ...reported,
  opId: z.string(),
  hash: z.string(),
  verdict: z.enum(verdicts),
  problems: z.optional(z.array(problemSchema)),
  receipt: z.optional(receiptSchema),
});
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

/** The state of a response: what sign-in and `GET /api/response?since=REV` give. */
export const responseReportSchema = z.object({
  ...reported,
  /** Whose state it is: another hub may have signed in meanwhile, in another tab of the same browser. */
  responseId: z.string(),
  receipt: z.optional(receiptSchema),
});
export type ResponseReport = z.infer<typeof responseReportSchema>;

/** Why an operation was not stored. The device keeps it; `retry` says whether the same bytes can succeed later. */
export const refusalSchema = z.object({
  problem: problemSchema,
  retry: z.enum(['later', 'never', 'after-sign-in']),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** Whether a reply is the acknowledgement of this very operation: it echoes its id and its hash. */
export function acknowledges(
  reply: Acknowledgement,
  sent: { readonly opId: string; readonly hash: string },
): boolean {
  return reply.opId === sent.opId && reply.hash === sent.hash;
}
