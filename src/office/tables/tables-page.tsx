import type { JSX } from 'preact';
import { type TableList, tableListSchema, tablesPath } from '../../api/tables.ts';
import { FictionalBand } from '../fictional-band.tsx';
import { Loaded } from '../loaded.tsx';
import { PageHeading } from '../page-heading.tsx';
import { useTexts } from '../texts.ts';
import { useResource } from '../use-resource.ts';
import { CrossRoom } from './cross-room.tsx';
import { DeclaredCrosses } from './declared-crosses.tsx';
import { QuestionList } from './question-list.tsx';
import { QuestionRoom } from './question-room.tsx';
import { CutLine } from './under-table.tsx';

/** What of the tables is shown. */
export type TablesPlace =
  | { readonly is: 'list' }
  | { readonly is: 'question'; readonly question: string }
  | { readonly is: 'cross' };

/** The tables: the list of questions, and beside it one question or one cross table. */
export function TablesPage({
  place,
  parameters,
  go,
}: {
  readonly place: TablesPlace;
  readonly parameters: Readonly<Record<string, string>>;
  readonly go: (address: string, replace?: boolean) => void;
}): JSX.Element {
  const [resource, reload] = useResource(tablesPath, tableListSchema);
  return (
    <Loaded resource={resource} reload={reload}>
      {(list) => (
        <>
          <FictionalBand fictional={list.fictional} />
          <div class={`tables tables--${place.is}`}>
            <QuestionList
              list={list}
              current={place.is === 'question' ? place.question : undefined}
            />
            <div class="tables__content stack">
              {place.is === 'list' && <Start list={list} />}
              {place.is === 'question' && (
                <QuestionRoom
                  key={place.question}
                  list={list}
                  question={place.question}
                  parameters={parameters}
                  go={go}
                />
              )}
              {place.is === 'cross' && <CrossRoom list={list} parameters={parameters} go={go} />}
            </div>
          </div>
        </>
      )}
    </Loaded>
  );
}

function Start({ list }: { readonly list: TableList }): JSX.Element {
  const { table } = useTexts();
  return (
    <>
      <PageHeading title={table.title} place="tables">
        {table.title}
      </PageHeading>
      <p>{list.title}</p>
      <CutLine cut={list.cut} />
      <p>{table.lead}</p>
      {list.crossTables.length > 0 && (
        <section class="stack stack--tight" aria-labelledby="declared">
          <h2 id="declared">{table.declared}</h2>
          <DeclaredCrosses list={list} />
        </section>
      )}
    </>
  );
}
