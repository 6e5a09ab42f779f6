import { act, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Cells } from '../../src/engine/cells.ts';
import { problem } from '../../src/shared/problem.ts';
import { newAccessCode } from '../../src/sync/access-code.ts';
import { tiny } from '../support/tiny.ts';
import { fakeWorld } from './support/fake-services.ts';
import { fakeWorkspace } from './support/fake-workspace.ts';
import { sampleReceipt } from './support/receipt.ts';
import { threeChapters, visit } from './support/visit.tsx';

const received = { submission: { is: 'received', receipt: sampleReceipt } } as const;
const offline = { is: 'waiting', operations: 1, because: 'offline' } as const;
const failed = { is: 'failed', problem: problem('storage.failed') } as const;

function statusLine(): HTMLElement {
  const line = document.querySelector<HTMLElement>('.status');
  if (!line) throw new Error('There is no status line on this page.');
  return line;
}

/** A hub whose response is open on this device. */
function hub(
  ...given: Parameters<typeof fakeWorkspace> extends [unknown, ...infer Rest] ? Rest : never
) {
  const workspace = fakeWorkspace(threeChapters, ...given);
  return { workspace, world: fakeWorld({ workspace, signedIn: true }) };
}

describe('the list of chapters', () => {
  it('names the hub, says how far it is, and marks what is invented', async () => {
    const page = await visit(hub({ 'q1-1': { code: '1' } }).world);
    const heading = page.getByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('みなとケア連携拠点（東京都）（架空）');
    page.getByText('回答 1 / 3 問');
    page.getByText('あと約 2 分');
    page.getByText('期限 8月29日（金）');
    expect(document.title).toBe('章の一覧 – 小さな調査票');
  });

  it('shows each chapter with its state, and why one is left out', async () => {
    const page = await visit(hub({ 'q1-1': { code: '2' } }).world);
    const rows = page.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows[0]).toContain('完了');
    expect(rows[1]).toContain('対象外');
    expect(rows[1]).toContain('で「ない」と答えたため');
    expect(rows[2]).toContain('未着手');
  });

  it('saves everything entered as a file named after hub and day', async () => {
    const { world } = hub();
    const { user, ...page } = await visit(world);
    await user.click(page.getByRole('button', { name: '回答をファイルに保存' }));
    expect(world.files).toEqual([
      { name: '拠点調査_13-0042_2025-08-12.json', text: '{"answers":1}' },
    ]);
  });
});

describe('the list of chapters of which one has rows, and none yet', () => {
  const rows = tiny(`
- id: s1
  title: 回答者
  items: [{ id: q1, type: text, title: 部署, text: 部署 }]
- id: s2
  title: 機関
  items: [{ id: f, type: repeat, title: 機関, text: 機関, rowNoun: 機関, items: [{ id: n, type: text, title: 名称, text: 名称 }] }]
`);
  const visited = (raw: Cells) =>
    visit(fakeWorld({ workspace: fakeWorkspace(rows, raw), signedIn: true }));

  it('does not say that all is answered', async () => {
    const page = await visited({ q1: '在宅医療課' });
    page.getByText('回答 1 / 1 問');
    page.getByText('機関 0 件');
    expect(page.queryByText('すべての設問に答えました')).toBeNull();
  });

  it('says it when there is a row with its answers', async () => {
    const page = await visited({ q1: '在宅医療課', 'f/r1': { order: 0 }, 'f/r1/n': 'みなと病院' });
    page.getByText('すべての設問に答えました');
  });
});

describe('a chapter', () => {
  it('is opened by its address and named in the title of the document', async () => {
    const page = await visit(hub({ 'q1-1': { code: '1' } }).world, '/section/s2');
    page.getByRole('heading', { level: 1, name: /取組の内容/ });
    expect(document.title).toBe('問2-1 – 第2章 取組の内容 – 小さな調査票');
  });

  it('keeps every answer by itself and knows at once which chapter comes next', async () => {
    const { workspace, world } = hub({ 'q1-1': { code: '2' } });
    const { user, ...page } = await visit(world, '/section/s1');
    const next = () => page.getByRole('link', { name: '保存して次の章へ' }).getAttribute('href');
    expect(next()).toBe('/section/contact');
    await user.click(page.getByRole('radio', { name: 'ある' }));
    expect(workspace.calls).toEqual(['answer q1-1']);
    await waitFor(() => expect(next()).toBe('/section/s2'));
  });

  it('RB-21: is left only when what was entered is kept, and the next one is read from its heading', async () => {
    const { workspace, world } = hub({ 'q1-1': { code: '1' } });
    const { user, ...page } = await visit(world, '/section/s1');
    const release = workspace.hold();
    await user.click(page.getByRole('link', { name: '保存して次の章へ' }));
    page.getByRole('heading', { level: 1, name: /基本情報/ });
    expect(location.pathname).toBe('/section/s1');
    release();
    const heading = await page.findByRole('heading', { level: 1, name: /取組の内容/ });
    expect(location.pathname).toBe('/section/s2');
    expect(document.activeElement).toBe(heading);
  });

  it('waits likewise for the browser to go back', async () => {
    const { workspace, world } = hub({ 'q1-1': { code: '1' } });
    const { user, ...page } = await visit(world, '/section/s1');
    await user.click(page.getByRole('link', { name: '保存して次の章へ' }));
    await page.findByRole('heading', { level: 1, name: /取組の内容/ });
    const release = workspace.hold();
    history.replaceState(null, '', '/section/s1');
    act(() => void dispatchEvent(new PopStateEvent('popstate')));
    page.getByRole('heading', { level: 1, name: /取組の内容/ });
    release();
    await page.findByRole('heading', { level: 1, name: /基本情報/ });
  });

  it('takes a jump inside the page for no navigation', async () => {
    const page = await visit(hub().world, '/section/s1');
    history.replaceState(null, '', '/section/s1#main');
    await act(async () => void dispatchEvent(new PopStateEvent('popstate')));
    expect(page.queryByText('選択してください。')).toBeNull();
  });

  it('leads from the last chapter to the review', async () => {
    const page = await visit(hub().world, '/section/contact');
    const onward = page.getByRole('link', { name: '保存して確認へ' });
    expect(onward.getAttribute('href')).toBe('/review');
  });

  it('goes to the question the address names', async () => {
    const page = await visit(hub({ 'q1-1': { code: '1' } }).world, '/section/s2#q2-1');
    await waitFor(() => expect(document.activeElement).toBe(page.getByRole('textbox')));
  });

  it.each(['/section/s9', '/nowhere'])(
    'says that %s does not exist, and that nothing is lost',
    async (address) => {
      const page = await visit(hub().world, address);
      page.getByRole('heading', { level: 1, name: 'ページが見つかりません' });
      page.getByText(/失われていません/);
    },
  );
});

describe('the review and the submission', () => {
  it('leads to what is missing instead of submitting, and says how much it is', async () => {
    const { workspace, world } = hub();
    const { user, ...page } = await visit(world, '/review');
    await user.click(page.getByRole('button', { name: '提出する' }));
    const [link] = await page.findAllByRole('link', { name: /問1-1 取組の有無/ });
    expect(link?.getAttribute('href')).toBe('/section/s1#q1-1');
    expect(document.title).toBe('（要修正 1 件）提出前の確認 – 小さな調査票');
    expect(workspace.calls).toEqual(['submit']);
    expect(location.pathname).toBe('/review');
  });

  it('submits without network and says what is true', async () => {
    const { workspace, world } = hub({ 'q1-1': { code: '2' } }, { delivery: offline });
    const { user, ...page } = await visit(world, '/review');
    await user.click(page.getByRole('button', { name: '提出する' }));
    await waitFor(() => expect(location.pathname).toBe('/result'));
    act(() => workspace.tell({ submission: { is: 'queued', at: world.clock.now() } }));
    page.getByText(
      '提出の操作を受け付けました。まだ事務局には届いていません。ネットワークにつながると自動で送ります。この画面は閉じてもかまいません。',
    );
    expect(page.queryByText(/提出が完了しました/)).toBeNull();
  });

  it('RB-8: shows the receipt by itself when the network is back', async () => {
    const { workspace, world } = hub(
      { 'q1-1': { code: '2' } },
      { delivery: offline, submission: { is: 'queued', at: 0 } },
    );
    const { user, ...page } = await visit(world, '/result');
    await user.click(page.getByRole('button', { name: '今すぐ送る' }));
    expect(workspace.calls).toEqual(['sendNow']);
    act(() => workspace.tell({ delivery: { is: 'delivered' }, ...received }));
    page.getByRole('heading', { name: /^提出が完了しました。 ?受付番号 2025-000872-4$/ });
    page.getByText(/2025\/08\/12 14:40 に、事務局が受け付けました。 期間内の提出です。/);
  });

  it.each([
    [{ editor: 'otherTab' }, /ほかのタブで入力中のため/],
    [{ storage: failed }, /この端末に保存できていないため、提出できません/],
  ] as const)('does not pretend to submit when it cannot: %o', async (status, sentence) => {
    const { user, ...page } = await visit(hub({ 'q1-1': { code: '2' } }, status).world, '/review');
    await user.click(page.getByRole('button', { name: '提出する' }));
    await page.findByText(sentence);
    expect(location.pathname).toBe('/review');
  });

  it('says why a submission was refused, and lets it be mended', async () => {
    const refused = { is: 'refused', verdict: 'invalid', problems: [] } as const;
    const { user, ...page } = await visit(hub({}, { submission: refused }).world, '/result');
    page.getByText(/直していただくところがありました/);
    await user.click(page.getByRole('link', { name: '章の一覧へ戻る' }));
    await user.click(await page.findByRole('link', { name: '基本情報' }));
    await page.findByRole('radio', { name: 'ある' });
  });
});

describe('a submitted response', () => {
  it('RB-20: shows its receipt, cannot be filled in and cannot be submitted again', async () => {
    const { workspace, world } = hub({ 'q1-1': { code: '2' } }, received);
    const { user, ...page } = await visit(world);
    page.getByRole('heading', { name: /^提出が完了しました。 ?受付番号 2025-000872-4$/ });
    expect(page.queryByRole('link', { name: '内容を確認して提出へ' })).toBeNull();
    await user.click(page.getByRole('link', { name: '基本情報' }));
    await page.findByRole('heading', { level: 1, name: /基本情報/ });
    expect(page.queryByRole('radio')).toBeNull();
    history.replaceState(null, '', '/review');
    act(() => void dispatchEvent(new PopStateEvent('popstate')));
    await page.findByRole('heading', { level: 1, name: '提出の状況' });
    expect(page.queryByRole('button', { name: '提出する' })).toBeNull();
    expect(workspace.calls).toEqual([]);
  });

  it('RB-3: asks for nothing when the page is opened again', async () => {
    const { world } = hub({ 'q1-1': { code: '2' } }, received);
    const page = await visit(world);
    expect(page.queryByRole('dialog')).toBeNull();
    expect(page.queryByText(/送信待ち|保存できていません/)).toBeNull();
    const left = new Event('beforeunload', { cancelable: true });
    dispatchEvent(left);
    expect(left.defaultPrevented).toBe(false);
  });

  it('prints a copy with receipt, hub and answers', async () => {
    const page = await visit(hub({ 'q1-1': { code: '2' } }, received).world, '/copy');
    const facts = within(page.getByRole('article')).getAllByRole('definition');
    const texts = facts.map((fact) => fact.textContent);
    expect(texts).toEqual(expect.arrayContaining(['13-0042', '2025-000872-4', '2025/08/12 14:40']));
    expect(page.getByRole('article').textContent).toContain('ない');
    expect(document.title).toBe('回答の控え – 小さな調査票');
  });

  it('marks a copy made before submission as a draft', async () => {
    const page = await visit(hub({ 'q1-1': { code: '2' } }).world, '/copy');
    expect(page.getByRole('article').textContent).toContain('下書き（提出前）');
  });
});

describe('the status line', () => {
  it('stands on every page and offers a file when nothing can be saved', async () => {
    const { workspace, world } = hub({}, { storage: failed });
    for (const address of [
      '/',
      '/section/s1',
      '/review',
      '/result',
      '/copy',
      '/device',
      '/nowhere',
    ]) {
      const { user, ...page } = await visit(world, address);
      await user.click(within(statusLine()).getByRole('button', { name: 'ファイルに保存する' }));
      page.unmount();
    }
    expect(world.files).toHaveLength(7);
    expect(workspace.calls).toEqual([]);
  });

  it('says by alert that something could not be saved, and by nothing else', async () => {
    const { workspace, world } = hub();
    await visit(world);
    const alert = () => within(statusLine()).getByRole('alert').textContent;
    expect(alert()).toBe('');
    act(() => workspace.tell({ delivery: offline }));
    expect(alert()).toBe('');
    act(() => workspace.tell({ storage: failed }));
    expect(alert()).toContain('保存できていません。');
  });

  it('lets the browser ask before the page is closed only while it alone holds an answer', async () => {
    const { workspace, world } = hub();
    await visit(world);
    const asks = () => {
      const leaving = new Event('beforeunload', { cancelable: true });
      dispatchEvent(leaving);
      return leaving.defaultPrevented;
    };
    expect(asks()).toBe(false);
    act(() => workspace.tell({ storage: failed }));
    await waitFor(() => expect(asks()).toBe(true));
    act(() => workspace.tell({ storage: { is: 'saved', at: 0 } }));
    await waitFor(() => expect(asks()).toBe(false));
  });

  it('lets a second tab read, and take over', async () => {
    const { workspace, world } = hub({ 'q1-1': { code: '2' } }, { editor: 'otherTab' });
    const { user, ...page } = await visit(world, '/section/s1');
    expect(page.queryByRole('radio')).toBeNull();
    page.getByText('ない');
    await user.click(page.getByRole('button', { name: 'このタブで入力する' }));
    expect(workspace.calls).toEqual(['takeOver']);
    act(() => workspace.tell({ editor: 'thisTab' }));
    await page.findByRole('radio', { name: 'ある' });
  });

  it('lets one sign in again over the form, which stays as it is', async () => {
    const signedOut = { delivery: { is: 'signedOut', operations: 2 } } as const;
    const { world } = hub({ 'q1-1': { code: '1' } }, signedOut);
    const { user, ...page } = await visit(world, '/section/s2');
    await user.type(page.getByRole('textbox'), '途中');
    await user.click(page.getByRole('button', { name: '番号とコードを入れる' }));
    const dialog = within(await page.findByRole('dialog'));
    const code = newAccessCode(() => 0.5);
    await user.type(dialog.getByLabelText('コード'), code);
    await user.click(dialog.getByRole('button', { name: 'サインインする' }));
    await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
    expect(world.requests).toEqual([{ number: '13-0042', code }]);
    expect(location.pathname).toBe('/section/s2');
    page.getByDisplayValue('途中');
  });
});

describe('signing out', () => {
  it('says what has not reached the office, and deletes nothing', async () => {
    const { world } = hub({ 'q1-1': { code: '1' } }, { delivery: offline });
    const { user, ...page } = await visit(world);
    await user.click(page.getByRole('button', { name: 'サインアウト' }));
    const dialog = within(await page.findByRole('dialog'));
    dialog.getByText(/まだ事務局に届いていない回答が 1 件あります/);
    dialog.getByText(/この端末に残ります。/);
    expect(world.calls).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'サインアウトする' }));
    await page.findByLabelText('コード');
    expect(world.calls).toEqual(['signOut']);
  });
});

describe('this device', () => {
  it('says in plain words what it can promise', async () => {
    const page = await visit(hub({}, { delivery: offline }).world, '/device');
    await page.findByText(/使えます。必要なものはすべてこの端末にあります。/);
    page.getByText(/このサイトのデータを残すことを約束しています/);
    page.getByText(/まだ届いていない送信が 1 件あります/);
    page.getByText('まだありません。');
  });
});

describe('a new version', () => {
  it('is offered, and taken only when everything is saved', async () => {
    const { workspace, world } = hub({}, { storage: failed });
    const { user, ...page } = await visit(world);
    expect(page.queryByText('新しい版があります。')).toBeNull();
    act(() => world.updates.offer());
    await user.click(page.getByRole('button', { name: '保存して更新する' }));
    await page.findByText(/保存できていない入力があるため、まだ更新できません/);
    expect(world.calls).toEqual([]);
    act(() => workspace.tell({ storage: { is: 'unchanged' } }));
    await user.click(page.getByRole('button', { name: '保存して更新する' }));
    await waitFor(() => expect(world.calls).toEqual(['update']));
  });
});
