import type { JSX } from 'preact';
import type { Workspace } from '../device/workspace.ts';
import { LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useStatus, useTexts } from './context.ts';
import { ReceiptHeading } from './receipt-heading.tsx';
import { addressOf } from './route.ts';

/** What has become of the submission, with the way to its page; nothing before there is one. */
export function SubmissionNotice({
  workspace,
}: {
  readonly workspace: Workspace;
}): JSX.Element | null {
  const texts = useTexts();
  const { submission } = useStatus(workspace);
  if (submission.is === 'none') return null;
  const toResult = (
    <LinkButton small href={addressOf({ page: 'result' })}>
      {texts.home.toResult}
    </LinkButton>
  );
  switch (submission.is) {
    case 'received':
      return (
        <Notice
          tone="success"
          heading={<ReceiptHeading receiptNo={submission.receipt.receiptNo} />}
          actions={toResult}
        />
      );
    case 'queued':
      return <Notice heading={texts.submission.queuedHeading} actions={toResult} />;
    case 'refused':
      return <Notice tone="warning" heading={texts.submission.refused} actions={toResult} />;
  }
}
