import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { isQuestion, isRepeat, type Repeat, type Section } from '../../definition/questionnaire.ts';
import type { Workspace } from '../../device/workspace.ts';
import { SectionForm } from '../../form/section-form.tsx';
import type { AnswerSession } from '../../form/session.ts';
import { settled } from '../../form/settled.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useArrival } from '../arrival.ts';
import { useFormTexts, useNavigate, useTexts } from '../context.ts';
import { addressOf } from '../route.ts';
import { SubmissionNotice } from '../submission-notice.tsx';
import type { Texts } from '../texts.ts';

/** One chapter to fill in, with the way back and on. */
export function SectionPage({
  workspace,
  session,
  survey,
  section,
}: {
  readonly workspace: Workspace;
  readonly session: AnswerSession;
  readonly survey: string;
  readonly section: Section;
}): JSX.Element {
  const texts = useTexts();
  const formTexts = useFormTexts();
  const { anchor } = useNavigate();
  useArrival(documentTitle(section, survey, texts), section.id, anchor);
  const { sections } = workspace.form.progress();
  const empty = sections.find(({ id }) => id === section.id)?.state === 'notApplicable';
  return (
    <>
      <p class="row row--apart crumbs no-print">
        <a href={addressOf({ page: 'home' })}>{texts.section.back}</a>
        <span class="soft">{numbersOf(section, texts)}</span>
      </p>
      <SectionForm
        session={session}
        sectionId={section.id}
        texts={formTexts}
        target={anchor === '' ? undefined : decodeURIComponent(anchor)}
        showMissing={anchor !== ''}
        before={
          <>
            <SubmissionNotice workspace={workspace} />
            {empty && <Notice>{texts.section.notApplicable}</Notice>}
          </>
        }
        after={<Onward session={session} id={section.id} />}
      />
    </>
  );
}

/** The chapters before and after, skipping those that have nothing to ask; after the last one comes the review. */
function Onward({
  session,
  id,
}: {
  readonly session: AnswerSession;
  readonly id: string;
}): JSX.Element {
  const { section: words } = useTexts();
  // An answer here may open or close what comes next.
  const { previous, next } = useMemo(() => neighboursOf(session, id), [session, id]).value;
  return (
    <nav class="row row--apart onward no-print" aria-label={words.navigation}>
      {previous ? (
        <LinkButton href={addressOf({ page: 'section', section: previous })}>
          {words.previous}
        </LinkButton>
      ) : (
        <LinkButton href={addressOf({ page: 'home' })}>{words.back}</LinkButton>
      )}
      <LinkButton
        kind="primary"
        href={next ? addressOf({ page: 'section', section: next }) : addressOf({ page: 'review' })}
      >
        {next ? words.next : words.toReview}
      </LinkButton>
    </nav>
  );
}

function neighboursOf({ form, revision }: AnswerSession, id: string) {
  return settled(() => {
    revision.value;
    const { sections } = form.progress();
    const open = sections.filter((one) => one.id === id || one.state !== 'notApplicable');
    const here = open.findIndex((one) => one.id === id);
    return { previous: open[here - 1]?.id, next: open[here + 1]?.id };
  });
}

/** 問2-1 ～ 2-6 – 第2章 … – 調査名. */
function documentTitle(section: Section, survey: string, texts: Texts): string {
  const numbers = numbersOf(section, texts);
  const chapter = texts.section.chapter(section.number, section.title);
  return texts.documentTitle(
    numbers === undefined ? chapter : texts.documentTitle(numbers, chapter),
    survey,
  );
}

function numbersOf(section: Section, texts: Texts): string | undefined {
  const numbers = section.items.flatMap((item) =>
    item.type === 'note' ? [] : [item.number, ...(isRepeat(item) ? numbersIn(item) : [])],
  );
  const printed = numbers.filter((number) => number !== undefined);
  const [first, last] = [printed[0], printed.at(-1)];
  return first === undefined || last === undefined
    ? undefined
    : texts.section.questionsFromTo(first, last);
}

function numbersIn({ items }: Repeat): readonly (string | undefined)[] {
  return items.filter(isQuestion).map(({ number }) => number);
}
