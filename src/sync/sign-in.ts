import * as z from 'zod/mini';
import { responseReportSchema } from './acknowledgement.ts';
import { jsonSchema } from './json-value.ts';

/** `POST /api/sign-in`: the hub's number and its access code. Answered with a cookie and everything to go offline with. */
export const signInRequestSchema = z.strictObject({
  number: z.string().check(z.minLength(1), z.maxLength(40)),
  code: z.string().check(z.minLength(1), z.maxLength(60)),
});
export type SignInRequest = z.infer<typeof signInRequestSchema>;

/** The hub as its own screens name it. */
export const unitSchema = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  prefecture: z.string(),
  /** Rosters of the sample round are invented; screens say so. */
  fictional: z.boolean(),
});
export type Unit = z.infer<typeof unitSchema>;

/** Times in milliseconds by the server's clock. Answers are taken until `closes`, and after it until `grace`. */
export const roundSchema = z.object({
  id: z.string(),
  title: z.string(),
  opens: z.number(),
  closes: z.number(),
  graceEnds: z.number(),
});

/** What a first page may know of one round before anyone signs in. */
export const roundNoticeSchema = z.object({
  round: roundSchema,
  title: z.string(),
  edition: z.optional(z.string()),
  /** What those are called whom it asks: 拠点. */
  unitNoun: z.string(),
  about: z.object({
    purpose: z.string(),
    handling: z.string(),
    retention: z.string(),
    contact: z.string(),
  }),
  questions: z.int(),
  /** How many of them everybody is asked at least, where that is proved. */
  shortestPath: z.optional(z.int()),
  fictional: z.boolean(),
  /** How many others are open at the same time. */
  otherRounds: z.int(),
  serverTime: z.number(),
});
export type RoundNotice = z.infer<typeof roundNoticeSchema>;

const openRoundSchema = z.object({
  round: roundSchema,
  title: z.string(),
  edition: z.optional(z.string()),
  unitNoun: z.string(),
  fictional: z.boolean(),
});
export type OpenRound = z.infer<typeof openRoundSchema>;

/**
 * `GET /api/round?language=en&round=ID`, before anyone signs in: the round of the invitation; without one the only one
 * that is open, or the list of several, that of the latest beginning first. Texts in Japanese where no other language is
 * asked for, or none is there.
 */
export const firstPageSchema = z.union([
  roundNoticeSchema,
  z.object({ rounds: z.array(openRoundSchema) }),
]);
export type FirstPage = z.infer<typeof firstPageSchema>;

export const signedInSchema = z.object({
  unit: unitSchema,
  round: roundSchema,
  responseId: z.string(),
  definitionHash: z.string(),
  /** The published questionnaire; opened by `openPublished` and checked against its hash. */
  questionnaire: jsonSchema,
  /** Ed25519 public key (SPKI, base64url) that signs receipts; pinned by the device. */
  receiptKey: z.object({ keyId: z.string(), publicKey: z.string() }),
  report: responseReportSchema,
});
export type SignedIn = z.infer<typeof signedInSchema>;
