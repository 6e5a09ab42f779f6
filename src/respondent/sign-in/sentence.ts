import type { Details, Problem } from '../../shared/problem.ts';
import type { Texts } from '../texts.ts';

/**
 * A problem of signing in, in words. What nobody foresaw gets a sentence that says what to do all the same.
 *
 * @param explain What the device knows to say of its own problems.
 * @param number What the number is called on this page.
 */
export function signInSentence(
  problem: Problem,
  {
    texts: { signInProblems: words },
    explain,
    number,
  }: {
    readonly texts: Texts;
    readonly explain: (problem: Problem) => string | undefined;
    readonly number: string;
  },
): string {
  const known = sentences(words, number, problem.details);
  return known[problem.code] ?? explain(problem) ?? words.unknown;
}

function sentences(
  words: Texts['signInProblems'],
  number: string,
  details: Details,
): Readonly<Record<string, string>> {
  const count = (name: string) => Number(details[name]);
  return {
    'signIn.numberMissing': words.numberMissing(number),
    'signIn.codeMissing': words.codeMissing,
    'accessCode.length': words.codeLength(count('length')),
    'accessCode.sign': words.codeSign,
    'accessCode.check': words.codeCheck,
    'signIn.wrong':
      details.triesLeft === undefined
        ? words.wrongPair(number)
        : words.wrongPair(number) + words.triesLeft(count('triesLeft'), count('minutes')),
    'signIn.locked': words.locked(count('minutes')),
    'signIn.lockedByOffice': words.lockedByOffice,
    'signIn.notYetOpen': words.notYetOpen,
    // The device says of these what matters once there are answers.
    'connection.none': words.unreachable,
    'connection.busy': words.unknown,
    'storage.failed': words.storage,
  };
}
