import type { Context } from 'hono';
import type { Language } from '../../shared/language.ts';

/** The language an answer is wanted in; Japanese where none is said, or one that is none of the screen's. */
export function languageOf(context: Context): Language {
  return context.req.query('language') === 'en' ? 'en' : 'ja';
}
