import * as z from 'zod/mini';
import { idSchema, textSchema } from '../question-types/type.ts';
import { problem } from '../shared/problem.ts';
import type { DefinitionProblem } from './definition-problem.ts';
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

/** Entries under an id that an earlier entry has. */
export function doubledTerms(terms: readonly GlossaryTerm[]): readonly DefinitionProblem[] {
  const seen = new Set<string>();
  return terms.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const found = problem('definition.duplicateId', { id });
    return [{ ...found, severity: 'error' as const, path: [index, 'id'], id }];
  });
}

/** The terms that occur in any of the texts, in the order of the glossary. */
export function termsIn(
  texts: readonly string[],
  glossary: readonly GlossaryTerm[],
): readonly GlossaryTerm[] {
  const whole = texts.join('\n').toLowerCase();
  return glossary.filter(({ term }) => whole.includes(term.toLowerCase()));
}
