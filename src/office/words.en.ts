import { uiTextsEn } from '../ui/texts.en.ts';
import { textsEn } from './texts.en.ts';
import type { Words } from './words.tsx';

export const english: Words = { language: 'en', texts: textsEn, ui: uiTextsEn };
