import { useFormTexts } from '../context.ts';
import type { Widened } from '../texts.ts';
import { upgradeTextsEn } from './texts.en.ts';
import { upgradeTextsJa } from './texts.ja.ts';

/** What the hub's pages say of a revised questionnaire. */
export type UpgradeTexts = Widened<typeof upgradeTextsJa>;

export function useUpgradeTexts(): UpgradeTexts {
  return useFormTexts().language === 'ja' ? upgradeTextsJa : upgradeTextsEn;
}
