import { waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { fakeServer, monitoring } from './support/fake-server.ts';
import { bodyOf, visit } from './support/visit.tsx';

describe('given a round', () => {
  it('says which, until when, and that its data are invented', async () => {
    const page = visit(fakeServer());
    await page.findByText('2025年調査');
    page.getByText('残り 6 日');
    page.getByText('2025/8/23 14:32 現在');
    page.getByText('架空のデータです。拠点も回答も実在しません。');
    expect(document.title).toBe('進捗 – 拠点調査 調査事務局');
  });

  it('does not call real data invented', async () => {
    const page = visit(
      fakeServer({ answers: { '/api/office/monitoring': { ...monitoring, fictional: false } } }),
    );
    await page.findByText('2025年調査');
    expect(page.queryByText(/架空/)).toBeNull();
  });

  it('gives every total as a link to its list', async () => {
    const { user, ...page } = visit(fakeServer());
    const totals = within(await page.findByRole('region', { name: '回答の状況' }));
    expect(totals.getByRole('link', { name: '1' }).getAttribute('href')).toBe(
      '/office/?state=handedIn#hubs',
    );
    await user.click(totals.getByRole('link', { name: '入力中 1' }));
    expect(location.search).toBe('?state=draft');
    expect(
      bodyOf(page.getByRole('table', { name: /拠点の一覧/ })).map(([number]) => number),
    ).toEqual(['13-0002']);
    totals.getByText('25.0 %');
  });

  it('draws what came in by day, and gives it as a table', async () => {
    const page = visit(fakeServer());
    await page.findByRole('img', { name: '日ごとの提出数の棒グラフ。1 日間で計 1 件。' });
    const table = page.getByRole('table', { name: /最初に提出した日ごとの数/, hidden: true });
    expect(bodyOf(table)).toEqual([['2025/8/12', '1']]);
  });

  it('shows each prefecture as a tile and as a row, both leading to its hubs', async () => {
    const { user, ...page } = visit(fakeServer());
    const table = await page.findByRole('table', { name: '都道府県ごとの状況' });
    expect(bodyOf(table)).toEqual([
      ['北海道', '0 / 1', '0.0 %', '1', '0', '0'],
      ['東京都', '1 / 3', '33.3 %', '0', '1', '1'],
    ]);
    const map = within(page.getByRole('group', { name: /地図/ }));
    await user.click(map.getByRole('link', { name: '北海道 0 / 1（0.0 %）' }));
    expect(new URLSearchParams(location.search).get('prefecture')).toBe('北海道');
    page.getByText('4 拠点のうち 1 拠点を表示しています。');
  });
});

describe('given the submissions as files', () => {
  it('offers those of the answers, and of each repeat its rows', async () => {
    const repeats = [{ id: 'places', title: '機関の一覧' }];
    const page = visit(
      fakeServer({ answers: { '/api/office/monitoring': { ...monitoring, repeats } } }),
    );
    const link = async (name: string) =>
      (await page.findByRole('link', { name })).getAttribute('href');
    expect(await link('提出された回答をCSVで保存')).toBe('/api/office/submissions.csv');
    expect(await link('「機関の一覧」の各件をCSVで保存')).toBe('/api/office/repeats/places/csv');
  });
});

describe('given the list of hubs', () => {
  it('shows number, name, prefecture, state in words, activity, progress and receipt', async () => {
    const page = visit(fakeServer());
    const table = await page.findByRole('table', { name: '拠点の一覧（4 件）' });
    expect(bodyOf(table)[2]).toEqual([
      '13-0002',
      'みなとケア連携拠点',
      '東京都',
      '入力中',
      '2025/8/22 14:32',
      '31 / 42',
      '－',
    ]);
    expect(bodyOf(table).map((row) => row[3])).toEqual([
      '未着手',
      '提出済み',
      '入力中',
      '差戻し中',
    ]);
    page.getByText('4 拠点すべてを表示しています。');
  });

  it('filters by prefecture and state, and says how many it shows', async () => {
    const { user, ...page } = visit(fakeServer());
    await user.selectOptions(await page.findByLabelText('都道府県'), '東京都');
    await user.selectOptions(page.getByLabelText('状態'), '差戻し中');
    page.getByText('4 拠点のうち 1 拠点を表示しています。');
    expect(location.search).toBe(
      `?${new URLSearchParams({ prefecture: '東京都', state: 'returned' })}`,
    );
    await user.click(page.getByRole('button', { name: '条件を外す' }));
    page.getByText('4 拠点すべてを表示しています。');
  });

  it('searches after a pause in typing, and keeps the caret in the field', async () => {
    const { user, ...page } = visit(fakeServer());
    await user.type(await page.findByLabelText(/検索/), 'サクラ');
    await page.findByText('4 拠点のうち 1 拠点を表示しています。');
    expect(document.activeElement).toBe(page.getByLabelText(/検索/));
    expect(new URLSearchParams(location.search).get('search')).toBe('サクラ');
  });

  it('says that nothing meets the conditions', async () => {
    const page = visit(fakeServer(), '/office/?search=zzz');
    await page.findByText('条件に合う拠点はありません。');
    expect(page.queryByRole('table', { name: /拠点の一覧/ })).toBeNull();
  });

  it('opens as its address says, and follows the back button', async () => {
    const { user, ...page } = visit(fakeServer(), '/office/?state=draft');
    await page.findByText('4 拠点のうち 1 拠点を表示しています。');
    await user.selectOptions(page.getByLabelText('状態'), '未着手');
    await waitFor(() => expect(location.search).toBe('?state=notStarted'));
    history.back();
    await waitFor(() =>
      expect(
        within(page.getByLabelText('状態')).getByRole('option', { selected: true }).textContent,
      ).toBe('入力中'),
    );
  });

  it('sorts by its heads, the other way round when pressed again', async () => {
    const { user, ...page } = visit(fakeServer());
    const table = await page.findByRole('table', { name: /拠点の一覧/ });
    const head = () => page.getByRole('columnheader', { name: /最後の操作/ });
    await user.click(within(head()).getByRole('button'));
    expect(head().getAttribute('aria-sort')).toBe('ascending');
    expect(bodyOf(table).map(([number]) => number)).toEqual([
      '13-0001',
      '13-0002',
      '13-0003',
      '01-0001',
    ]);
    await user.click(within(head()).getByRole('button'));
    expect(head().getAttribute('aria-sort')).toBe('descending');
    expect(bodyOf(table).map(([number]) => number)).toEqual([
      '13-0003',
      '13-0002',
      '13-0001',
      '01-0001',
    ]);
  });

  it('offers the submissions as CSV', async () => {
    const page = visit(fakeServer());
    const link = await page.findByRole('link', { name: '提出された回答をCSVで保存' });
    expect(link.getAttribute('href')).toBe('/api/office/submissions.csv');
  });
});
