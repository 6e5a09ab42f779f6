import * as z from 'zod/mini';
import { type Condition, conditionSchema } from '../conditions/condition.ts';
import type { Problem } from '../shared/problem.ts';
import { problem } from '../shared/problem.ts';
import { type Column, codeSchema, type PartCondition, textSchema } from './type.ts';

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
  /** The heading it stands under: the code of one of the question's groups. */
  readonly group?: string | undefined;
  /** Of the options with the same name, at most one is chosen. */
  readonly exclusion?: string | undefined;
  /** Offered only while this is true; a choice is then masked, never deleted. */
  readonly showIf?: Condition | undefined;
  readonly source?: string | undefined;
}

/** A heading over options, or over the rows of a matrix, that stand together. */
export interface Group {
  readonly code: string;
  readonly label: string;
}

export const groupsSchema = z.optional(
  z.array(z.strictObject({ code: codeSchema, label: textSchema })).check(z.minLength(1)),
);

const optionSchema: z.ZodMiniType<Option> = z.strictObject({
  code: codeSchema,
  label: textSchema,
  hint: z.optional(textSchema),
  exclusive: z.optional(z.boolean()),
  special: z.optional(z.boolean()),
  text: z.optional(z.enum(['required', 'optional'])),
  group: z.optional(codeSchema),
  exclusion: z.optional(codeSchema),
  showIf: z.optional(conditionSchema),
  source: z.optional(z.string()),
});

export const optionsSchema = z.array(optionSchema).check(z.minLength(1), z.maxLength(1_000));

/** Texts beside options, by code. Kept while their option is not chosen, masked with it. */
export type OptionTexts = Readonly<Record<string, string>>;

export const optionTextsSchema = z.record(z.string(), z.string());

/** What is wrong with a list of options, whatever question it belongs to. */
export function optionDefects(
  options: readonly Option[],
  groups: readonly Group[] = [],
): readonly Problem[] {
  return [
    ...duplicateCodes(options),
    ...groupDefects(options, groups),
    ...options
      .filter(({ exclusive, exclusion }) => exclusive && exclusion !== undefined)
      .map(({ code }) => problem('definition.exclusiveInGroup', { code })),
  ];
}

export function duplicateCodes(members: readonly { readonly code: string }[]): readonly Problem[] {
  const seen = new Set<string>();
  return members.flatMap(({ code }) => {
    if (seen.has(code)) return [problem('definition.duplicateCode', { code })];
    seen.add(code);
    return [];
  });
}

/** Groups that are declared nowhere or hold nothing, and members of one group that do not stand together. */
export function groupDefects(
  members: readonly { readonly code: string; readonly group?: string | undefined }[],
  groups: readonly Group[] = [],
): readonly Problem[] {
  const known = new Set(groups.map(({ code }) => code));
  const unknown = members.filter(({ group }) => group !== undefined && !known.has(group));
  const used = new Set(members.map(({ group }) => group));
  const torn = members.filter(
    ({ group }, index) =>
      group !== undefined &&
      members[index - 1]?.group !== group &&
      members.slice(0, index).some((earlier) => earlier.group === group),
  );
  return [
    ...duplicateCodes(groups),
    ...unknown.map(({ code, group = '' }) => problem('definition.unknownGroup', { code, group })),
    ...groups
      .filter(({ code }) => !used.has(code))
      .map(({ code }) => problem('definition.emptyGroup', { group: code })),
    ...torn.map(({ code, group = '' }) => problem('definition.tornGroup', { code, group })),
  ];
}

/** The conditions of options, for a question's own list of conditions. */
export function optionConditions(options: readonly Option[]): readonly PartCondition[] {
  return options.flatMap(({ code, showIf }) =>
    showIf === undefined ? [] : [{ part: 'option' as const, code, showIf }],
  );
}

export function withoutOptions(
  options: readonly Option[],
  hidden: ReadonlySet<string>,
): readonly Option[] {
  return hidden.size === 0 ? options : options.filter(({ code }) => !hidden.has(code));
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
