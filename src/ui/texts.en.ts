import type { UiTexts } from './texts.ts';

export const uiTextsEn: UiTexts = {
  skipToMain: 'Skip to main content',
  tones: { info: 'Information', success: 'Done', warning: 'Attention', error: 'Important' },
  errorPrefix: 'Please check: ',
};
