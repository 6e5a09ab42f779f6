import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TableList } from '../../api/tables.ts';
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
            {section.questions.map(({ id, number, title }) => (
              <li key={id}>
                <a
                  href={inRound(tableAddress(id))}
                  aria-current={id === current ? 'page' : undefined}
                >
                  {number !== undefined && <span class="questions__number">{number}</span>}
                  <span>{title}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
