import type { Random } from '../shared/ports.ts';
import { type Problem, problem } from '../shared/problem.ts';
import { failure, type Result, success } from '../shared/result.ts';

/**
 * Letters and digits of access codes: none that looks like another (no 0 O 1 I L), no vowels that could spell words.
 * 28 signs, so twelve of them hold 57.7 bits. The number is not prime; the check sign below uses weights that are
 * coprime to it.
 */
export const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ';

const LENGTH = 12;

/** Weights coprime to 28, all different: any single wrong sign and any swap of neighbours by an odd distance shows. */
const WEIGHTS = [1, 3, 5, 9, 11, 13, 15, 17, 19, 23, 25, 27];

/** A fresh code of twelve signs and a check sign. `random` must be cryptographic outside the sample round. */
export function newAccessCode(random: Random): string {
  const signs = Array.from(
    { length: LENGTH },
    () => ALPHABET[Math.floor(random() * ALPHABET.length)] ?? '',
  ).join('');
  return signs + checkSign(signs);
}

/**
 * The code as typed (full width, lower case, hyphens and spaces as one likes) in its one form: 13 signs. A wrong
 * length, a sign outside the alphabet and a wrong check sign are told apart, without asking the server.
 */
export function readAccessCode(typed: string): Result<string> {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐‑–—−ー]/g, '');
  if (code.length !== LENGTH + 1)
    return refuse(problem('accessCode.length', { length: code.length }));
  if (![...code].every((sign) => ALPHABET.includes(sign)))
    return refuse(problem('accessCode.sign'));
  if (checkSign(code.slice(0, LENGTH)) !== code[LENGTH]) return refuse(problem('accessCode.check'));
  return success(code);
}

/** As printed: XXXX-XXXX-XXXX-X. */
export function printedAccessCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code;
}

function checkSign(signs: string): string {
  const sum = [...signs].reduce(
    (total, sign, place) => total + ALPHABET.indexOf(sign) * (WEIGHTS[place] ?? 1),
    0,
  );
  return ALPHABET[sum % ALPHABET.length] ?? '';
}

function refuse(reason: Problem): Result<never> {
  return failure([reason]);
}
