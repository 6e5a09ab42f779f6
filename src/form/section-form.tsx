import { useComputed } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { isRepeat, type Section } from '../definition/questionnaire.ts';
import { type Address, questionOf } from '../engine/cells.ts';
import type { Compiled } from '../engine/compiled.ts';
import { fields as allFields, type Fields } from '../question-types/fields.ts';
import { apart, type Coming, NotHere, useApart } from '../ui/apart.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { contentLanguage } from './content-language.ts';
import { focusInput } from './inputs.ts';
import { keyOf } from './place.ts';
import { PlainItem } from './plain-item.tsx';
import { idsOf } from './question-heading.tsx';
import type { RepeatItemProps } from './repeat-item.tsx';
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
  const coming = useApart(repeats);
  const rows = coming.is === 'here' ? coming.part : undefined;
  // The row a link points into is open from the start: the focus can go there at once.
  useMemo(() => {
    if (target !== undefined) rows?.openRowOf(model, target, false);
  }, [model, rows]);
  const isThere = rows !== undefined || !isInRepeat(compiled, target);
  useEffect(() => watchPointer(model), [model]);
  const arrived = useRef(false);
  useEffect(() => {
    arrived.current = true;
    if (target === undefined || !isThere) return;
    rows?.openRowOf(model, target, true);
    goTo(model, target);
  }, [model, target, isThere]);
  const lang = contentLanguage(compiled.questionnaire, texts.language);
  const context = { model, section, fields, showMissing, arrived };
  return (
    <div class="section-form">
      <h1 lang={lang} class="section-form__title" id="section-title" tabIndex={-1}>
        {section.number !== undefined && <span class="section-form__number">{section.number}</span>}
        <span>{section.title}</span>
      </h1>
      {before}
      <div class="section-form__items" lang={lang}>
        {section.items.map((item) =>
          isRepeat(item) ? (
            <Rows key={item.id} coming={coming} {...context} repeat={item} />
          ) : (
            <PlainItem key={item.id} {...context} item={item} prefix="" />
          ),
        )}
      </div>
      {after}
      <Announcements model={model} />
    </div>
  );
}

/** Few surveys have repeats: what draws them comes in a file of its own. */
const repeats = apart(() => import('./repeats.ts'));

function Rows({
  coming,
  ...props
}: RepeatItemProps & { readonly coming: Coming<Repeats> }): JSX.Element | null {
  if (coming.is === 'failed') return <NotHere again={coming.again} />;
  return coming.is === 'here' ? <coming.part.RepeatItem {...props} /> : null;
}

type Repeats = typeof import('./repeats.ts');

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

/** Whether a target is a repeat or stands in a row of one. */
function isInRepeat({ repeats: all }: Compiled, target: Address | undefined): boolean {
  return target !== undefined && all.has(questionOf(target));
}

/** Puts the focus into a cell; at the head of a row or the way to add one, where the target is a row or a repeat. */
function goTo(model: SectionModel, target: Address): void {
  const { form } = model.session;
  const question = document.getElementById(idsOf(keyOf(form, target)).place);
  const control =
    document.getElementById(form.compiled.repeats.has(target) ? `${target}-add` : target) ??
    question?.querySelector<HTMLElement>('input, textarea, select');
  if (!focusInput(target)) control?.focus();
  (question ?? control)?.scrollIntoView({ block: 'start' });
}

/** @throws when there is no such section: the address was checked by the page. */
function sectionNamed({ questionnaire }: Compiled, id: string): Section {
  const section = questionnaire.sections.find((candidate) => candidate.id === id);
  if (!section) throw new Error(`There is no section "${id}".`);
  return section;
}
