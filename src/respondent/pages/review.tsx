import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Workspace } from '../../device/workspace.ts';
import { questionOf } from '../../engine/cells.ts';
import { Review as FormReview } from '../../form/review.tsx';
import type { AnswerSession } from '../../form/session.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFormTexts, useNavigate, useStatus } from '../context.ts';
import { PageHeading } from '../page-heading.tsx';
import { addressOf } from '../route.ts';
import { SubmissionNotice } from '../submission-notice.tsx';
import { Orphans } from '../upgrade/orphans.tsx';
import { usePageTexts } from './texts.ts';

/** Everything once more before it is handed in; afterwards only where it stands. */
export function Review({
  workspace,
  session,
  survey,
}: {
  readonly workspace: Workspace;
  readonly session: AnswerSession;
  readonly survey: string;
}): JSX.Element {
  const { submission } = useStatus(workspace);
  const handedIn = submission.is === 'queued' || submission.is === 'received';
  return handedIn ? (
    <HandedIn workspace={workspace} survey={survey} />
  ) : (
    <BeforeSubmission workspace={workspace} session={session} survey={survey} />
  );
}

function HandedIn({
  workspace,
  survey,
}: {
  readonly workspace: Workspace;
  readonly survey: string;
}): JSX.Element {
  const texts = usePageTexts();
  return (
    <div class="stack">
      <PageHeading title={texts.documentTitle(texts.result.page, survey)} place="review">
        {texts.result.page}
      </PageHeading>
      <SubmissionNotice workspace={workspace} />
      <LinkButton href={addressOf({ page: 'copy' })}>{texts.home.toCopy}</LinkButton>
    </div>
  );
}

function BeforeSubmission({
  workspace,
  session,
  survey,
}: {
  readonly workspace: Workspace;
  readonly session: AnswerSession;
  readonly survey: string;
}): JSX.Element {
  const texts = usePageTexts();
  const formTexts = useFormTexts();
  const { attempts, missing, obstacle, submitting, submit } = useSubmission(workspace);
  const placeOf = useCallback((address: string) => hrefFor(workspace, address), [workspace]);
  const page = missing > 0 ? texts.review.pageWithErrors(missing) : texts.review.page;
  return (
    <div class="stack">
      <PageHeading title={texts.documentTitle(page, survey)} place="review">
        {texts.review.page}
      </PageHeading>
      <SubmissionNotice workspace={workspace} />
      <FormReview session={session} texts={formTexts} attempt={attempts} hrefFor={placeOf} />
      <Orphans workspace={workspace} />
      <div class="onward stack">
        <p>{texts.review.readyAdvice}</p>
        <LiveRegion urgency="assertive" visible>
          {obstacle !== undefined && (
            <Notice tone="error" appears>
              <p>{texts.review[obstacle]}</p>
            </Notice>
          )}
        </LiveRegion>
        <Button kind="primary" onPress={() => void submit()}>
          {submitting ? texts.review.submitting : texts.review.submit}
        </Button>
      </div>
    </div>
  );
}

/** The act of submitting: what stands in its way, and how often it was tried in vain. */
function useSubmission(workspace: Workspace) {
  const { go } = useNavigate();
  const [attempts, setAttempts] = useState(0);
  const [missing, setMissing] = useState(0);
  const [obstacle, setObstacle] = useState<'otherTab' | 'notSaved' | undefined>(undefined);
  const [submitting, setSubmitting] = useState(false);

  const submit = async () => {
    if (submitting) return;
    setObstacle(undefined);
    if (workspace.status().editor === 'otherTab') return setObstacle('otherTab');
    setSubmitting(true);
    const submitted = await workspace.submit();
    await workspace.settled();
    setSubmitting(false);
    if (!submitted.ok) {
      setMissing(submitted.problems.length);
      return setAttempts((count) => count + 1);
    }
    if (workspace.status().storage.is === 'failed') return setObstacle('notSaved');
    await go(addressOf({ page: 'result' }));
  };
  return { attempts, missing, obstacle, submitting, submit };
}

/** Where an answer is entered: the page of its chapter, with the cell to go to. */
function hrefFor({ form, questionnaire }: Workspace, address: string): string {
  const question = questionOf(address);
  const section = questionnaire.sections.find(({ items }) =>
    items.some(({ id }) => id === question),
  );
  if (!section || !form.compiled.byId.has(question)) return addressOf({ page: 'home' });
  return addressOf({ page: 'section', section: section.id }, address);
}
