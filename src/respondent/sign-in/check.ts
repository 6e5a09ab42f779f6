import type { Problem } from '../../shared/problem.ts';
import { problem } from '../../shared/problem.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { readAccessCode } from '../../sync/access-code.ts';
import type { SignInRequest } from '../../sync/sign-in.ts';

/** Where a problem of the sign-in form stands; none of both: it concerns the pair, or the world. */
export type Field = 'number' | 'code';

/** Opens what was typed, without network: nothing left out, and a code that can be one. */
export function readSignIn(number: string, code: string): Result<SignInRequest> {
  const readNumber = readHubNumber(number);
  const readCode = readTypedCode(code);
  if (readNumber.ok && readCode.ok)
    return success({ number: readNumber.value, code: readCode.value });
  return failure([
    ...(readNumber.ok ? [] : readNumber.problems),
    ...(readCode.ok ? [] : readCode.problems),
  ]);
}

/** The number as printed, whatever width and hyphen it was typed with. */
function readHubNumber(typed: string): Result<string> {
  const number = typed
    .normalize('NFKC')
    .replace(/[‐‑–—−ー]/g, '-')
    .replace(/\s/g, '');
  return number === '' ? failure([problem('signIn.numberMissing', {}, 'number')]) : success(number);
}

/** The code in its one form; an empty field is told apart from a wrong one. */
export function readTypedCode(typed: string): Result<string> {
  if (typed.trim() === '') return failure([problem('signIn.codeMissing', {}, 'code')]);
  const code = readAccessCode(typed);
  return code.ok ? code : failure(code.problems.map((found) => ({ ...found, at: 'code' })));
}

export function problemAt(problems: readonly Problem[], field: Field): Problem | undefined {
  return problems.find(({ at }) => at === field);
}
