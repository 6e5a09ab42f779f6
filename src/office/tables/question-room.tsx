import type { JSX } from 'preact';
import { tableCsvPath } from '../../api/csv.ts';
import {
  type ListedQuestion,
  type QuestionTables,
  questionTablesSchema,
  type TableList,
  tablePath,
} from '../../api/tables.ts';
import { frequencyChart, type RowOrder } from '../../report/frequency-chart.ts';
import { type FrequencyTable, isChoice } from '../../tally/frequency-table.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Loaded } from '../loaded.tsx';
import { PageHeading } from '../page-heading.tsx';
import { useInRound, useOnServer } from '../round.ts';
import { useLanguage, useTexts } from '../texts.ts';
import { Tree } from '../tree.tsx';
import { useResource } from '../use-resource.ts';
import { crossAddress, readOrder, TABLES, tableAddress } from './query.ts';
import { CutLine, Notes } from './under-table.tsx';

/** One question: wording, frequency table with bars, notes; the next and the one before. */
export function QuestionRoom({
  list,
  question,
  parameters,
  go,
}: {
  readonly list: TableList;
  readonly question: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly go: (address: string, replace?: boolean) => void;
}): JSX.Element {
  const { table, notFound } = useTexts();
  const inRound = useInRound();
  const onServer = useOnServer();
  const [resource, reload] = useResource(tablePath(question), questionTablesSchema);
  const questions = list.sections.flatMap((section) => section.questions);
  const index = questions.findIndex(({ id }) => id === question);
  const listed = questions[index];
  if (!listed) return <p>{notFound}</p>;
  const [crossed] = listed.crosses;
  const order = readOrder(parameters);
  const name = table.question(listed.number, listed.title);
  return (
    <>
      <a class="tables__back" href={inRound(TABLES)}>
        {table.questions}
      </a>
      <PageHeading title={name} place={question}>
        {name}
      </PageHeading>
      <Loaded resource={resource} reload={reload}>
        {(tables) => (
          <>
            <Wording tables={tables} />
            <div class="row row--apart tables__bar">
              {crossed ? (
                <Orders
                  order={order}
                  choose={(chosen) => go(tableAddress(question, chosen), true)}
                />
              ) : (
                <span />
              )}
              <span class="row">
                {crossed && (
                  <a href={inRound(crossAddress({ row: crossed.address }))}>{table.crossThis}</a>
                )}
                <LinkButton small href={onServer(tableCsvPath(question))} download="">
                  {table.csv}
                </LinkButton>
              </span>
            </div>
            {tables.tables.map((one) => (
              <Chart key={keyOf(one)} table={one} order={order} unitNoun={list.unitNoun} />
            ))}
            <Notes notes={tables.notes} />
            <CutLine cut={tables.cut} />
          </>
        )}
      </Loaded>
      <Neighbours before={questions[index - 1]} after={questions[index + 1]} order={order} />
    </>
  );
}

/** Tells a table with options put together from the one of all, beside which it stands. */
function keyOf(table: FrequencyTable): string {
  const codes = isChoice(table) ? table.rows.map(({ code }) => code) : [];
  return [table.address, ...codes].join(' ');
}

function Wording({ tables }: { readonly tables: QuestionTables }): JSX.Element {
  return (
    <div class="wording">
      <p>{tables.tables[0]?.text}</p>
      {tables.footnotes.map((footnote) => (
        <p class="small soft" key={footnote}>
          {footnote}
        </p>
      ))}
    </div>
  );
}

function Orders({
  order,
  choose,
}: {
  readonly order: RowOrder;
  readonly choose: (order: RowOrder) => void;
}): JSX.Element {
  const { table } = useTexts();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would ask for an answer; these two only change the view.
    <div class="switch" role="group" aria-label={table.order}>
      <span class="switch__label" aria-hidden="true">
        {table.order}
      </span>
      {(['questionnaire', 'size'] as const).map((one) => (
        <Button small key={one} pressed={order === one} onPress={() => choose(one)}>
          {table.orders[one]}
        </Button>
      ))}
    </div>
  );
}

function Chart({
  table,
  order,
  unitNoun,
}: {
  readonly table: FrequencyTable;
  readonly order: RowOrder;
  readonly unitNoun: string;
}): JSX.Element {
  const language = useLanguage();
  return <Tree of={frequencyChart(table, { language, order, unitNoun })} />;
}

function Neighbours({
  before,
  after,
  order,
}: {
  readonly before: ListedQuestion | undefined;
  readonly after: ListedQuestion | undefined;
  readonly order: RowOrder;
}): JSX.Element {
  const { table } = useTexts();
  const inRound = useInRound();
  const link = (kind: 'previous' | 'next', listed: ListedQuestion) => (
    <a class={`neighbours__${kind}`} href={inRound(tableAddress(listed.id, order))}>
      <span class="small soft">{table[kind]}</span>
      <span>{table.question(listed.number, listed.title)}</span>
    </a>
  );
  return (
    <nav class="neighbours" aria-label={`${table.previous}・${table.next}`}>
      {before && link('previous', before)}
      {after && link('next', after)}
    </nav>
  );
}
