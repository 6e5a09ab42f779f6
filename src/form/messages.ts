import type { Finding } from '../engine/check.ts';
import type { Form } from '../engine/form.ts';
import { prefixOf } from './place.ts';
import type { FormTexts } from './texts.ts';

/**
 * A finding in words: the message of a check, what is missing, how many rows there have to be, or the sentence of the
 * question type that found it.
 *
 * @throws when a type has no sentence for its own code: a type brings its texts.
 */
export function sentenceFor(finding: Finding, form: Form, texts: FormTexts): string {
  const { code, at, details } = finding;
  const slot = form.slot(at);
  if (code === 'check')
    return form.text(String(details.message), texts.language, prefixOf(form, at));
  if (code === 'required')
    return slot?.domain.readsAs === 'codes' ? texts.missingChoice : texts.missingText;
  const sentence = texts.rows.problems[code] ?? slot?.type.texts[texts.language][code];
  if (!sentence) throw new Error(`No sentence for the problem "${code}" at "${at}".`);
  return sentence(details);
}

/** The id of the element that says what a finding is. */
export function messageId({ subject }: Finding): string {
  return `finding-${subject}`;
}
