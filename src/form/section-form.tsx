import { useComputed } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { isQuestion, type Section } from '../definition/questionnaire.ts';
import type { Address } from '../engine/cells.ts';
import type { Compiled } from '../engine/compile.ts';
import { fields as allFields, type Fields } from '../question-types/fields.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { focusInput } from './inputs.ts';
import { NoteItem } from './note-item.tsx';
import { QuestionItem } from './question-item.tsx';
import { SectionModel } from './section-model.ts';
import type { AnswerSession } from './session.ts';
import type { FormTexts } from './texts.ts';

/**
 * One section to be filled in: its heading, its items as far as they are asked, what is wrong with them once they were
 * left, and what an answer did elsewhere. Every change goes to the session at once; leaving needs nothing from here.
 */
export function SectionForm(props: SectionFormProps): JSX.Element {
  // Another section is another screen: nothing that was left or could be undone goes along.
  return <SectionInView key={props.sectionId} {...props} />;
}

export interface SectionFormProps {
  readonly session: AnswerSession;
  readonly sectionId: string;
  readonly texts: FormTexts;
  /** A cell or question to bring into view and focus at first, as a link of the review page asks for. */
  readonly target?: Address | undefined;
  /** Also say what is missing, and not only what is wrong: after the review has asked for it. */
  readonly showMissing?: boolean;
  readonly fields?: Fields;
  /** Under the heading, and after the last question (navigation). */
  readonly before?: ComponentChildren;
  readonly after?: ComponentChildren;
}

function SectionInView({
  session,
  sectionId,
  texts,
  target,
  showMissing = false,
  fields = allFields,
  before,
  after,
}: SectionFormProps): JSX.Element {
  const { compiled } = session.form;
  const section = sectionNamed(compiled, sectionId);
  const model = useMemo(() => new SectionModel(session, section, texts), [session, section, texts]);
  useEffect(() => watchPointer(model), [model]);
  const arrived = useRef(false);
  useEffect(() => {
    arrived.current = true;
    if (target !== undefined) goTo(target);
  }, [target]);
  return (
    <div class="section-form">
      <h1 class="section-form__title" id="section-title" tabIndex={-1}>
        {section.number !== undefined && <span class="section-form__number">{section.number}</span>}
        <span>{section.title}</span>
      </h1>
      {before}
      <div class="section-form__items">
        {section.items.map((item) =>
          isQuestion(item) ? (
            <QuestionItem
              key={item.id}
              model={model}
              question={item}
              section={section}
              fields={fields}
              showMissing={showMissing}
              arrived={arrived}
            />
          ) : (
            <NoteItem key={item.id} model={model} note={item} />
          ),
        )}
      </div>
      {after}
      <Announcements model={model} />
    </div>
  );
}

/** Tells the model of every press on the page, wherever it is. Gives back how to stop. */
function watchPointer(model: SectionModel): () => void {
  const press = () => model.press();
  // The click comes right after the release, before anything that was put off.
  const release = () => setTimeout(() => model.release());
  document.addEventListener('pointerdown', press, true);
  document.addEventListener('pointerup', release, true);
  document.addEventListener('pointercancel', release, true);
  return () => {
    document.removeEventListener('pointerdown', press, true);
    document.removeEventListener('pointerup', release, true);
    document.removeEventListener('pointercancel', release, true);
  };
}

/** Apart, so that saying something does not render the section again. */
function Announcements({ model }: { readonly model: SectionModel }): JSX.Element {
  const words = useComputed(() => model.announcement.value);
  return <LiveRegion>{words.value}</LiveRegion>;
}

function goTo(target: Address): void {
  const place = document.getElementById(`question-${target.split('/', 1)[0]}`);
  if (!focusInput(target)) place?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  place?.scrollIntoView({ block: 'start' });
}

/** @throws when there is no such section: the address was checked by the page. */
function sectionNamed({ questionnaire }: Compiled, id: string): Section {
  const section = questionnaire.sections.find((candidate) => candidate.id === id);
  if (!section) throw new Error(`There is no section "${id}".`);
  return section;
}
