import * as z from 'zod/mini';
import type { Problem } from '../shared/problem.ts';
import { problem } from '../shared/problem.ts';
import { isBlank, isStorable } from './plain-text.ts';
import { type Column, codeSchema, textSchema } from './type.ts';

/** One choice of a question. */
export interface Option {
  readonly code: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** 特になし: stands alone, chosen or nothing else is. */
  readonly exclusive?: boolean | undefined;
  /** 不明, 該当なし: an explicit answer that is not a value. */
  readonly special?: boolean | undefined;
  /** その他: asks for a text beside the choice. */
  readonly text?: 'required' | 'optional' | undefined;
  readonly source?: string | undefined;
}

const optionSchema: z.ZodMiniType<Option> = z.strictObject({
  code: codeSchema,
  label: textSchema,
  hint: z.optional(textSchema),
  exclusive: z.optional(z.boolean()),
  special: z.optional(z.boolean()),
  text: z.optional(z.enum(['required', 'optional'])),
  source: z.optional(z.string()),
});

export const optionsSchema = z.array(optionSchema).check(z.minLength(1), z.maxLength(1_000));

/** Texts beside options, by code. Kept while their option is not chosen, masked with it. */
export type OptionTexts = Readonly<Record<string, string>>;

export const optionTextsSchema = z.record(z.string(), z.string());

/** The most characters (graphemes) that fit beside an option. */
export const OPTION_TEXT_LENGTH = 500;

export function duplicateCodes(options: readonly { readonly code: string }[]): readonly Problem[] {
  const seen = new Set<string>();
  return options.flatMap(({ code }) => {
    if (seen.has(code)) return [problem('definition.duplicateCode', { code })];
    seen.add(code);
    return [];
  });
}

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

/** The texts that go with chosen options; undefined where there is none. */
export function textsOfChosen(
  options: readonly Option[],
  codes: readonly string[],
  texts: OptionTexts = {},
): OptionTexts | undefined {
  const kept = options
    .filter(
      (option) => option.text && codes.includes(option.code) && !isBlank(texts[option.code] ?? ''),
    )
    .map((option) => [option.code, texts[option.code] ?? ''] as const);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** Chosen options whose required text is missing. */
export function missingTexts(
  options: readonly Option[],
  codes: readonly string[],
  texts: OptionTexts = {},
): readonly Problem[] {
  return options
    .filter(
      (option) =>
        option.text === 'required' &&
        codes.includes(option.code) &&
        isBlank(texts[option.code] ?? ''),
    )
    .map((option) => problem('option.textMissing', { code: option.code, label: option.label }));
}

export function labelWithText(option: Option, texts: OptionTexts = {}): string {
  const text = option.text ? texts[option.code] : undefined;
  return text === undefined || isBlank(text) ? option.label : `${option.label}（${text}）`;
}

export function textColumns(options: readonly Option[], question: string): readonly Column[] {
  return options
    .filter((option) => option.text)
    .map((option) => ({
      kind: 'text',
      name: `${question}_${option.code}_text`,
      label: `${option.label}（内容）`,
      path: '',
      of: option.code,
    }));
}
