import type * as z from 'zod/mini';
import { type Problem, problem } from '../shared/problem.ts';
import { refusalSchema } from '../sync/acknowledgement.ts';

/** What opens an answer of the server; one for every resource. */
export type Contract<Value> = z.ZodMiniType<Value>;

/** Why the server refused a request, from the body of its answer; undefined where somebody else answered. */
export function refusalOf(body: unknown): Problem | undefined {
  const opened = refusalSchema.safeParse(body);
  return opened.success
    ? problem(opened.data.problem.code, opened.data.problem.details)
    : undefined;
}
