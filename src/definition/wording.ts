import type { Language } from '../shared/language.ts';
import type { Questionnaire, Wording } from './questionnaire.ts';

/**
 * Every text of a questionnaire by its key: `title`, `about.purpose`, `s2.title`, `q2-5.footnotes.0`,
 * `q2-5.options.98.label`, `c2-1.message`, `glossary.acp.term`. In the order of the definition.
 */
export function wordingOf(questionnaire: Questionnaire): Wording {
  const found: Record<string, string> = {};
  reword(questionnaire, '', (key, text) => {
    found[key] = text;
    return text;
  });
  return found;
}

/** The questionnaire in a language: the same items, ids, codes and conditions in other words. */
export function translated(questionnaire: Questionnaire, language: Language): Questionnaire {
  const wording = language === 'ja' ? undefined : questionnaire.translations?.[language];
  if (!wording) return questionnaire;
  return reword(questionnaire, '', (key, text) => wording[key] ?? text);
}

type Translate = (key: string, text: string) => string;

/** Keys whose value is a text for people. `text` of an option or a row says whether it asks for one. */
const WORDS = new Set([
  'title',
  'edition',
  'unitNoun',
  'text',
  'message',
  'unit',
  'rowNoun',
  'rowTitle',
  'label',
  'hint',
  'term',
  'meaning',
]);

/** Keys whose value holds further texts, and how they are named from there. */
const NAMED_BY_THEMSELVES = new Set(['sections', 'items', 'checks']);
const NAMED_BY_CODE = new Set(['options', 'rows', 'columns', 'groups']);

function reword<Part extends object>(part: Part, at: string, translate: Translate): Part {
  const isChoice = 'code' in part;
  const entries = Object.entries(part).map(([key, value]: [string, unknown]) => {
    const name = at === '' ? key : `${at}.${key}`;
    if (typeof value === 'string')
      return [
        key,
        WORDS.has(key) && !(isChoice && key === 'text') ? translate(name, value) : value,
      ];
    if (typeof value !== 'object' || value === null) return [key, value];
    if (key === 'about') return [key, eachText(value, name, translate)];
    if (key === 'domain') return [key, reword(value, at, translate)];
    if (!Array.isArray(value)) return [key, value];
    if (key === 'footnotes')
      return [key, value.map((text, index) => translate(`${name}.${index}`, text))];
    const nameOf = naming(key, name);
    return [key, nameOf ? value.map((member) => reword(member, nameOf(member), translate)) : value];
  });
  // The same keys with the same kinds of values: only texts differ.
  return Object.fromEntries(entries) as Part;
}

type Member = { readonly id: string; readonly code: string };

function naming(key: string, name: string): ((member: Member) => string) | undefined {
  if (NAMED_BY_THEMSELVES.has(key)) return ({ id }) => id;
  if (NAMED_BY_CODE.has(key)) return ({ code }) => `${name}.${code}`;
  return key === 'glossary' ? ({ id }) => `${name}.${id}` : undefined;
}

function eachText(texts: object, at: string, translate: Translate): object {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, translate(`${at}.${key}`, String(text))]),
  );
}
