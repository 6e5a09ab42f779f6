import { type HubState, hubStates } from '../../api/monitoring.ts';

/** `handedIn`: 提出済み and 受理 together, what the total counts. */
export type StateFilter = HubState | 'handedIn';

export const stateFilters: readonly StateFilter[] = ['handedIn', ...hubStates];

// biome-ignore format: it is read as a list.
export const sortKeys = ['number', 'name', 'prefecture', 'state', 'lastActivity', 'answered', 'receiptNo'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Which hubs are shown, and in which order. It stands in the address: shareable, and the back button works. */
export interface HubQuery {
  readonly prefecture: string | undefined;
  readonly state: StateFilter | undefined;
  readonly search: string;
  readonly sort: SortKey;
  readonly descending: boolean;
}

export const NO_FILTER: HubQuery = {
  prefecture: undefined,
  state: undefined,
  search: '',
  sort: 'number',
  descending: false,
};

/** Opens the parameters of an address; what it does not know it leaves out. */
export function readHubQuery(parameters: Readonly<Record<string, string>>): HubQuery {
  return {
    prefecture: parameters.prefecture || undefined,
    state: stateFilters.find((state) => state === parameters.state),
    search: parameters.search ?? '',
    sort: sortKeys.find((key) => key === parameters.sort) ?? NO_FILTER.sort,
    descending: parameters.order === 'descending',
  };
}

/** The address of the monitoring page for these hubs. What is as usual is not said. */
export function hubAddress(query: Partial<HubQuery>): string {
  const { prefecture, state, search, sort, descending } = { ...NO_FILTER, ...query };
  const parameters = new URLSearchParams();
  if (prefecture !== undefined) parameters.set('prefecture', prefecture);
  if (state !== undefined) parameters.set('state', state);
  if (search !== '') parameters.set('search', search);
  if (sort !== NO_FILTER.sort) parameters.set('sort', sort);
  if (descending) parameters.set('order', 'descending');
  const text = parameters.toString();
  return text === '' ? MONITORING : `${MONITORING}?${text}`;
}

export const MONITORING = '/office/';
