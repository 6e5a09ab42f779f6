import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Workspace } from '../../device/workspace.ts';
import { drawnApart } from '../../ui/apart.tsx';
import { useStatus } from '../context.ts';

const OfferOrMoved = drawnApart(async () => (await import('./offer-or-moved.tsx')).OfferOrMoved);

/** Of the open response, as long as this page is: who has just moved. */
const justMoved = new WeakSet<Workspace>();

/** What there is to say of a revised questionnaire, if there is something: it comes in a file of its own. */
export function Upgrade({ workspace }: { readonly workspace: Workspace }): JSX.Element | null {
  useStatus(workspace);
  const [isNew] = useState(() => justMoved.delete(workspace));
  const { versions } = workspace;
  if (!isNew && !versions.revision() && versions.toAnswer().length === 0) return null;
  return (
    <OfferOrMoved
      workspace={workspace}
      isNew={isNew}
      moving={(is) => (is ? justMoved.add(workspace) : justMoved.delete(workspace))}
    />
  );
}
