import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ListedQuestion, TableList } from '../../api/tables.ts';
import { useInRound } from '../round.ts';
import { useTexts } from '../texts.ts';
import { CROSS, tableAddress } from './query.ts';

/** Every question by section, and the way to the cross tables. The one shown is marked and brought into view. */
export function QuestionList({
  list,
  current,
}: {
  readonly list: TableList;
  readonly current: string | undefined;
}): JSX.Element {
  const { table } = useTexts();
  const inRound = useInRound();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const marked = nav.current?.querySelector<HTMLElement>('[aria-current]');
    // Only the list itself scrolls; the page stays where the reader is.
    if (marked && nav.current)
      nav.current.scrollTop = marked.offsetTop - nav.current.clientHeight / 3;
  }, [current]);
  return (
    <nav class="questions" aria-label={table.questions} ref={nav}>
      <p class="questions__cross">
        <a href={inRound(CROSS)}>{table.cross}</a>
      </p>
      {list.sections.map((section) => (
        <div class="questions__section" key={section.id}>
          <h2 class="questions__title">{table.section(section.number, section.title)}</h2>
          <ul>
            {section.questions.map((listed) =>
              listed.repeat === undefined ? (
                <li key={listed.id}>
                  <Entry listed={listed} current={current} />
                  <InRepeat
                    questions={section.questions.filter(({ repeat }) => repeat === listed.id)}
                    current={current}
                  />
                </li>
              ) : null,
            )}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The questions of a repeat, under it. */
function InRepeat({
  questions,
  current,
}: {
  readonly questions: readonly ListedQuestion[];
  readonly current: string | undefined;
}): JSX.Element | null {
  if (questions.length === 0) return null;
  return (
    <ul class="questions__inside">
      {questions.map((listed) => (
        <li key={listed.id}>
          <Entry listed={listed} current={current} />
        </li>
      ))}
    </ul>
  );
}

function Entry({
  listed: { id, number, title },
  current,
}: {
  readonly listed: ListedQuestion;
  readonly current: string | undefined;
}): JSX.Element {
  const inRound = useInRound();
  return (
    <a href={inRound(tableAddress(id))} aria-current={id === current ? 'page' : undefined}>
      {number !== undefined && <span class="questions__number">{number}</span>}
      <span>{title}</span>
    </a>
  );
}
