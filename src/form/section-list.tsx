import type { JSX } from 'preact';
import { isRepeat, type Section } from '../definition/questionnaire.ts';
import type { Form } from '../engine/form.ts';
import type { SectionProgress } from '../engine/progress.ts';
import { useApart } from '../ui/apart.tsx';
import { StatusTag } from '../ui/status-tag.tsx';
import { TaskList, TaskRow } from '../ui/task-list.tsx';
import { conditionsInWords } from './conditions-in-words.ts';
import type { AnswerSession } from './session.ts';
import { stateTones } from './state-tones.ts';
import type { FormTexts } from './texts.ts';

/** The sections with their states; one that the answers leave out stands there greyed, with the reason. */
export function SectionList({
  session,
  texts,
  hrefFor,
}: {
  readonly session: AnswerSession;
  readonly texts: FormTexts;
  /** The page of a section. */
  readonly hrefFor: (sectionId: string) => string;
}): JSX.Element {
  session.revision.value;
  const words = useApart(conditionsInWords);
  const { form } = session;
  const { sections } = form.compiled.questionnaire;
  const why = (id: string) =>
    words.is === 'here' ? words.part.whyNotAsked(form, id, texts).sentence : undefined;
  const progress = new Map(form.progress().sections.map((section) => [section.id, section]));
  return (
    <TaskList>
      {sections.map((section) => {
        const { id, number, title } = section;
        const state = progress.get(id);
        if (!state) return null;
        const out = state.state === 'notApplicable';
        return (
          <TaskRow
            key={id}
            number={number}
            title={title}
            {...(out ? { hint: why(id) } : { href: hrefFor(id) })}
            count={countOf(state, texts) ?? noRows(form, section, texts)}
            status={
              <StatusTag tone={stateTones[state.state]}>{texts.states[state.state]}</StatusTag>
            }
          />
        );
      })}
    </TaskList>
  );
}

/** How many are to be looked at, or how far it is; nothing where there is nothing to say. */
function countOf(
  { state, open, answered, asked }: SectionProgress,
  texts: FormTexts,
): string | undefined {
  if (asked === 0) return undefined;
  if (state === 'attention')
    return texts.openCount(open.filter(({ code }) => code !== 'required').length);
  return texts.answeredOf(answered, asked);
}

/** A section of rows that has none yet asks nothing: which rows, and that there are none. */
function noRows(form: Form, { items }: Section, texts: FormTexts): string {
  const asked = items.filter(isRepeat).filter(({ id }) => form.isAsked(id));
  return texts.list(asked.map(({ rowNoun }) => texts.rows.none(rowNoun)));
}
