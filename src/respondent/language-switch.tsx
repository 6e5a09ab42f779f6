import type { JSX } from 'preact';
import type { Language } from '../shared/language.ts';
import { Button } from '../ui/button.tsx';
import { useServices } from './context.ts';

/** Offers the other language, in its own words. `before` is waited for: the page is opened again. */
export function LanguageSwitch({ before }: { readonly before?: () => Promise<void> }): JSX.Element {
  const { language } = useServices();
  const other: Language = language.now === 'ja' ? 'en' : 'ja';
  const choose = async () => {
    await before?.();
    language.choose(other);
  };
  return (
    <Button kind="quiet" small onPress={() => void choose()}>
      <span lang={other}>{names[other]}</span>
    </Button>
  );
}

const names: Readonly<Record<Language, string>> = { ja: '日本語', en: 'English' };
