import * as z from 'zod/mini';
import { idSchema, textSchema } from '../question-types/type.ts';
import type { GlossaryTerm } from './questionnaire.ts';

/** A glossary file: the terms that somebody new to the field may not know. */
export const glossarySchema: z.ZodMiniType<readonly GlossaryTerm[]> = z.array(
  z.strictObject({
    id: idSchema,
    term: textSchema,
    reading: z.optional(textSchema),
    meaning: textSchema,
    source: z.optional(textSchema),
  }),
);

/** The terms that occur in any of the texts, in the order of the glossary. */
export function termsIn(
  texts: readonly string[],
  glossary: readonly GlossaryTerm[],
): readonly GlossaryTerm[] {
  const whole = texts.join('\n').toLowerCase();
  return glossary.filter(({ term }) => whole.includes(term.toLowerCase()));
}
