import * as z from 'zod/mini';
import {
  isQuestion,
  isRepeat,
  type Questionnaire,
  type Repeat,
} from '../definition/questionnaire.ts';
import { translated } from '../definition/wording.ts';
import type { Question } from '../question-types/registry.ts';
import { idSchema, textSchema } from '../question-types/type.ts';
import type { Language } from '../shared/language.ts';
import type { Bilingual } from '../tally/bilingual.ts';

/** What surveys measure, so that they can be read side by side: one entry of `questionnaire/themes.yaml`. */
export interface Theme {
  readonly id: string;
  readonly label: Bilingual<string>;
  /** The item of the guideline on home care it stands for, and that of the programme; absent where there is none. */
  readonly healthPlan?: string | undefined;
  readonly programme?: string | undefined;
}

export const themesSchema: z.ZodMiniType<readonly Theme[]> = z.array(
  z.strictObject({
    id: idSchema,
    label: z.strictObject({ ja: textSchema, en: textSchema }),
    healthPlan: z.optional(textSchema),
    programme: z.optional(textSchema),
  }),
);

/** A theme, and what measures it in each questionnaire that does, in asking order. */
export interface MeasuredTheme extends Theme {
  readonly questionnaires: readonly MeasuringQuestionnaire[];
}

export interface MeasuringQuestionnaire {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly items: readonly MeasuringItem[];
}

/** A question, or a repeat as a whole. */
export interface MeasuringItem {
  readonly id: string;
  readonly number?: string;
  readonly title: string;
}

/**
 * Which questions of which questionnaires measure a theme, for every theme in its order. A theme that none measures is
 * in it, with nothing. What is named as a theme but is none is left out: reading the questionnaire says so.
 */
export function themeIndex(
  themes: readonly Theme[],
  questionnaires: readonly Questionnaire[],
  language: Language = 'ja',
): readonly MeasuredTheme[] {
  const worded = questionnaires.map((one) => translated(one, language));
  return themes.map((theme) => ({
    ...theme,
    questionnaires: worded
      .map((one) => measuring(one, theme.id))
      .filter(({ items }) => items.length > 0),
  }));
}

function measuring(questionnaire: Questionnaire, theme: string): MeasuringQuestionnaire {
  const { id, version, title } = questionnaire;
  const items = itemsOf(questionnaire)
    .filter(({ themes = [] }) => themes.includes(theme))
    .map(({ id: item, number, title: name }) => ({
      id: item,
      ...(number === undefined ? {} : { number }),
      title: name,
    }));
  return { id, version, title, items };
}

/** Questions in asking order, each repeat before those in it. */
function itemsOf({ sections }: Questionnaire): readonly (Question | Repeat)[] {
  return sections.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (isRepeat(item)) return [item, ...item.items.filter(isQuestion)];
      return isQuestion(item) ? [item] : [];
    }),
  );
}
