import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Workspace } from '../device/workspace.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useServices } from './context.ts';
import { usePageTexts } from './pages/texts.ts';

/** Offers a new version of the app, never forces it, and takes it only when everything entered is kept. */
export function UpdateOffer({ workspace }: { readonly workspace: Workspace }): JSX.Element {
  const { update } = usePageTexts();
  const { updates } = useServices();
  const [notSaved, setNotSaved] = useState(false);
  const accept = async () => {
    await workspace.settled();
    const failed = workspace.status().storage.is === 'failed';
    setNotSaved(failed);
    if (!failed) updates.accept();
  };
  return (
    <div class="update no-print" role="status">
      <Notice
        heading={<strong>{update.offered}</strong>}
        level="p"
        actions={
          <Button small onPress={() => void accept()}>
            {update.accept}
          </Button>
        }
      >
        <p>{notSaved ? update.notSaved : update.explanation}</p>
      </Notice>
    </div>
  );
}
