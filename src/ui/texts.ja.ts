import type { UiTexts } from './texts.ts';

export const uiTextsJa: UiTexts = {
  skipToMain: '本文へ移動',
  tones: { info: 'お知らせ', success: '完了', warning: 'ご注意', error: '重要' },
  errorPrefix: '入力の確認：',
  notLoaded:
    '読み込めませんでした。入力した内容は、この端末に保存されています。ネットワークにつないで、もう一度お試しください。',
  loadAgain: 'もう一度読み込む',
};
