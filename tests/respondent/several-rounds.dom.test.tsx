import { waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { newAccessCode } from '../../src/sync/access-code.ts';
import type { FirstPage } from '../../src/sync/sign-in.ts';
import { fakeWorld, sampleNotice } from './support/fake-services.ts';
import { fakeWorkspace } from './support/fake-workspace.ts';
import { threeChapters, visit } from './support/visit.tsx';

const code = newAccessCode(() => 0.5);
const { round } = sampleNotice;
const other = { ...round, id: 'round-2', title: '市町村調査' };

/** A server on which two surveys are open. */
function twoOpen(wanted?: string): FirstPage {
  if (wanted === round.id) return { ...sampleNotice, otherRounds: 1 };
  if (wanted === other.id) {
    const { edition: _, ...notice } = sampleNotice;
    const about = { ...notice.about, purpose: '市町村の目的' };
    return {
      ...notice,
      round: other,
      title: '市町村調査',
      unitNoun: '市町村',
      about,
      fictional: false,
      otherRounds: 1,
    };
  }
  return {
    rounds: [
      { round, title: '取組調査', edition: '2025年', unitNoun: '拠点', fictional: true },
      { round: other, title: '市町村調査', unitNoun: '市町村', fictional: false },
    ],
  };
}

describe('the first page, when several surveys are open', () => {
  it('lists them with their period, and marks what is invented', async () => {
    const page = await visit(fakeWorld({ notice: twoOpen }));
    await page.findByRole('heading', { level: 1, name: 'いま回答を受け付けている調査' });
    const [first, second] = within(page.getByRole('list')).getAllByRole('listitem');
    expect(first?.textContent).toBe(
      '取組調査（2025年）（架空）回答の期間 2025年7月25日（金） ～ 8月29日（金）',
    );
    expect(second?.textContent).toMatch(/^市町村調査回答の期間/);
  });

  it('shows what the chosen one is about, under an address of its own, and goes back', async () => {
    const { user, ...page } = await visit(fakeWorld({ notice: twoOpen }));
    await user.click(await page.findByRole('link', { name: '市町村調査' }));
    const heading = await page.findByRole('heading', { level: 1, name: '市町村調査' });
    page.getByText('市町村の目的');
    expect(document.activeElement).toBe(heading);
    expect(location.search).toBe('?round=round-2');
    await user.click(page.getByRole('link', { name: 'ほかの調査を見る' }));
    await page.findByRole('heading', { level: 1, name: 'いま回答を受け付けている調査' });
    expect(location.search).toBe('');
    history.back();
    await page.findByRole('heading', { level: 1, name: '市町村調査' });
  });

  it('signs in without choosing: number and code say which survey it is', async () => {
    const world = fakeWorld({ notice: twoOpen, workspace: fakeWorkspace(threeChapters) });
    const { user, ...page } = await visit(world);
    await user.type(await page.findByLabelText('番号'), '13-0042');
    await user.type(page.getByLabelText('コード'), code);
    await user.click(page.getByRole('button', { name: '回答を始める' }));
    await page.findByRole('heading', { level: 1, name: /みなとケア連携拠点/ });
    expect(world.requests).toEqual([{ number: '13-0042', code }]);
  });

  it('shows the survey that number and code belong to, whatever was chosen', async () => {
    const world = fakeWorld({ notice: twoOpen, workspace: fakeWorkspace(threeChapters) });
    const { user, ...page } = await visit(world, '/?round=round-2');
    await user.type(await page.findByLabelText('市町村番号'), '13-0042');
    await user.type(page.getByLabelText('コード'), `${code}{Enter}`);
    await page.findByRole('heading', { level: 1, name: /みなとケア連携拠点/ });
    expect(document.querySelector('.page__service')?.textContent).toBe('小さな調査票');
    expect(location.search).toBe('');
    expect(page.queryByText(/別の調査のものです/)).toBeNull();
  });
});

describe('the invitation to a survey', () => {
  it('leads to it, with the number of the QR code', async () => {
    const page = await visit(fakeWorld({ notice: twoOpen }), '/?round=round-2#u=13-0042');
    await page.findByRole('heading', { level: 1, name: '市町村調査' });
    await page.findByDisplayValue('13-0042');
    expect(location.search + location.hash).toBe('?round=round-2');
  });

  it('says that another survey is open on this device, and leads out of it', async () => {
    const workspace = fakeWorkspace(threeChapters);
    const world = fakeWorld({ notice: twoOpen, workspace, signedIn: true });
    const { user, ...page } = await visit(world, '/?round=round-2');
    page.getByText('開いたリンクは、別の調査のものです');
    page.getByText(/「小さな調査票」に回答しています/);
    const [button] = page.getAllByRole('button', { name: 'サインアウト' });
    if (button) await user.click(button);
    await user.click(page.getByRole('button', { name: 'サインアウトする', hidden: true }));
    await waitFor(() => page.getByRole('heading', { level: 1, name: '市町村調査' }));
    expect(world.calls).toContain('signOut');
  });

  it('says nothing where its survey is the one that is open', async () => {
    const workspace = fakeWorkspace(threeChapters);
    const world = fakeWorld({ notice: twoOpen, workspace, signedIn: true });
    const page = await visit(world, '/?round=round-1');
    expect(page.queryByText(/別の調査のものです/)).toBeNull();
  });
});
