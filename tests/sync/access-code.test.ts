import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALPHABET,
  newAccessCode,
  printedAccessCode,
  readAccessCode,
} from '../../src/sync/access-code.ts';

const codeArbitrary = fc
  .array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
    minLength: 12,
    maxLength: 12,
  })
  .map((numbers) => {
    let next = 0;
    return newAccessCode(() => numbers[next++] ?? 0);
  });

describe('an access code', () => {
  it('is read as printed, and as people type it', () => {
    fc.assert(
      fc.property(codeArbitrary, (code) => {
        const printed = printedAccessCode(code);
        const fullWidth = printed.replace(/[!-~]/g, (sign) =>
          String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
        );
        for (const typed of [
          code,
          printed,
          printed.toLowerCase(),
          fullWidth,
          ` ${printed.replaceAll('-', ' ')} `,
          printed.replaceAll('-', 'ー'),
        ]) {
          expect(readAccessCode(typed)).toEqual({ ok: true, value: code });
        }
      }),
    );
  });

  it('is told from itself with any one sign wrong', () => {
    fc.assert(
      fc.property(codeArbitrary, fc.nat(12), fc.constantFrom(...ALPHABET), (code, place, sign) => {
        fc.pre(code[place] !== sign);
        const wrong = code.slice(0, place) + sign + code.slice(place + 1);
        expect(readAccessCode(wrong)).toMatchObject({
          ok: false,
          problems: [{ code: 'accessCode.check' }],
        });
      }),
    );
  });

  const refused: readonly (readonly [string, string])[] = [
    ['', 'accessCode.length'],
    ['2345', 'accessCode.length'],
    ['2345-6789-BCDF-GH', 'accessCode.length'],
    ['2345-6789-BCDO-G', 'accessCode.sign'],
    ['2345-6789-BC_F-G', 'accessCode.sign'],
  ];
  it.each(refused)('typed as "%s" is refused with %s', (typed, code) => {
    expect(readAccessCode(typed)).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
