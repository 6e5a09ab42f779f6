import type { ComponentChildren, JSX } from 'preact';
import { reasonAddress } from '../engine/cells.ts';
import type { Finding } from '../engine/check.ts';
import { storable } from '../question-types/plain-text.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { AnswerSession } from './session.ts';
import type { FormTexts } from './texts.ts';

/**
 * A soft finding may be left as it is, with a reason if one wants. The reason is a cell of its own, "" for none, and
 * can be taken back. `children` are further things to do about it (直す).
 */
export function SettleFinding({
  session,
  finding,
  texts,
  children,
}: {
  readonly session: AnswerSession;
  readonly finding: Finding;
  readonly texts: FormTexts;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const address = reasonAddress(finding.subject);
  const editable = session.editable.value;
  const about = <VisuallyHidden>{String(finding.details.message ?? '')}</VisuallyHidden>;
  if (!finding.settled) {
    return (
      <div class="settle">
        {children}
        {editable && (
          <Button small onPress={() => session.answer(address, '')}>
            {texts.leaveAsIs}
            {about}
          </Button>
        )}
      </div>
    );
  }
  if (!editable) return <p class="settle__left">{texts.leftAsIs}</p>;
  return (
    <div class="settle settle--left">
      <p class="settle__left">{texts.leftAsIs}</p>
      <TextField
        id={address}
        label={
          <>
            {texts.reason}
            {about}
          </>
        }
        initial={String(session.form.value(address) ?? '')}
        onText={(text) => session.answer(address, storable(text))}
      />
      <div class="settle__actions">
        {children}
        <Button kind="quiet" small onPress={() => session.answer(address, null)}>
          {texts.reconsider}
          {about}
        </Button>
      </div>
    </div>
  );
}
