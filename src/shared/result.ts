import type { Problem } from './problem.ts';

/** The outcome of something that can be refused for a reason a person can act on. Never thrown. */
export type Result<Value, Failure = readonly Problem[]> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: Failure };

export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function failure<Failure>(problems: Failure): {
  readonly ok: false;
  readonly problems: Failure;
} {
  return { ok: false, problems };
}
