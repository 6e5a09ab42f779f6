import type { JSX } from 'preact';
import { LinkButton } from '../../ui/button.tsx';
import { PageHeading } from '../page-heading.tsx';
import { addressOf } from '../route.ts';
import { usePageTexts } from './texts.ts';

/** An address this app does not have. */
export function Unknown({ survey }: { readonly survey: string }): JSX.Element {
  const texts = usePageTexts();
  return (
    <div class="stack">
      <PageHeading title={texts.documentTitle(texts.unknownPage.page, survey)} place="unknown">
        {texts.unknownPage.page}
      </PageHeading>
      <p>{texts.unknownPage.explanation}</p>
      <LinkButton kind="primary" href={addressOf({ page: 'home' })}>
        {texts.toHome}
      </LinkButton>
    </div>
  );
}
