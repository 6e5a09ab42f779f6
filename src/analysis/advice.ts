import type { Details } from '../shared/problem.ts';

/** What is known of a definition, and what to do about it. */
export interface Advice {
  readonly message: string;
  readonly advice: string;
}

export type Advices = Readonly<Record<string, (details: Details) => Advice>>;

export function say(message: string, advice: string): Advice {
  return { message, advice };
}
