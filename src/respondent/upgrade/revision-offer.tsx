import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { questionsOf } from '../../definition/outline.ts';
import type { Revision } from '../../device/versions.ts';
import type { Workspace } from '../../device/workspace.ts';
import { moveDraft } from '../../engine/move.ts';
import { questionNames } from '../../form/names.ts';
import { Button } from '../../ui/button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFormTexts } from '../context.ts';
import { lostInWords } from './orphan-words.ts';
import { useUpgradeTexts } from './texts.ts';
import { WhatChanges } from './what-changes.tsx';

/** Says what a revised questionnaire means for the answers given so far, and leaves the moment to the person. */
export function RevisionOffer({
  workspace,
  revision,
  later,
  moving,
}: {
  readonly workspace: Workspace;
  readonly revision: Revision;
  readonly later: () => void;
  /** Said before the page is drawn anew on the other version, and taken back where it is not. */
  readonly moving: (is: boolean) => void;
}): JSX.Element {
  const upgrade = useUpgradeTexts();
  const [step, setStep] = useState<'asked' | 'moving' | 'notSaved'>('asked');
  const { accepted } = revision;
  const move = async () => {
    if (step === 'moving') return;
    setStep('moving');
    moving(true);
    if (await workspace.versions.move()) return;
    moving(false);
    setStep('notSaved');
  };
  return (
    <Notice
      heading={accepted ? upgrade.acceptedElsewhere : upgrade.offered}
      actions={
        <>
          <Button onPress={() => void move()}>
            {step === 'moving' ? upgrade.moving : upgrade.move}
          </Button>
          {!accepted && (
            <Button kind="quiet" onPress={later}>
              {upgrade.later}
            </Button>
          )}
        </>
      }
    >
      <p>{accepted ? upgrade.acceptedElsewhereExplanation : upgrade.explanation}</p>
      <WhatChanges revision={revision} />
      <Consequences workspace={workspace} revision={revision} />
      <LiveRegion urgency="assertive" visible>
        {step === 'notSaved' && <p>{upgrade.notSaved}</p>}
      </LiveRegion>
    </Notice>
  );
}

/** What cannot be taken over, with its text, and what is to be answered instead. */
function Consequences({
  workspace: { form },
  revision: { from, to, raw },
}: {
  readonly workspace: Workspace;
  readonly revision: Revision;
}): JSX.Element {
  const upgrade = useUpgradeTexts();
  const formTexts = useFormTexts();
  const { orphans, toAnswer } = moveDraft(raw, from, to);
  const asked = questionsOf(to.questionnaire).map(({ question }) => question);
  const lost = orphans.flatMap((orphan) => lostInWords(form, orphan, { upgrade, formTexts }) ?? []);
  return (
    <>
      {lost.length > 0 && (
        <>
          <p>{upgrade.lost}</p>
          <ul>
            {lost.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {toAnswer.length > 0 && (
        <p>{upgrade.answer(upgrade.toAnswer, questionNames(asked, toAnswer, formTexts))}</p>
      )}
    </>
  );
}
