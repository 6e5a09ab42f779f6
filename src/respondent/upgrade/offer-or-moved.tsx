import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Workspace } from '../../device/workspace.ts';
import { fullName } from '../../form/names.ts';
import { placeAt } from '../../form/place.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFormTexts } from '../context.ts';
import { addressOf } from '../route.ts';
import { RevisionOffer } from './revision-offer.tsx';
import { useUpgradeTexts } from './texts.ts';

export interface UpgradeProps {
  readonly workspace: Workspace;
  /** Whether the response has moved right before this came into view. */
  readonly isNew: boolean;
  /** Said before the page is drawn anew on the other version, and taken back where it is not. */
  readonly moving: (is: boolean) => void;
}

/** Of the open response, as long as this page is: who wants to see to it later. */
const postponed = new WeakSet<Workspace>();

/** A revised questionnaire that is offered, or what is to be answered on the one the response has moved to. */
export function OfferOrMoved({ workspace, isNew, moving }: UpgradeProps): JSX.Element | null {
  const upgrade = useUpgradeTexts();
  const [isLater, setLater] = useState(postponed.has(workspace));
  const postpone = (later: boolean) => {
    if (later) postponed.add(workspace);
    else postponed.delete(workspace);
    setLater(later);
  };
  const revision = workspace.versions.revision();
  if (!revision) return <Moved workspace={workspace} isNew={isNew} />;
  return isLater && !revision.accepted ? (
    <Notice
      heading={upgrade.offered}
      level="p"
      actions={
        <Button small onPress={() => postpone(false)}>
          {upgrade.show}
        </Button>
      }
    />
  ) : (
    <RevisionOffer
      workspace={workspace}
      revision={revision}
      later={() => postpone(true)}
      moving={moving}
    />
  );
}

/** Points to what the move left open. */
function Moved({ workspace, isNew }: Omit<UpgradeProps, 'moving'>): JSX.Element | null {
  const upgrade = useUpgradeTexts();
  const formTexts = useFormTexts();
  const { form, questionnaire } = workspace;
  useLayoutEffect(() => {
    // The button that was pressed is gone: reading begins again at the top.
    if (isNew) document.querySelector<HTMLElement>('main h1')?.focus();
  }, []);
  const open = workspace.versions.toAnswer().flatMap((id) => placeAt(form, id) ?? []);
  if (!isNew && open.length === 0) return null;
  const sectionOf = (id: string) =>
    questionnaire.sections.find(({ items }) => items.some((item) => item.id === id))?.id ?? '';
  return (
    <Notice tone="success" heading={upgrade.moved}>
      {open.length > 0 && (
        <>
          <p>{upgrade.movedToAnswer}</p>
          <ul>
            {open.map(({ question }) => (
              <li key={question.id}>
                <a
                  href={addressOf(
                    { page: 'section', section: sectionOf(question.id) },
                    question.id,
                  )}
                >
                  {fullName(question, formTexts)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
