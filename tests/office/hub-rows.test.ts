import { describe, expect, it } from 'vitest';
import type { Hub } from '../../src/api/monitoring.ts';
import { hubRows } from '../../src/office/monitoring/hub-rows.ts';
import { hubAddress, NO_FILTER, readHubQuery } from '../../src/office/monitoring/query.ts';

const minato = hub({
  number: '13-0042',
  name: 'みなとケア連携拠点',
  state: 'draft',
  lastActivity: 20,
  asked: 42,
  answered: 31,
});
const sakura = hub({
  number: '13-0007',
  name: 'サクラ在宅センター',
  state: 'submitted',
  lastActivity: 30,
  asked: 40,
  answered: 40,
  receiptNo: '2025-000872-4',
});
const yuki = hub({
  number: '01-0001',
  name: '雪の里クリニックＡ',
  prefecture: '北海道',
  state: 'accepted',
  lastActivity: 10,
  asked: 50,
  answered: 45,
  receiptNo: '2025-000001-7',
});
const umi = hub({ number: '47-0003', name: 'うみ医師会', prefecture: '沖縄県' });
const hubs = [minato, sakura, yuki, umi];

describe('given a filter', () => {
  it.each([
    ['prefecture', { prefecture: '東京都' }, [sakura, minato]],
    ['state', { state: 'notStarted' }, [umi]],
    ['what is handed in', { state: 'handedIn' }, [yuki, sakura]],
    ['both', { prefecture: '東京都', state: 'draft' }, [minato]],
    ['nothing that exists', { prefecture: '三重県' }, []],
  ] as const)('keeps the hubs of one %s', (_, filter, kept) => {
    expect(hubRows(hubs, { ...NO_FILTER, ...filter })).toEqual(kept);
  });
});

describe('given a search', () => {
  it.each([
    ['ミナト', minato],
    ['さくら', sakura],
    ['ｻｸﾗ', sakura],
    ['クリニックa', yuki],
    ['１３－００４２', minato],
    ['130042', minato],
    [' みなと ケア ', minato],
    ['2025-000872', sakura],
    ['沖縄', umi],
  ])('finds %s whatever its width, case, kana and hyphens', (search, found) => {
    expect(hubRows(hubs, { ...NO_FILTER, search })).toEqual([found]);
  });

  it('finds nothing across two columns', () => {
    expect(hubRows(hubs, { ...NO_FILTER, search: '0042みなと' })).toEqual([]);
  });
});

describe('given an order', () => {
  it.each([
    ['number', [yuki, sakura, minato, umi]],
    ['prefecture', [yuki, sakura, minato, umi]],
    ['state', [umi, minato, sakura, yuki]],
    ['lastActivity', [yuki, minato, sakura, umi]],
    ['answered', [minato, yuki, sakura, umi]],
    ['receiptNo', [yuki, sakura, minato, umi]],
  ] as const)('sorts by %s', (sort, sorted) => {
    expect(hubRows(hubs, { ...NO_FILTER, sort })).toEqual(sorted);
  });

  it('keeps what is missing last, also when descending', () => {
    const rows = hubRows(hubs, { ...NO_FILTER, sort: 'lastActivity', descending: true });
    expect(rows).toEqual([sakura, minato, yuki, umi]);
  });
});

describe('given a query', () => {
  it('comes back from its address as it was', () => {
    const query = {
      prefecture: '東京都',
      state: 'draft',
      search: 'みなと & 13',
      sort: 'lastActivity',
      descending: true,
    } as const;
    const parameters = Object.fromEntries(new URL(hubAddress(query), 'http://x').searchParams);
    expect(readHubQuery(parameters)).toEqual(query);
  });

  it('has a short address where nothing is asked for', () => {
    expect(hubAddress({})).toBe('/office/');
  });

  it('leaves out of an address what it does not know', () => {
    expect(readHubQuery({ state: 'lost', sort: 'colour', order: 'sideways' })).toEqual(NO_FILTER);
  });
});

function hub(changes: Partial<Hub>): Hub {
  return {
    number: '',
    name: '',
    prefecture: '東京都',
    state: 'notStarted',
    lastActivity: null,
    asked: 0,
    answered: 0,
    receiptNo: null,
    ...changes,
  };
}
