import type { JSX } from 'preact';
import type { Language } from '../shared/language.ts';
import { Button } from '../ui/button.tsx';
import { chooseLanguage } from '../ui/language.ts';
import { useLanguage } from './texts.ts';

/** Offers the other language, in its own words. */
export function LanguageSwitch(): JSX.Element {
  const other: Language = useLanguage() === 'ja' ? 'en' : 'ja';
  return (
    <Button kind="quiet" small onPress={() => chooseLanguage(other)}>
      <span lang={other}>{names[other]}</span>
    </Button>
  );
}

const names: Readonly<Record<Language, string>> = { ja: '日本語', en: 'English' };
