import * as z from 'zod/mini';
import { type Registry, registry } from '../question-types/registry.ts';
import { glossarySchema } from './glossary.ts';
import { type Questionnaire, questionnaireSchema } from './questionnaire.ts';

/** What the published form holds beside the definition itself. */
const besideSchema = z.object({
  glossary: z.optional(glossarySchema),
  translations: z.optional(z.strictObject({ en: z.record(z.string(), z.string()) })),
});

/** Opens a questionnaire in its published form (`hash.ts`); undefined for anything else. */
export function openPublished(
  published: unknown,
  types: Registry = registry,
): Questionnaire | undefined {
  if (typeof published !== 'object' || published === null) return undefined;
  const { glossary: _, translations: __, ...definition } = published as Record<string, unknown>;
  const opened = questionnaireSchema(types).safeParse(definition);
  const beside = besideSchema.safeParse(published);
  return opened.success && beside.success ? { ...opened.data, ...beside.data } : undefined;
}
