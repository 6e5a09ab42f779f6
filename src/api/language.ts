import type { Language } from '../shared/language.ts';
import { withParameter } from './address.ts';

/**
 * An address of the server, its answer in a language: `language=en` among its parameters. Japanese is meant where none
 * is said. What a round or its roster calls itself stays as it is.
 */
export function inLanguage(address: string, language: Language): string {
  return language === 'ja' ? address : withParameter(address, 'language', language);
}
