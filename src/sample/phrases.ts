import type { Random } from '../shared/ports.ts';
import type { SampleParameters } from './parameters.ts';
import { pick } from './seeded.ts';

/**
 * One of the patterns with every `<place>` filled by a word of that name, again and again until none is left.
 *
 * @throws when a place has no words.
 */
export function phrase(
  patterns: readonly string[],
  words: SampleParameters['words'],
  random: Random,
): string {
  return pick(patterns, random).replaceAll(/<([^<>]+)>/g, (_, name: string) => {
    const list = words[name];
    if (!list) throw new Error(`The sample has no words for <${name}>.`);
    return phrase(list, words, random);
  });
}
