import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Workspace } from '../../device/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { useServices, useStatus, useTexts } from '../context.ts';
import { useLeaveGuard } from '../leave-guard.ts';
import { pauseBefore, type Said } from './announce.ts';
import { type StatusWords, statusWords } from './words.ts';

/** What can be done from the status line. */
export type StatusActs = Readonly<Record<NonNullable<StatusWords['act']>, () => void>>;

/** What is true of the answers now: the same line in the same place of every page. */
export function StatusLine({
  workspace,
  acts,
}: {
  readonly workspace: Workspace;
  readonly acts: StatusActs;
}): JSX.Element {
  const texts = useTexts();
  const { clock } = useServices();
  const status = useStatus(workspace);
  useLeaveGuard(workspace);
  const begun = () => Object.keys(workspace.form.raw()).length > 0;
  const words = statusWords(status, texts, clock.now(), begun);
  const { act } = words;
  return (
    <div class={`status status--${words.tone}`}>
      <p class="status__text">
        <Icon name={icons[words.icon]} />
        <span>{words.text}</span>
      </p>
      {act !== undefined && (
        <Button small kind={words.tone === 'danger' ? 'primary' : 'secondary'} onPress={acts[act]}>
          {texts.status.acts[act]}
        </Button>
      )}
      <Announcer words={words} />
    </div>
  );
}

/** Says a new state to screen readers: politely and rarely, save for answers in danger. */
function Announcer({ words }: { readonly words: StatusWords }): JSX.Element {
  const { clock } = useServices();
  const said = useRef<Said | undefined>(undefined);
  const [polite, setPolite] = useState('');
  const { state, text } = words;
  useEffect(() => {
    const pause = pauseBefore(state, said.current, clock.now());
    if (pause === undefined) return undefined;
    const timer = setTimeout(() => {
      said.current = { state, at: clock.now() };
      setPolite(state === 'notSaved' ? '' : text);
    }, pause);
    return () => clearTimeout(timer);
    // The words of a state change with the minute and the count; only another state is news.
  }, [state]);
  return (
    <>
      <LiveRegion>{polite}</LiveRegion>
      <LiveRegion urgency="assertive">{state === 'notSaved' ? text : ''}</LiveRegion>
    </>
  );
}

const icons: Readonly<Record<StatusWords['icon'], IconName>> = {
  check: 'success',
  waiting: 'waiting',
  warning: 'warning',
  danger: 'error',
};
