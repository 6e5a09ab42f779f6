import type { Language } from '../shared/language.ts';

/** 14:03:22, on the clock of this machine. */
export function timeOfDay(milliseconds: number, language: Language): string {
  return new Date(milliseconds).toLocaleTimeString(language, { hour12: false });
}
