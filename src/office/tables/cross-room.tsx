import type { JSX } from 'preact';
import { crossCsvPath } from '../../api/csv.ts';
import {
  type Cross,
  type CrossQuery,
  crossPath,
  crossQuery,
  crossSchema,
  type TableList,
} from '../../api/tables.ts';
import { crossChart } from '../../report/cross-chart.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Loaded } from '../loaded.tsx';
import { PageHeading } from '../page-heading.tsx';
import { useInRound, useOnServer } from '../round.ts';
import { useLanguage, useTexts } from '../texts.ts';
import { Tree } from '../tree.tsx';
import { useResource } from '../use-resource.ts';
import { CrossPicker } from './cross-picker.tsx';
import { DeclaredCrosses } from './declared-crosses.tsx';
import { readCross, TABLES, tableAddress } from './query.ts';
import { sideName } from './side-name.ts';
import { CutLine, Notes } from './under-table.tsx';

/** Any choice question within any other, or within an attribute; the ones the report declares are a click away. */
export function CrossRoom({
  list,
  parameters,
  go,
}: {
  readonly list: TableList;
  readonly parameters: Readonly<Record<string, string>>;
  readonly go: (address: string, replace?: boolean) => void;
}): JSX.Element {
  const { table } = useTexts();
  const inRound = useInRound();
  const chosen = readCross(parameters);
  const { row, column } = chosen;
  const declared = list.crossTables.find((cross) => cross.row === row && cross.column === column);
  return (
    <>
      <a class="tables__back" href={inRound(TABLES)}>
        {table.questions}
      </a>
      <PageHeading title={table.cross} place="cross">
        {table.cross}
      </PageHeading>
      <p class="soft">{table.crossLead}</p>
      {list.crossTables.length > 0 && (
        <section class="stack stack--tight" aria-labelledby="declared">
          <h2 id="declared" class="tables__subhead">
            {table.declared}
          </h2>
          <DeclaredCrosses list={list} current={declared?.id} />
        </section>
      )}
      <section class="stack" aria-labelledby="pick">
        <h2 id="pick" class="tables__subhead">
          {table.pick}
        </h2>
        <CrossPicker list={list} chosen={chosen} go={go} />
      </section>
      {row !== undefined && column !== undefined && (
        <CrossResult query={{ row, column }} title={declared?.title} />
      )}
    </>
  );
}

function CrossResult({
  query,
  title,
}: {
  readonly query: CrossQuery;
  readonly title: string | undefined;
}): JSX.Element {
  const [resource, reload] = useResource(`${crossPath}?${crossQuery(query)}`, crossSchema);
  return (
    <Loaded resource={resource} reload={reload}>
      {(cross) => <CrossTableView cross={cross} query={query} title={title} />}
    </Loaded>
  );
}

function CrossTableView({
  cross,
  query,
  title,
}: {
  readonly cross: Cross;
  readonly query: CrossQuery;
  readonly title: string | undefined;
}): JSX.Element {
  const { table: texts } = useTexts();
  const inRound = useInRound();
  const onServer = useOnServer();
  const language = useLanguage();
  const { row, column } = cross.table;
  const rowName = sideName(row, texts);
  const columnName = column.from === 'question' ? sideName(column, texts) : column.title;
  return (
    <section class="stack" aria-labelledby="crossed">
      <h2 id="crossed">{title ?? `${rowName} × ${columnName}`}</h2>
      {title !== undefined && <p>{`${rowName} × ${columnName}`}</p>}
      <div class="row row--apart tables__bar">
        <a href={inRound(tableAddress(row.question))}>
          {texts.toTable(texts.question(row.number, row.title))}
        </a>
        <LinkButton small href={onServer(crossCsvPath(query))} download="">
          {texts.csv}
        </LinkButton>
      </div>
      <Tree of={crossChart(cross.table, { language })} />
      <Notes notes={cross.notes} />
      <CutLine cut={cross.cut} />
    </section>
  );
}
