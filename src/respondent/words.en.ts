import { formTextsEn } from '../form/texts.en.ts';
import { uiTextsEn } from '../ui/texts.en.ts';
import { textsEn } from './texts.en.ts';
import type { Words } from './words.tsx';

export const english: Words = { app: textsEn, form: formTextsEn, ui: uiTextsEn };
