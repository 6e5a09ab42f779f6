import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTexts } from './texts.ts';

/** How long before the end a person is warned: enough to read it and press a key (WCAG 2.2.1). */
const WARNING = 3 * 60_000;

/**
 * Watches the time without activity. Warns before the session ends, prolongs it on request, and at the end says so,
 * so that nothing stays on the screen of a computer others use.
 *
 * @param since When the server was last asked, and `idleFor` how long it then waits, both in milliseconds.
 */
export function IdleNotice({
  since,
  idleFor,
  stay,
  ended,
}: {
  readonly since: number;
  readonly idleFor: number;
  readonly stay: () => void;
  readonly ended: () => void;
}): JSX.Element {
  const { idle } = useTexts();
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    setNear(false);
    const left = Math.max(0, since + idleFor - Date.now());
    const near = setTimeout(() => setNear(true), Math.max(0, left - WARNING));
    const end = setTimeout(ended, left);
    return () => {
      clearTimeout(near);
      clearTimeout(end);
    };
  }, [since, idleFor]);
  return (
    <div class="idle" role="alert">
      {isNear && (
        <Notice
          tone="warning"
          heading={idle.heading}
          actions={
            <Button small onPress={stay}>
              {idle.stay}
            </Button>
          }
        >
          <p>{idle.text(WARNING / 60_000)}</p>
        </Notice>
      )}
    </div>
  );
}
