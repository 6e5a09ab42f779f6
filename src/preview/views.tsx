import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Frames } from './frames.tsx';
import { Graph } from './graph.tsx';
import { ItemPanel } from './item-panel.tsx';
import type { Preview } from './preview.ts';
import { Routing } from './routing.tsx';
import { SectionBar } from './section-bar.tsx';
import type { PreviewState } from './state.ts';
import { useTexts } from './texts.ts';
import { timeOfDay } from './times.ts';

const views = ['form', 'routing', 'graph'] as const;

/** The form, its routing in words, or the drawing of it; below, what there is to say about the selected item. */
export function Views({
  preview,
  state,
}: {
  readonly preview: Preview;
  readonly state: PreviewState;
}): JSX.Element {
  const texts = useTexts();
  const [view, setView] = useState<(typeof views)[number]>('form');
  const { good } = state;
  return (
    <main class="views">
      <div class="bar views__bar">
        <fieldset class="bar">
          <legend class="visually-hidden">{texts.views.heading}</legend>
          {views.map((name) => (
            <Button key={name} small pressed={name === view} onPress={() => setView(name)}>
              {texts.views[name]}
            </Button>
          ))}
        </fieldset>
        {good && view === 'form' && <SectionBar preview={preview} />}
      </div>
      <Stale state={state} />
      <Orphans preview={preview} />
      {preview.cannotFill.value !== undefined && (
        <Notice tone="warning">{texts.header.cannotFill(preview.cannotFill.value)}</Notice>
      )}
      {good && (
        <>
          <div class="views__view">
            {/* Its frames stay while something else is looked at: their forms keep their place. */}
            <div class="views__form" hidden={view !== 'form'}>
              <Frames preview={preview} isShown={view === 'form'} />
            </div>
            {view === 'routing' && <Routing preview={preview} facts={good.facts} />}
            {view === 'graph' && <Graph facts={good.facts} />}
          </div>
          <ItemPanel preview={preview} state={state} />
        </>
      )}
    </main>
  );
}

/** Says that the form is not that of the text, and since when. */
function Stale({
  state: { good, analysis },
}: {
  readonly state: PreviewState;
}): JSX.Element | null {
  const { language, stale } = useTexts();
  if (good?.isCurrent || (!good && analysis.is === 'running')) return null;
  return (
    <div role="alert">
      <Notice tone="error" heading={stale.heading}>
        <p>{good ? stale.kept(timeOfDay(good.readAt, language)) : stale.none}</p>
      </Notice>
    </div>
  );
}

function Orphans({ preview }: { readonly preview: Preview }): JSX.Element | null {
  const texts = useTexts();
  preview.revision.value;
  const addresses = preview.draft()?.orphans() ?? [];
  return addresses.length > 0 ? <Notice tone="warning">{texts.orphans(addresses)}</Notice> : null;
}
