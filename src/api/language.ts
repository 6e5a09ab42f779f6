import type { Language } from '../shared/language.ts';
import { withParameter } from './address.ts';

/**
 * An address of the server, its answer in a language: `language=en` among its parameters. Japanese is meant where none
 * is said. Of what has no translation, as a roster, the answer stays as it is.
 */
export function inLanguage(address: string, language: Language): string {
  return language === 'ja' ? address : withParameter(address, 'language', language);
}
