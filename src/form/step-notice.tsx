import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { focusInput } from './inputs.ts';
import type { Place } from './place.ts';
import type { SectionModel } from './section-model.ts';

/**
 * What the last answer to this question did elsewhere, directly under it, with one step back: options it unticked,
 * answers it took out of the submission. Gone when nothing of it is true any more.
 */
export function StepNotice({
  model,
  place: { key, prefix },
}: {
  readonly model: SectionModel;
  readonly place: Place;
}): JSX.Element | null {
  const notice = useComputed(() => {
    const { session } = model;
    session.revision.value;
    const step = model.steps.value.get(key);
    const hidden = step?.hidden.filter((address) => session.form.state(address) === 'notAsked');
    const sentences = [
      step?.alsoDid,
      hidden && hidden.length > 0 ? model.hiddenSentence(hidden, prefix) : undefined,
    ];
    return step && sentences.some(Boolean)
      ? { address: step.address, sentences: sentences.filter(Boolean) }
      : undefined;
  });
  // The button goes with the notice; the focus goes to the answer that came back, once it is there.
  const undone = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (undone.current !== undefined) focusInput(undone.current);
    undone.current = undefined;
  });
  if (!notice.value) return null;
  const { address, sentences } = notice.value;
  const undo = () => {
    undone.current = address;
    model.undo(key);
  };
  return (
    <div class="question__notice">
      <Notice
        level="p"
        appears
        actions={
          <Button small onPress={undo}>
            {model.texts.undo}
          </Button>
        }
      >
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
    </div>
  );
}
