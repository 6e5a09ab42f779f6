import type { JSX } from 'preact';
import type { Workspace } from '../../device/workspace.ts';
import { SectionList } from '../../form/section-list.tsx';
import type { AnswerSession } from '../../form/session.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { useFormTexts, useStatus, useTexts } from '../context.ts';
import { PageHeading } from '../page-heading.tsx';
import { addressOf } from '../route.ts';
import { SubmissionNotice } from '../submission-notice.tsx';
import { deadlineOf } from '../times.ts';
import { UnitName } from '../unit-name.tsx';
import { Upgrade } from '../upgrade/upgrade.tsx';

/** The chapters, how far each is, and the way to submission. */
export function Home({
  workspace,
  session,
  survey,
  saveFile,
  signOut,
}: {
  readonly workspace: Workspace;
  readonly session: AnswerSession;
  readonly survey: string;
  readonly saveFile: () => void;
  readonly signOut: () => void;
}): JSX.Element {
  const texts = useTexts();
  const formTexts = useFormTexts();
  const { submission } = useStatus(workspace);
  const handedIn = submission.is === 'queued' || submission.is === 'received';
  return (
    <div class="stack">
      <PageHeading title={texts.documentTitle(texts.home.page, survey)} place="home">
        <UnitName unit={workspace.account.unit} />
      </PageHeading>
      <SubmissionNotice workspace={workspace} />
      <Upgrade workspace={workspace} />
      {!handedIn && <Progress workspace={workspace} />}
      <SectionList
        session={session}
        texts={formTexts}
        hrefFor={(section) => addressOf({ page: 'section', section })}
      />
      <div class="row">
        <LinkButton kind="primary" href={addressOf({ page: handedIn ? 'copy' : 'review' })}>
          {handedIn ? texts.home.toCopy : texts.home.toReview}
        </LinkButton>
      </div>
      <div class="row row--links">
        {!handedIn && <a href={addressOf({ page: 'copy' })}>{texts.home.copy}</a>}
        <Button kind="quiet" onPress={saveFile}>
          {texts.home.saveFile}
        </Button>
        <a href={addressOf({ page: 'device' })}>{texts.home.device}</a>
        <Button kind="quiet" onPress={signOut}>
          {texts.home.signOut}
        </Button>
      </div>
    </div>
  );
}

/** Reading, asking a colleague, ticking: what a hub needs for one question, roughly. */
const MINUTES_PER_QUESTION = 1;

/** Counts what is on the path now. */
function Progress({ workspace }: { readonly workspace: Workspace }): JSX.Element {
  const { home } = useTexts();
  const { form } = workspace;
  const { asked, answered, sections } = form.progress();
  const left = asked - answered;
  // A chapter of rows without one asks nothing yet.
  const isDone = left === 0 && sections.every(({ state }) => state !== 'notStarted');
  // How long the blank questions of all rows take nobody can say: most of them do not concern each row.
  const time =
    form.compiled.repeats.size > 0 ? undefined : home.minutes(left * MINUTES_PER_QUESTION);
  return (
    <p class="progress">
      {asked > 0 && <strong>{home.progress(answered, asked)}</strong>}
      {left > 0 && time && <span>{time}</span>}
      {isDone && <span>{home.allAnswered}</span>}
      <span>{home.deadline(deadlineOf(workspace.account.round.closes))}</span>
    </p>
  );
}
