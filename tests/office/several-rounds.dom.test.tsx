import { within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { fakeServer, monitoring, tableList } from './support/fake-server.ts';
import { visit } from './support/visit.tsx';

const earlier = { ...monitoring.round, id: 'r2', title: '2021年の市町村調査' };

/** An office of two rounds, the earlier with one hub only. */
function twoRounds() {
  const questions = [{ id: 'staff', number: '1', title: '人数', crosses: [{ address: 'staff' }] }];
  return fakeServer({
    answers: {
      '/api/office/rounds': { rounds: [monitoring.round, earlier] },
      '/api/office/monitoring?round=r2': {
        ...monitoring,
        round: earlier,
        unitNoun: '市町村',
        hubs: monitoring.hubs.slice(0, 1),
      },
      '/api/office/tables?round=r2': {
        ...tableList,
        title: earlier.title,
        sections: [{ id: 's1', number: '1', title: '体制', questions }],
      },
    },
  });
}

const EARLIER = '?round=r2';

describe('given several rounds', () => {
  it('shows the one that opens last, and offers the others', async () => {
    const page = visit(twoRounds());
    const select = await page.findByLabelText('調査');
    expect(
      within(select)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['2025年調査', '2021年の市町村調査']);
    expect(within(select).getByRole('option', { selected: true }).textContent).toBe('2025年調査');
    await page.findByRole('table', { name: '拠点の一覧（4 件）' });
    expect(location.search).toBe('');
  });

  it('keeps the chosen one in the address, over pages, lists and files', async () => {
    const { user, ...page } = visit(twoRounds(), '/office/?state=draft');
    await user.selectOptions(await page.findByLabelText('調査'), '2021年の市町村調査');
    await page.findByRole('table', { name: '市町村の一覧（1 件）' });
    expect(location.search).toBe(EARLIER);
    expect(page.getByRole('link', { name: '提出された回答をCSVで保存' }).getAttribute('href')).toBe(
      `/api/office/submissions.csv${EARLIER}`,
    );
    await user.selectOptions(page.getByLabelText('状態'), '未着手');
    expect(location.search).toBe(`?state=notStarted&round=r2`);
    await user.click(page.getByRole('link', { name: '集計表' }));
    await page.findByText('2021年の市町村調査', { selector: 'p' });
    expect(location.pathname + location.search).toBe(`/office/tables${EARLIER}`);
    await user.click(page.getByRole('link', { name: /人数/ }));
    expect(location.pathname + location.search).toBe(`/office/tables/staff${EARLIER}`);
  });

  it('leads from the tables of one to those of the other', async () => {
    const { user, ...page } = visit(twoRounds(), '/office/tables/q2-5');
    await user.selectOptions(await page.findByLabelText('調査'), '2021年の市町村調査');
    await page.findByRole('heading', { level: 1, name: '集計表' });
    expect(location.pathname + location.search).toBe(`/office/tables${EARLIER}`);
  });

  it('has no link on a page that leads out of the round', async () => {
    for (const [address, loaded] of [
      ['/office/', '市町村の一覧'],
      ['/office/tables', '報告書のクロス集計'],
      ['/office/cross', '設問を選んで作る'],
      ['/office/nowhere', 'お探しのページはありません。'],
    ] as const) {
      const page = visit(twoRounds(), address + EARLIER);
      await page.findByRole('heading', { name: loaded });
      const links = [...page.container.querySelectorAll('a[href^="/"]')];
      expect(links.length).toBeGreaterThan(2);
      for (const link of links) expect(link.getAttribute('href')).toContain('round=r2');
      page.unmount();
    }
  });

  it('says that the one in the address is not there, and offers those that are', async () => {
    const page = visit(twoRounds(), '/office/?round=gone');
    const select = await page.findByLabelText('調査');
    expect(within(select).getByRole('option', { selected: true }).textContent).toBe(
      '（見つからない調査）',
    );
  });
});

describe('given one round', () => {
  it('offers no choice', async () => {
    const page = visit(fakeServer());
    await page.findByRole('table', { name: /拠点の一覧/ });
    expect(page.queryByLabelText('調査')).toBeNull();
  });
});
