import type { Language } from '../shared/language.ts';
import type { Advices } from './advice.ts';
import { english } from './texts.en.ts';
import { japanese } from './texts.ja.ts';

/** The sentences of `analysis.*`, for the people who write questionnaires. */
export const analysisTexts: Readonly<Record<Language, Advices>> = { ja: japanese, en: english };
