import { within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { choice } from '../report/tables.ts';
import { fakeServer, tableList } from './support/fake-server.ts';
import { bodyOf, visit } from './support/visit.tsx';

describe('given the tables', () => {
  it('lists every question by section, with what was counted', async () => {
    const page = visit(fakeServer(), '/office/tables');
    const list = within(await page.findByRole('navigation', { name: '設問の一覧' }));
    expect(list.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      '1 基本情報',
      '2 会議',
    ]);
    expect(list.getByRole('link', { name: /会議で取り扱った議題/ }).getAttribute('href')).toBe(
      '/office/tables/q2-5',
    );
    page.getByText('集計した提出 871 件（最後の提出 2025/8/23 14:32）');
  });

  it('says that nothing was submitted yet', async () => {
    const empty = { ...tableList, cut: { ...tableList.cut, counted: 0, latest: null } };
    const page = visit(fakeServer({ answers: { '/api/office/tables': empty } }), '/office/tables');
    await page.findByText('まだ提出はありません。');
  });
});

describe('given one question', () => {
  it('shows wording, base, counts and shares, 無回答 and 非該当 apart, and the notes', async () => {
    const page = visit(fakeServer(), '/office/tables/q2-5');
    const table = await page.findByRole('table', {
      name: /母数: 問2-2（会議の開催）で「開催している」と答えた拠点　N = 559/,
    });
    expect(bodyOf(table).map(([label, , count, share]) => [label, count, share])).toEqual([
      ['災害時対応', '120', '21.5 %'],
      ['退院支援', '412', '73.7 %'],
      ['不明', '500', '89.4 %'],
      ['その他', '120', '21.5 %'],
      ['無回答', '3', '0.5 %'],
      ['非該当（この設問の対象外）', '312', '－'],
    ]);
    page.getByText('公表資料は N = 691 と印字しています。');
    page.getByText(/情報連携会議をいう/);
    page.getByText('架空のデータです。拠点も回答も実在しません。');
    expect(document.title).toBe('問2-5 会議で取り扱った議題 – 拠点調査 調査事務局');
  });

  it('is marked in the list', async () => {
    const page = visit(fakeServer(), '/office/tables/q2-5');
    const list = within(await page.findByRole('navigation', { name: '設問の一覧' }));
    expect(list.getByRole('link', { current: 'page' }).textContent).toBe('2-5会議で取り扱った議題');
  });

  it('orders by size on request, in the address too', async () => {
    const { user, ...page } = visit(fakeServer(), '/office/tables/q2-5');
    await user.click(await page.findByRole('button', { name: '多い順' }));
    expect(bodyOf(page.getByRole('table')).map(([label]) => label)).toEqual([
      '退院支援',
      '災害時対応',
      'その他',
      '不明',
      '無回答',
      '非該当（この設問の対象外）',
    ]);
    expect(location.search).toBe('?order=size');
    expect(page.getByRole('button', { name: '多い順' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('leads to its neighbours, to a cross table and to its CSV', async () => {
    const page = visit(fakeServer(), '/office/tables/q2-5');
    const link = async (name: string | RegExp) =>
      (await page.findByRole('link', { name })).getAttribute('href');
    expect(await link('前の設問 問1-3 同一性')).toBe('/office/tables/q1-3');
    expect(await link('この設問でクロス集計する')).toBe('/office/cross?row=q2-5');
    expect(await link('この表をCSVで保存')).toBe('/api/office/tables/q2-5/csv');
  });

  it('says that a question does not exist', async () => {
    const page = visit(fakeServer(), '/office/tables/q9-9');
    await page.findByText('お探しのページはありません。');
  });
});

describe('given options that the report puts together', () => {
  it('shows the table of all and the one of fewer beside each other, told apart by their captions', async () => {
    const merged = choice({
      merged: true,
      rows: [{ code: '1+2', label: '災害・退院', special: false, count: 500 }],
    });
    const page = visit(
      fakeServer({
        answers: {
          '/api/office/tables/q2-5': {
            question: 'q2-5',
            footnotes: [],
            notes: [],
            cut: tableList.cut,
            tables: [choice(), merged],
          },
        },
      }),
      '/office/tables/q2-5',
    );
    const [all, fewer] = await page.findAllByRole('table');
    expect(all && bodyOf(all).length).toBe(6);
    expect(fewer && bodyOf(fewer).map(([label]) => label)).toEqual([
      '災害・退院',
      '無回答',
      '非該当（この設問の対象外）',
    ]);
    page.getByRole('table', { name: /選択肢をまとめて集計した表です/ });
  });
});

describe('given a repeat and a matrix', () => {
  const list = {
    ...tableList,
    sections: [
      {
        id: 's1',
        title: '機関',
        questions: [
          { id: 'held', title: '開催', crosses: [{ address: 'held' }] },
          {
            id: 'maps',
            title: 'マップ',
            crosses: [{ address: 'maps/a', row: '住民向け' }],
          },
          { id: 'places', title: '機関の一覧', crosses: [] },
          { id: 'kind', title: '種類', repeat: 'places', crosses: [{ address: 'kind' }] },
        ],
      },
    ],
  };
  const server = () => fakeServer({ answers: { '/api/office/tables': list } });

  it('lists the questions of a repeat under it', async () => {
    const page = visit(server(), '/office/tables');
    const entry = (await page.findByRole('link', { name: '機関の一覧' })).closest('li');
    expect(entry && within(entry).getByRole('link', { name: '種類' })).toBeTruthy();
  });

  it('offers rows of a matrix as sides of a cross table', async () => {
    const page = visit(server(), '/office/cross');
    const rows = within(await page.findByLabelText('行の設問'));
    expect(rows.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      '―',
      '開催',
      'マップ：住民向け',
      '種類',
    ]);
  });

  it('offers questions of a repeat within those of the units, and not the other way', async () => {
    const { user, ...page } = visit(server(), '/office/cross?row=kind&column=kind');
    await user.selectOptions(await page.findByLabelText('行の設問'), '開催');
    expect(location.search).toBe('?row=held');
    const columns = within(page.getByLabelText('列の設問・属性'));
    expect(columns.queryByRole('option', { name: '種類' })).toBeNull();
    await user.selectOptions(page.getByLabelText('行の設問'), '種類');
    await user.selectOptions(page.getByLabelText('列の設問・属性'), '開催');
    expect(location.search).toBe('?row=kind&column=held');
    expect(page.queryByRole('button', { name: '行と列を入れ替える' })).toBeNull();
  });
});

describe('given a cross table', () => {
  it('is a click away where the report declares it', async () => {
    const { user, ...page } = visit(fakeServer(), '/office/cross');
    await user.click(await page.findByRole('link', { name: '14-1 運営主体の違い' }));
    await page.findByRole('heading', { level: 2, name: '運営主体の違い' });
    expect(location.search).toBe('?row=q1-1&column=q1-3');
    expect(bodyOf(page.getByRole('table'))[0]).toEqual(['市町村', '40.0 %4', '50.0 %3', '25.0 %1']);
  });

  it('is made of any two questions, or of a question and an attribute', async () => {
    const { user, ...page } = visit(fakeServer(), '/office/cross');
    await user.selectOptions(await page.findByLabelText('行の設問'), '問1-1 運営主体');
    expect(
      within(page.getByLabelText('列の設問・属性'))
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['―', '都道府県', '問1-1 運営主体', '問1-3 同一性', '問2-5 会議で取り扱った議題']);
    await user.selectOptions(page.getByLabelText('列の設問・属性'), '問1-3 同一性');
    await page.findByRole('table');
    expect(page.getByRole('link', { name: 'この表をCSVで保存' }).getAttribute('href')).toBe(
      '/api/office/cross/csv?row=q1-1&column=q1-3',
    );
    await user.click(page.getByRole('button', { name: '行と列を入れ替える' }));
    expect(location.search).toBe('?row=q1-3&column=q1-1');
  });
});
