import type { Language } from '../shared/language.ts';
import { NO_PROBLEMS, type Problem, problem } from '../shared/problem.ts';
import type { Option, OptionTexts } from './option.ts';
import { isBlank, isStorable, MADE_UP_TEXT, tooLong } from './plain-text.ts';

/** Why codes and texts from outside do not belong to these options; undefined where they do. */
export function misfit(
  options: readonly Option[],
  codes: readonly string[],
  texts: OptionTexts,
): Problem | undefined {
  const known = new Set(options.map(({ code }) => code));
  const stranger = [...codes, ...Object.keys(texts)].find((code) => !known.has(code));
  if (stranger !== undefined) return problem('option.unknownCode', { code: stranger });
  return Object.values(texts).every(isStorable) ? undefined : problem('text.notStorable');
}

/**
 * Why these options cannot be chosen together: one is exclusive, or two share an exclusion. Undefined where they can.
 */
export function clash(chosen: readonly Option[]): Problem | undefined {
  if (chosen.length < 2) return undefined;
  const exclusive = chosen.find((option) => option.exclusive);
  if (exclusive) return problem('option.exclusive', { label: exclusive.label });
  for (const [index, option] of chosen.entries()) {
    const other = chosen
      .slice(0, index)
      .find(({ exclusion }) => exclusion !== undefined && exclusion === option.exclusion);
    if (other) return problem('option.exclusion', { label: other.label, other: option.label });
  }
  return undefined;
}

/** The chosen options that give way when one is chosen: an exclusive one and the others, or two of one exclusion. */
export function givingWay(
  options: readonly Option[],
  chosen: readonly string[],
  code: string,
): readonly string[] {
  const own = options.find((option) => option.code === code);
  return options
    .filter((other) => other !== own && chosen.includes(other.code))
    .filter((other) => own && clash([own, other]))
    .map((other) => other.code);
}

/** Options that can be chosen together, as many of the list as possible, in its order. */
export function standTogether(options: readonly Option[]): readonly Option[] {
  const inclusive = options.filter(({ exclusive }) => !exclusive);
  return inclusive.filter(
    ({ exclusion }, index) =>
      exclusion === undefined ||
      inclusive.findIndex((other) => other.exclusion === exclusion) === index,
  );
}

/** The texts that go with chosen options; undefined where there is none. */
export function textsOfChosen(
  options: readonly Option[],
  codes: readonly string[],
  texts: OptionTexts = {},
): OptionTexts | undefined {
  const kept = options
    .filter(({ code, text }) => text && codes.includes(code) && !isBlank(textBeside(texts, code)))
    .map(({ code }) => [code, textBeside(texts, code)] as const);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** What is wrong with the texts of chosen options: one is missing where it is required, or too long. */
export function textProblems(
  options: readonly Option[],
  codes: readonly string[],
  texts: OptionTexts | undefined,
): readonly Problem[] {
  const asking = options.filter(({ code, text }) => text && codes.includes(code));
  if (asking.length === 0) return NO_PROBLEMS;
  return [
    ...asking
      .filter(({ code, text }) => text === 'required' && isBlank(textBeside(texts, code)))
      .map(({ code, label }) => problem('option.textMissing', { code, label })),
    ...asking.flatMap(({ code }) =>
      tooLong(textBeside(texts, code), OPTION_TEXT_LENGTH).map((wrong) => ({
        ...wrong,
        details: { ...wrong.details, code },
      })),
    ),
  ];
}

/** The most characters (graphemes) that fit beside an option. */
const OPTION_TEXT_LENGTH = 500;

/** The code of a special option that was chosen alone: 不明. */
export function specialOf(
  options: readonly Option[],
  [code, ...others]: readonly string[],
): string | undefined {
  const chosen = options.find((option) => option.code === code);
  return others.length === 0 && chosen?.special ? code : undefined;
}

/**
 * Codes for a made-up answer: the named ones where they can stand together, else as many as are wanted. Undefined where
 * there are none.
 */
export function composedCodes(
  options: readonly Option[],
  named: readonly string[] | undefined,
  wanted: number,
): readonly string[] | undefined {
  const alone = options.filter(({ exclusive, special }) => exclusive || special).slice(0, 1);
  const together = standTogether(options).slice(0, wanted);
  const made = together.length > 0 ? together : alone;
  const codes = named ?? made.map(({ code }) => code);
  const chosen = options.filter(({ code }) => codes.includes(code));
  const stands = chosen.length === codes.length && codes.length > 0 && !clash(chosen);
  return stands ? codes : undefined;
}

/** A text for every chosen option that has to have one: what a made-up answer writes. */
export function madeUpTexts(
  options: readonly Option[],
  codes: readonly string[],
): OptionTexts | undefined {
  const asking = options.filter(({ code, text }) => text === 'required' && codes.includes(code));
  return asking.length > 0
    ? Object.fromEntries(asking.map(({ code }) => [code, MADE_UP_TEXT]))
    : undefined;
}

/** その他（口腔ケア）/ Other (oral care). */
export function labelWithText(
  option: Option,
  texts: OptionTexts | undefined,
  language: Language,
): string {
  const text = option.text ? textBeside(texts, option.code) : '';
  if (isBlank(text)) return option.label;
  return option.label + (language === 'ja' ? `（${text}）` : ` (${text})`);
}

/** The text beside an option, '' where there is none. */
export function textBeside(texts: OptionTexts | undefined, code: string): string {
  return texts !== undefined && Object.hasOwn(texts, code) ? (texts[code] ?? '') : '';
}
