import type { Language } from '../../shared/language.ts';
import type { MultipleQuestion } from './type.ts';

/** How many options may be chosen: いくつでも, 3つまで, 2つから3つ. */
export function amountInWords(
  { atLeast, atMost }: Pick<MultipleQuestion, 'atLeast' | 'atMost'>,
  language: Language,
): string {
  const say = words[language];
  if (atMost === undefined) return atLeast === undefined ? say.any : say.atLeast(atLeast);
  if (atLeast === undefined) return say.atMost(atMost);
  return atLeast === atMost ? say.exactly(atMost) : say.between(atLeast, atMost);
}

const words = {
  ja: {
    any: 'いくつでも',
    atLeast: (least: number) => `${least}つ以上`,
    atMost: (most: number) => `${most}つまで`,
    exactly: (number: number) => `${number}つ`,
    between: (least: number, most: number) => `${least}つから${most}つ`,
  },
  en: {
    any: 'Choose any number',
    atLeast: (least: number) => `Choose at least ${least}`,
    atMost: (most: number) => `Choose at most ${most}`,
    exactly: (number: number) => `Choose ${number}`,
    between: (least: number, most: number) => `Choose ${least} to ${most}`,
  },
};
