import type { JSX } from 'preact';
import type { SubmissionStatus } from '../../device/status.ts';
import type { Workspace } from '../../device/workspace.ts';
import { AnswerCopy, type CopyFact } from '../../form/answer-copy.tsx';
import type { AnswerSession } from '../../form/session.ts';
import { Button } from '../../ui/button.tsx';
import { useArrival } from '../arrival.ts';
import { useFormTexts, useServices, useStatus } from '../context.ts';
import { addressOf } from '../route.ts';

import { fullTime } from '../times.ts';
import { unitName } from '../unit-name.tsx';
import { type PageTexts, usePageTexts } from './texts.ts';

/** 控え: everything that was answered, on paper. It says on every page what it is, and what it is not yet. */
export function Copy({
  workspace,
  session,
  survey,
  saveFile,
}: {
  readonly workspace: Workspace;
  readonly session: AnswerSession;
  readonly survey: string;
  readonly saveFile: () => void;
}): JSX.Element {
  const texts = usePageTexts();
  const formTexts = useFormTexts();
  const { clock } = useServices();
  const { submission } = useStatus(workspace);
  useArrival(texts.documentTitle(texts.copy.page, survey), 'copy');
  const { unit } = workspace.account;
  const { version } = workspace.questionnaire;
  const mark = markOf(submission, texts);
  return (
    <div class="stack">
      <div class="row row--links no-print">
        <a href={addressOf({ page: 'home' })}>{texts.toHome}</a>
        <Button kind="primary" onPress={() => print()}>
          {texts.copy.print}
        </Button>
        <Button onPress={saveFile}>{texts.home.saveFile}</Button>
        {/* On paper it stands at the head of every page. */}
        <strong>{mark}</strong>
      </div>
      <AnswerCopy
        session={session}
        texts={formTexts}
        mark={mark}
        facts={[
          { name: texts.copy.unit(workspace.questionnaire.unitNoun), value: unitName(unit, texts) },
          {
            name: texts.unitNumber(workspace.questionnaire.unitNoun),
            value: unit.number,
            onEveryPage: true,
          },
          ...receiptFacts(submission, texts),
          { name: texts.copy.version, value: version },
          { name: texts.copy.printedAt, value: fullTime(clock.now()) },
        ]}
      />
    </div>
  );
}

function markOf(submission: SubmissionStatus, { copy }: PageTexts): string {
  switch (submission.is) {
    case 'received':
      return copy.mark;
    case 'queued':
      return copy.queuedMark;
    case 'none':
    case 'refused':
      return copy.draftMark;
  }
}

function receiptFacts(submission: SubmissionStatus, { copy }: PageTexts): readonly CopyFact[] {
  if (submission.is !== 'received') return [];
  const { receiptNo, receivedAt } = submission.receipt;
  return [
    { name: copy.receiptNo, value: receiptNo, onEveryPage: true },
    { name: copy.receivedAt, value: fullTime(receivedAt) },
  ];
}
