import type { Finding } from '../engine/check.ts';
import type { Compiled } from '../engine/compile.ts';
import type { FormTexts } from './texts.ts';

/**
 * A finding in words: the message of a check, what is missing, or the sentence of the question type that found it.
 *
 * @throws when a type has no sentence for its own code: a type brings its texts.
 */
export function sentenceFor(finding: Finding, compiled: Compiled, texts: FormTexts): string {
  const slot = compiled.slots.get(finding.at);
  if (finding.code === 'check') return String(finding.details.message);
  if (finding.code === 'required')
    return slot?.type.readsAs === 'codes' ? texts.missingChoice : texts.missingText;
  const sentence = slot?.type.texts[texts.language][finding.code];
  if (!sentence)
    throw new Error(`No sentence for the problem "${finding.code}" at "${finding.at}".`);
  return sentence(finding.details);
}
