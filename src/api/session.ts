import * as z from 'zod/mini';

/** `POST` signs in, `GET` says who is signed in, `DELETE` signs out. */
export const sessionPath = '/api/office/session';

/** What a person types. Lengths are bounded so that hashing is. */
export const signInRequestSchema = z.strictObject({
  email: z.string().check(z.minLength(1), z.maxLength(254)),
  password: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type SignInRequest = z.infer<typeof signInRequestSchema>;

/** Who is signed in, and until when. Times in milliseconds by the server's clock. */
export const sessionSchema = z.object({
  account: z.object({ email: z.string(), name: z.string(), role: z.string() }),
  serverTime: z.number(),
  /** The session ends here if nothing more is asked of the server; every request moves it on. */
  idleEnds: z.number(),
  /** And here at the latest. */
  ends: z.number(),
});
export type Session = z.infer<typeof sessionSchema>;
