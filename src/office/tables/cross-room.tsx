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
import { Button, LinkButton } from '../../ui/button.tsx';
import { Loaded } from '../loaded.tsx';
import { PageHeading } from '../page-heading.tsx';
import { useInRound } from '../round.ts';
import { Select, type SelectGroup } from '../select.tsx';
import { type Texts, useLanguage, useTexts } from '../texts.ts';
import { Tree } from '../tree.tsx';
import { useResource } from '../use-resource.ts';
import { DeclaredCrosses } from './declared-crosses.tsx';
import { crossAddress, readCross, TABLES, tableAddress } from './query.ts';
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
        <Picker list={list} chosen={chosen} go={go} />
      </section>
      {row !== undefined && column !== undefined && (
        <CrossResult query={{ row, column }} title={declared?.title} />
      )}
    </>
  );
}

function Picker({
  list,
  chosen,
  go,
}: {
  readonly list: TableList;
  readonly chosen: Partial<CrossQuery>;
  readonly go: (address: string) => void;
}): JSX.Element {
  const { table } = useTexts();
  const { row = '', column = '' } = chosen;
  const questions = questionGroups(list, table);
  const attributes = list.attributes.map(({ address, title }) => ({
    value: address,
    label: title,
  }));
  const none = { value: '', label: '―' };
  return (
    <div class="filters">
      <Select
        id="row"
        label={table.row}
        value={row}
        options={[none, ...questions]}
        onChoose={(value) => go(crossAddress({ row: value, column }))}
      />
      <Select
        id="column"
        label={table.column}
        value={column}
        options={[
          none,
          ...(attributes.length > 0 ? [{ label: table.attributes, options: attributes }] : []),
          ...questions,
        ]}
        onChoose={(value) => go(crossAddress({ row, column: value }))}
      />
      {row !== '' &&
        column !== '' &&
        !list.attributes.some(({ address }) => address === column) && (
          <Button small onPress={() => go(crossAddress({ row: column, column: row }))}>
            {table.swap}
          </Button>
        )}
    </div>
  );
}

function questionGroups(list: TableList, texts: Texts['table']): readonly SelectGroup[] {
  return list.sections
    .map(({ number, title, questions }) => ({
      label: texts.section(number, title),
      options: questions
        .filter(({ crosses }) => crosses)
        .map((question) => ({
          value: question.id,
          label: texts.question(question.number, question.title),
        })),
    }))
    .filter(({ options }) => options.length > 0);
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
  const language = useLanguage();
  const { row, column } = cross.table;
  const rowName = texts.question(row.number, row.title);
  const columnName =
    column.from === 'question' ? texts.question(column.number, column.title) : column.title;
  return (
    <section class="stack" aria-labelledby="crossed">
      <h2 id="crossed">{title ?? `${rowName} × ${columnName}`}</h2>
      {title !== undefined && <p>{`${rowName} × ${columnName}`}</p>}
      <div class="row row--apart tables__bar">
        <a href={inRound(tableAddress(row.question))}>{texts.toTable(rowName)}</a>
        <LinkButton small href={inRound(crossCsvPath(query))} download="">
          {texts.csv}
        </LinkButton>
      </div>
      <Tree of={crossChart(cross.table, { language })} />
      <Notes notes={cross.notes} />
      <CutLine cut={cross.cut} />
    </section>
  );
}
