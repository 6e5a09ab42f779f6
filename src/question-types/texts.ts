import type { Catalogue } from '../shared/problem.ts';

/** Sentences for the problems that several types share. */
export const sharedTexts: Catalogue = {
  ja: {
    'text.tooLong': ({ length, maxLength }) =>
      `${maxLength} 文字以内で入力してください（いま ${length} 文字）。`,
    'text.notStorable': () =>
      '使えない文字（制御文字など）が含まれています。入力し直してください。',
    'option.textMissing': ({ label }) => `「${label}」の内容を入力してください。`,
    'option.unknownCode': ({ code }) => `選択肢にないコード「${code}」です。`,
    'option.exclusive': ({ label }) => `「${label}」は、ほかの選択肢と一緒には選べません。`,
    'option.exclusion': ({ label, other }) => `「${label}」と「${other}」は、一緒には選べません。`,
    'value.wrongShape': () => '回答の形がこの設問と合いません。',
  },
  en: {
    'text.tooLong': ({ length, maxLength }) =>
      `Enter at most ${maxLength} characters (now ${length}).`,
    'text.notStorable': () =>
      'This text holds characters that cannot be stored. Please enter it again.',
    'option.textMissing': ({ label }) => `Enter the text of “${label}”.`,
    'option.unknownCode': ({ code }) => `“${code}” is not an option of this question.`,
    'option.exclusive': ({ label }) => `“${label}” cannot be chosen together with other options.`,
    'option.exclusion': ({ label, other }) =>
      `“${label}” and “${other}” cannot be chosen together.`,
    'value.wrongShape': () => 'The answer does not have the shape this question needs.',
  },
};

/** Own sentences beside the shared ones. */
export function withShared(own: Catalogue): Catalogue {
  return { ja: { ...sharedTexts.ja, ...own.ja }, en: { ...sharedTexts.en, ...own.en } };
}
