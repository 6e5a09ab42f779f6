import type { JSX } from 'preact';
import type { Delivery, SubmissionStatus } from '../../device/status.ts';
import type { Workspace } from '../../device/workspace.ts';
import type { Receipt, Verdict } from '../../sync/acknowledgement.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useServices, useStatus } from '../context.ts';
import { Explanation } from '../explanation.tsx';
import { PageHeading } from '../page-heading.tsx';
import { ReceiptHeading } from '../receipt-heading.tsx';
import { addressOf } from '../route.ts';

import { fullTime, shortTime } from '../times.ts';
import { type PageTexts, usePageTexts } from './texts.ts';

/** How far the submission has come: taken on this device, or proved by a receipt of the office. */
export function Result({
  workspace,
  survey,
}: {
  readonly workspace: Workspace;
  readonly survey: string;
}): JSX.Element {
  const texts = usePageTexts();
  const { submission, delivery } = useStatus(workspace);
  return (
    <div class="stack">
      <PageHeading title={texts.documentTitle(texts.result.page, survey)} place="result">
        {texts.result.page}
      </PageHeading>
      {/* The receipt may come while the person looks: it is read out when it does. */}
      <LiveRegion visible>
        <Outcome
          submission={submission}
          delivery={delivery}
          sendNow={() => void workspace.sendNow()}
        />
      </LiveRegion>
      <div class="row row--links">
        <a href={addressOf({ page: 'home' })}>{texts.toHome}</a>
      </div>
    </div>
  );
}

function Outcome({
  submission,
  delivery,
  sendNow,
}: {
  readonly submission: SubmissionStatus;
  readonly delivery: Delivery;
  readonly sendNow: () => void;
}): JSX.Element {
  const texts = usePageTexts();
  switch (submission.is) {
    case 'none':
      return (
        <Notice heading={texts.result.none} actions={<ToReview />}>
          <p>{texts.result.noneAdvice}</p>
        </Notice>
      );
    case 'queued':
      return <Queued at={submission.at} delivery={delivery} sendNow={sendNow} />;
    case 'received':
      return <Received receipt={submission.receipt} />;
    case 'refused':
      return (
        <Notice
          tone="warning"
          heading={texts.submission.refused}
          actions={submission.verdict === 'invalid' ? <ToReview /> : undefined}
        >
          <p>{refusedWords(submission.verdict, texts)}</p>
        </Notice>
      );
  }
}

function Queued({
  at,
  delivery,
  sendNow,
}: {
  readonly at: number;
  readonly delivery: Delivery;
  readonly sendNow: () => void;
}): JSX.Element {
  const texts = usePageTexts();
  const { clock } = useServices();
  const again = delivery.is === 'waiting' || delivery.is === 'blocked';
  return (
    <Notice
      actions={
        again ? (
          <Button small onPress={sendNow}>
            {delivery.is === 'blocked' ? texts.status.acts.sendNow : texts.device.sendNow}
          </Button>
        ) : undefined
      }
    >
      <p>
        <strong>{queuedWords(delivery, texts)}</strong>
      </p>
      {delivery.is === 'blocked' && <Explanation problem={delivery.problem} />}
      <p class="soft small">{texts.result.queuedAt(shortTime(at, clock.now()))}</p>
    </Notice>
  );
}

function queuedWords(delivery: Delivery, { result }: PageTexts): string {
  switch (delivery.is) {
    case 'sending':
      return result.queuedSending;
    case 'signedOut':
      return result.queuedSignedOut;
    case 'blocked':
      return result.queuedBlocked;
    case 'waiting':
    case 'delivered':
      return result.queued;
  }
}

function Received({ receipt }: { readonly receipt: Receipt }): JSX.Element {
  const { result } = usePageTexts();
  return (
    <div class="stack">
      <Notice tone="success" heading={<ReceiptHeading receiptNo={receipt.receiptNo} />}>
        <p>
          {result.receivedAt(fullTime(receipt.receivedAt))}{' '}
          {result.punctualities[receipt.punctuality]}
        </p>
      </Notice>
      <h2>{result.next}</h2>
      <p>{result.nextSteps}</p>
      <div class="row">
        <LinkButton kind="primary" href={addressOf({ page: 'copy' })}>
          {result.printCopy}
        </LinkButton>
      </div>
    </div>
  );
}

function ToReview(): JSX.Element {
  const texts = usePageTexts();
  return (
    <LinkButton small href={addressOf({ page: 'review' })}>
      {texts.result.toReview}
    </LinkButton>
  );
}

function refusedWords(verdict: Verdict, { result }: PageTexts): string {
  const known: Readonly<Partial<Record<Verdict, string>>> = result.refusedVerdicts;
  return known[verdict] ?? result.refusedVerdicts.other;
}
