import type { UiTexts } from './texts.ts';

export const uiTextsEn: UiTexts = {
  skipToMain: 'Skip to main content',
  tones: { info: 'Information', success: 'Done', warning: 'Attention', error: 'Important' },
  errorPrefix: 'Please check: ',
  notLoaded:
    'This could not be loaded. What you entered is saved on this device. Connect to a network and try again.',
  loadAgain: 'Load again',
};
