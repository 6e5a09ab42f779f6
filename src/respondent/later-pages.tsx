import type { JSX } from 'preact';
import { apart, type Coming } from '../ui/apart.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTexts } from './context.ts';
import { PageHeading } from './page-heading.tsx';
import type { afterTheQuestions } from './pages/after-the-questions.ts';

export type LaterPages = typeof afterTheQuestions;

export const laterPages = apart<LaterPages>(async () => {
  const loaded = await import('./pages/after-the-questions.ts');
  return loaded.afterTheQuestions;
});

/** What stands in the place of a page that is not here yet. */
export function NotHereYet({
  coming,
  survey,
}: {
  readonly coming: Exclude<Coming<LaterPages>, { readonly is: 'here' }>;
  readonly survey: string;
}): JSX.Element {
  const { later, documentTitle } = useTexts();
  return (
    <div class="stack">
      <PageHeading title={documentTitle(later.coming, survey)} place="coming">
        {later.coming}
      </PageHeading>
      {coming.is === 'failed' && (
        <Notice
          heading={later.failed}
          level="p"
          actions={
            <Button small onPress={coming.again}>
              {later.again}
            </Button>
          }
        >
          <p>{later.explanation}</p>
        </Notice>
      )}
    </div>
  );
}
