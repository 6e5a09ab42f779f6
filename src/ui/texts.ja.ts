import type { UiTexts } from './texts.ts';

export const uiTextsJa: UiTexts = {
  skipToMain: '本文へ移動',
  tones: { info: 'お知らせ', success: '完了', warning: 'ご注意', error: '重要' },
  errorPrefix: '入力の確認：',
};
