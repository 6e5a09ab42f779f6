import type { Details, Problem } from '../../shared/problem.ts';
import type { Texts } from '../texts.ts';

/** A problem of signing in, in words. What nobody foresaw gets a sentence that says what to do all the same. */
export function signInSentence({ code, details }: Problem, { signInProblems }: Texts): string {
  const known = sentences(signInProblems, details)[code];
  if (known !== undefined) return known;
  if (code.startsWith('connection.')) return signInProblems.unreachable;
  return code.startsWith('storage.') ? signInProblems.storage : signInProblems.unknown;
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
    'signIn.closed': words.closed,
    'signIn.notYetOpen': words.notYetOpen,
    'signIn.otherUnit': words.otherHub,
    // The server's own trouble, not this device's.
    'storage.unavailable': words.unknown,
  };
}
