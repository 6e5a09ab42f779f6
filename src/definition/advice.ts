import type { Details } from '../shared/problem.ts';

/** What is wrong with a definition, and what to do about it. */
export interface Advice {
  readonly message: string;
  readonly advice: string;
}

/** By the code of the problem. */
export type Advices<Code extends string = string> = Readonly<
  Record<Code, (details: Details) => Advice>
>;

export function say(message: string, advice: string): Advice {
  return { message, advice };
}
