import * as z from 'zod/mini';
import type { Json } from '../shared/json.ts';

/** Any JSON value, as it came. */
export const jsonSchema: z.ZodMiniType<Json> = z.json();

/** Any JSON value but null, which stands for "cleared". */
export const valueSchema: z.ZodMiniType<Exclude<Json, null>> = z.pipe(
  z.json().check(z.refine((json) => json !== null)),
  z.transform((json) => json as Exclude<Json, null>),
);
