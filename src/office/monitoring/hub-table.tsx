import type { JSX } from 'preact';
import type { Hub, HubState } from '../../api/monitoring.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import { Table } from '../../ui/table.tsx';
import { prefectureName } from '../prefecture-name.ts';
import { useLanguage, useTexts } from '../texts.ts';
import { timeText } from '../times.ts';
import { type HubQuery, hubAddress, type SortKey, sortKeys } from './query.ts';

/** The hubs, a row each; every head sorts. */
export function HubTable({
  hubs,
  query,
  unitNoun,
  go,
}: {
  readonly hubs: readonly Hub[];
  readonly query: HubQuery;
  readonly unitNoun: string;
  readonly go: (address: string) => void;
}): JSX.Element {
  const texts = useTexts();
  const language = useLanguage();
  const { progress } = texts;
  const titles: Readonly<Record<SortKey, string>> = {
    number: progress.number(unitNoun),
    name: progress.name(unitNoun),
    prefecture: progress.prefecture,
    state: progress.state,
    lastActivity: progress.lastActivity,
    answered: progress.answered,
    receiptNo: progress.receipt,
  };
  const head = (
    <tr>
      {sortKeys.map((key) => (
        <SortHead key={key} sortKey={key} title={titles[key]} query={query} go={go} />
      ))}
    </tr>
  );
  return (
    <Table caption={progress.hubTable(unitNoun, String(hubs.length))} head={head}>
      {hubs.map((hub) => (
        <tr key={hub.number}>
          <th scope="row" class="hub__number">
            {hub.number}
          </th>
          <td class="hub__name">{hub.name}</td>
          <td class="hub__prefecture">{prefectureName(hub.prefecture, language)}</td>
          <td class="hub__state">
            <StatusTag tone={tones[hub.state]}>{texts.states[hub.state]}</StatusTag>
          </td>
          <td class="number">
            {hub.lastActivity === null ? progress.never : timeText(hub.lastActivity)}
          </td>
          <td class="number">{hub.asked === 0 ? '－' : `${hub.answered} / ${hub.asked}`}</td>
          <td class="number">{hub.receiptNo ?? '－'}</td>
        </tr>
      ))}
    </Table>
  );
}

function SortHead({
  sortKey,
  title,
  query,
  go,
}: {
  readonly sortKey: SortKey;
  readonly title: string;
  readonly query: HubQuery;
  readonly go: (address: string) => void;
}): JSX.Element {
  const { progress } = useTexts();
  const sorted =
    query.sort === sortKey ? (query.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" aria-sort={sorted}>
      <button
        type="button"
        class="sort"
        onClick={() =>
          go(hubAddress({ ...query, sort: sortKey, descending: sorted === 'ascending' }))
        }
        title={progress.sortBy(title)}
      >
        {title}
        <span class="sort__mark" aria-hidden="true">
          {sorted === undefined ? '⇅' : sorted === 'ascending' ? '▲' : '▼'}
        </span>
      </button>
    </th>
  );
}

const tones: Readonly<Record<HubState, 'idle' | 'active' | 'attention' | 'done' | 'none'>> = {
  notStarted: 'idle',
  draft: 'active',
  submitted: 'done',
  returned: 'attention',
  accepted: 'done',
};
