import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { AnswerCopy } from '../form/answer-copy.tsx';
import { SectionForm } from '../form/section-form.tsx';
import { formTextsEn } from '../form/texts.en.ts';
import { formTextsJa } from '../form/texts.ja.ts';
import { uiTextsEn } from '../ui/texts.en.ts';
import { uiTextsJa } from '../ui/texts.ja.ts';
import { UiTextsContext } from '../ui/texts.ts';
import type { FrameView } from './frame-messages.ts';
import type { FrameModel, OpenForm } from './frame-model.ts';
import { questionPressed, selectorOf, useFocusOver } from './frame-place.ts';
import { printOnScreen } from './print-on-screen.ts';
import { textsIn } from './texts.ts';

const formTexts = { ja: formTextsJa, en: formTextsEn };
const uiTexts = { ja: uiTextsJa, en: uiTextsEn };

/** One section of the form as it looks at the width of its frame. */
export function FramePage({ model }: { readonly model: FrameModel }): JSX.Element | null {
  const [open, view, revealed] = [model.open.value, model.view.value, model.revealed.value];
  useFocusOver(open?.generation);
  useEffect(() => watchPresses(model), [model]);
  useEffect(() => {
    if (revealed === undefined) return;
    bringIntoView(selectorOf(revealed));
    model.revealed.value = undefined;
  }, [model, revealed]);
  const onPaper = view !== undefined && view.as !== 'screen';
  useEffect(() => {
    if (onPaper) printOnScreen(document.styleSheets);
  }, [onPaper]);
  const language = open?.language ?? 'ja';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (!open || !view) return null;
  return (
    <UiTextsContext.Provider value={uiTexts[language]}>
      {view.selected !== undefined && <style>{markOf(view.selected)}</style>}
      <main class={onPaper ? 'sheet' : 'page__main'}>
        <Shown open={open} view={view} />
      </main>
    </UiTextsContext.Provider>
  );
}

function Shown({
  open: { generation, language, session },
  view: { section, as },
}: {
  readonly open: OpenForm;
  readonly view: FrameView;
}): JSX.Element | null {
  const texts = formTexts[language];
  const { sections } = session.form.compiled.questionnaire;
  if (as === 'copy')
    return (
      <AnswerCopy session={session} texts={texts} mark={textsIn(language).frames.mark} facts={[]} />
    );
  // The section may be one of the form that is on its way.
  return sections.some(({ id }) => id === section) ? (
    <SectionForm key={generation} session={session} sectionId={section} texts={texts} />
  ) : null;
}

function markOf(question: string): string {
  return `:is(${selectorOf(question)}) { position: relative; }
:is(${selectorOf(question)})::before { content: ""; position: absolute; inset-block: 1.5rem; inset-inline-start: -0.75rem; inline-size: 0.25rem; background: var(--accent); }`;
}

/** Scrolls this frame alone: `scrollIntoView` would move the page around it too. */
function bringIntoView(selector: string): void {
  const place = document.querySelector(selector)?.getBoundingClientRect();
  if (place) scrollBy({ top: place.top - innerHeight / 4 });
}

/** Tells the page which question was pressed. */
function watchPresses(model: FrameModel): () => void {
  const pressed = ({ target }: Event) => {
    const question = questionPressed(target);
    if (question !== undefined) model.select(question);
  };
  document.addEventListener('click', pressed);
  return () => document.removeEventListener('click', pressed);
}
