import { type Hub, hubStates } from '../../api/monitoring.ts';
import { prefectures } from '../../shared/prefectures.ts';
import type { HubQuery, SortKey, StateFilter } from './query.ts';

/** The hubs a query asks for, in its order. Equal ones stay by number; what is missing always stands last. */
export function hubRows(hubs: readonly Hub[], query: HubQuery): readonly Hub[] {
  const wanted = folded(query.search);
  return hubs
    .filter((hub) => query.prefecture === undefined || hub.prefecture === query.prefecture)
    .filter((hub) => query.state === undefined || isIn(hub, query.state))
    .filter((hub) => wanted === '' || searched(hub).includes(wanted))
    .sort((a, b) => ordered(a, b, query.sort, query.descending) || compare(a.number, b.number));
}

function isIn(hub: Hub, state: StateFilter): boolean {
  if (state === 'handedIn') return hub.state === 'submitted' || hub.state === 'accepted';
  return hub.state === state;
}

/** Sets what one would search apart by a sign that folding takes away, so that no match runs over two of them. */
function searched({ number, name, prefecture, receiptNo }: Hub): string {
  return [number, name, prefecture, receiptNo ?? ''].map(folded).join('\n');
}

/** Width, case, kana and hyphens do not matter to somebody who searches. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/[\s\-‐‑‒–—―−ー]/g, '');
}

function ordered(a: Hub, b: Hub, key: SortKey, descending: boolean): number {
  const [left, right] = [keyOf(a, key), keyOf(b, key)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return compare(left, right) * (descending ? -1 : 1);
}

function keyOf(hub: Hub, key: SortKey): string | number | null {
  switch (key) {
    case 'prefecture':
      return places.get(hub.prefecture) ?? places.size;
    case 'state':
      return hubStates.indexOf(hub.state);
    case 'answered':
      return hub.asked === 0 ? null : hub.answered / hub.asked;
    default:
      return hub[key];
  }
}

const places = new Map(prefectures.map(({ name }, index) => [name, index]));

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

const collator = new Intl.Collator('ja', { numeric: true });
