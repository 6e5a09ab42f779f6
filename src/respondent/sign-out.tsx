import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Status } from '../device/status.ts';
import type { Workspace } from '../device/workspace.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Notice } from '../ui/notice.tsx';
import { useStatus } from './context.ts';
import { Dialog } from './dialog.tsx';
import { usePageTexts } from './pages/texts.ts';

/** Asks once before signing out, and says what has not reached the office. Nothing is deleted. */
export function SignOut({
  workspace,
  close,
  saveFile,
  signOut,
}: {
  readonly workspace: Workspace;
  readonly close: () => void;
  readonly saveFile: () => void;
  /** Says whether it went. */
  readonly signOut: () => Promise<boolean>;
}): JSX.Element {
  const texts = usePageTexts();
  const status = useStatus(workspace);
  const [failed, setFailed] = useState(false);
  const unsent = operationsWaiting(status);
  return (
    <Dialog heading={texts.signOut.heading} onClose={close}>
      <p>{texts.signOut.explanation}</p>
      {unsent > 0 && (
        <Notice
          tone="warning"
          actions={
            <Button small onPress={() => void workspace.sendNow()}>
              {texts.signOut.sendFirst}
            </Button>
          }
        >
          <p>{texts.signOut.unsent(unsent)}</p>
        </Notice>
      )}
      {status.storage.is === 'failed' && (
        <Notice
          tone="error"
          actions={
            <Button small onPress={saveFile}>
              {texts.status.acts.saveFile}
            </Button>
          }
        >
          <p>{texts.signOut.unsaved}</p>
        </Notice>
      )}
      <LiveRegion urgency="assertive" visible>
        {failed && <Notice tone="error">{texts.signOut.failed}</Notice>}
      </LiveRegion>
      <div class="row">
        <Button kind="primary" onPress={() => void signOut().then((went) => setFailed(!went))}>
          {texts.signOut.confirm}
        </Button>
        <Button onPress={close}>{texts.signOut.cancel}</Button>
      </div>
    </Dialog>
  );
}

function operationsWaiting({ delivery }: Status): number {
  return delivery.is === 'delivered' ? 0 : delivery.operations;
}
