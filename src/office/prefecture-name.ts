import type { Language } from '../shared/language.ts';
import { prefectures } from '../shared/prefectures.ts';

/** A prefecture as the roster calls it, or its English name; what is no prefecture stays as it is. */
export function prefectureName(name: string, language: Language): string {
  return language === 'ja' ? name : (english.get(name) ?? name);
}

const english = new Map(prefectures.map(({ name, english }) => [name, english]));
