import type { JSX } from 'preact';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePageTexts } from './pages/texts.ts';

/** Somebody followed the invitation to another survey than the one that is open on this device. */
export function OtherRound({
  survey,
  signOut,
}: {
  /** The one that is open. */
  readonly survey: string;
  readonly signOut: () => void;
}): JSX.Element {
  const { otherRound, home } = usePageTexts();
  return (
    <div class="update no-print">
      <Notice
        tone="warning"
        heading={otherRound.heading}
        actions={
          <Button small onPress={signOut}>
            {home.signOut}
          </Button>
        }
      >
        <p>{otherRound.explanation(survey)}</p>
      </Notice>
    </div>
  );
}
