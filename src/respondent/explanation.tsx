import type { JSX } from 'preact';
import type { Problem } from '../shared/problem.ts';
import { useExplain } from './context.ts';

/** What a problem of the device or the network means and what to do, where there is something to say. */
export function Explanation({ problem }: { readonly problem: Problem }): JSX.Element | null {
  const sentence = useExplain()(problem);
  return sentence === undefined ? null : <p>{sentence}</p>;
}
