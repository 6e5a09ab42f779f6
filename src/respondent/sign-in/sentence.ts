import type { Details, Problem } from '../../shared/problem.ts';
import type { Texts } from '../texts.ts';

/**
 * A problem of signing in, in words. What nobody foresaw gets a sentence that says what to do all the same.
 *
 * @param explain What the device knows to say of its own problems.
 */
export function signInSentence(
  problem: Problem,
  { signInProblems: words }: Texts,
  explain: (problem: Problem) => string | undefined,
): string {
  return sentences(words, problem.details)[problem.code] ?? explain(problem) ?? words.unknown;
}

function sentences(
  words: Texts['signInProblems'],
  details: Details,
): Readonly<Record<string, string>> {
  const count = (name: string) => Number(details[name]);
  return {
    'signIn.numberMissing': words.numberMissing,
    'signIn.codeMissing': words.codeMissing,
    'accessCode.length': words.codeLength(count('length')),
    'accessCode.sign': words.codeSign,
    'accessCode.check': words.codeCheck,
    'signIn.wrong':
      details.triesLeft === undefined
        ? words.wrongPair
        : words.wrongPair + words.triesLeft(count('triesLeft'), count('minutes')),
    'signIn.locked': words.locked(count('minutes')),
    'signIn.lockedByOffice': words.lockedByOffice,
    'signIn.notYetOpen': words.notYetOpen,
    // The device says of these what matters once there are answers.
    'connection.none': words.unreachable,
    'connection.busy': words.unknown,
    'storage.failed': words.storage,
  };
}
