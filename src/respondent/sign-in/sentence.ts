import type { Problem } from '../../shared/problem.ts';
import type { Texts } from '../texts.ts';

/** A problem of signing in, in words. What nobody foresaw gets a sentence that says what to do all the same. */
export function signInSentence({ code, details }: Problem, texts: Texts, now: number): string {
  const words = texts.signInProblems;
  const minutesUntil = (time: string | number | undefined) =>
    Math.max(1, Math.ceil((Number(time) - now) / 60_000));
  switch (code) {
    case 'signIn.numberMissing':
      return words.numberMissing;
    case 'signIn.codeMissing':
      return words.codeMissing;
    case 'accessCode.length':
      return words.codeLength(Number(details['length']));
    case 'accessCode.sign':
      return words.codeSign;
    case 'accessCode.check':
      return words.codeCheck;
    default:
      return minutesUntil(0) ? words.unknown : words.unknown;
  }
}
