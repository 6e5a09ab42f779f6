import { waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { fakeServer } from './support/fake-server.ts';
import { visit } from './support/visit.tsx';

describe('given nobody signed in', () => {
  it('asks for e-mail and password under every address, then shows the page asked for', async () => {
    const server = fakeServer({ signedIn: false });
    const { user, ...page } = visit(server, '/office/tables/q2-5');
    await user.type(await page.findByLabelText('メールアドレス'), ' office@example.jp ');
    await user.type(page.getByLabelText('パスワード'), 'correct horse battery');
    await user.click(page.getByRole('button', { name: 'サインインする' }));
    await page.findByRole('heading', { level: 1, name: '問2-5 会議で取り扱った議題' });
    expect(server.signIns).toEqual([
      { email: 'office@example.jp', password: 'correct horse battery' },
    ]);
  });

  it('offers both fields to password managers', async () => {
    const page = visit(fakeServer({ signedIn: false }));
    expect((await page.findByLabelText('メールアドレス')).getAttribute('autocomplete')).toBe(
      'username',
    );
    expect(page.getByLabelText('パスワード').getAttribute('autocomplete')).toBe('current-password');
  });

  it('names what is missing without asking the server, and leads to the field', async () => {
    const server = fakeServer({ signedIn: false });
    const { user, ...page } = visit(server);
    await user.click(await page.findByRole('button', { name: 'サインインする' }));
    await user.click(page.getByRole('link', { name: 'パスワードを入力してください。' }));
    expect(document.activeElement).toBe(page.getByLabelText('パスワード'));
    expect(page.getByLabelText('メールアドレス').getAttribute('aria-invalid')).toBe('true');
    expect(server.signIns).toEqual([]);
  });

  it.each([
    [['signIn.wrong'], 'メールアドレスまたはパスワードが違います。'],
    [
      ['signIn.wrong', { triesLeft: 3, minutes: 15 }],
      /違います。あと 3 回間違えると、15 分間サインインできません。/,
    ],
    [['signIn.locked', { minutes: 14 }], /あと 14 分間サインインできません/],
    [['office.unreachable'], /サーバーにつながりません/],
    [['made.up'], /made\.up/],
  ] as const)('says why %j refuses', async (refusesSignIn, words) => {
    const { user, ...page } = visit(
      fakeServer({ signedIn: false, refusesSignIn: [...refusesSignIn] }),
    );
    await user.type(await page.findByLabelText('メールアドレス'), 'a@example.jp');
    await user.type(page.getByLabelText('パスワード'), 'x');
    await user.click(page.getByRole('button', { name: 'サインインする' }));
    await page.findByText(words);
  });
});

describe('given somebody signed in', () => {
  it('signs out on request and shows nothing more', async () => {
    const { user, ...page } = visit(fakeServer());
    await user.click(await page.findByRole('button', { name: 'サインアウト' }));
    await page.findByText('サインアウトしました。');
    expect(page.queryByText('みなとケア連携拠点')).toBeNull();
  });

  it('is asked to sign in again when the server no longer knows the session', async () => {
    const server = fakeServer();
    const { user, ...page } = visit(server);
    await page.findByText('みなとケア連携拠点');
    server.forget();
    await user.click(page.getByRole('button', { name: '更新' }));
    await page.findByText(/もう一度サインインすると、同じページに戻ります/);
    expect(page.queryByText('みなとケア連携拠点')).toBeNull();
  });

  it('is warned before the session ends, can stay, and is signed out at the end', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      const page = visit(fakeServer());
      await page.findByText('みなとケア連携拠点');
      await vi.advanceTimersByTimeAsync(26 * 60_000);
      expect(page.queryByText('まもなくサインアウトします')).toBeNull();
      await vi.advanceTimersByTimeAsync(90_000);
      (await page.findByRole('button', { name: 'このまま続ける' })).click();
      await waitFor(() => expect(page.queryByText('まもなくサインアウトします')).toBeNull());
      await vi.advanceTimersByTimeAsync(31 * 60_000);
      await page.findByText(/操作のない時間が続いたため/);
      expect(page.queryByText('みなとケア連携拠点')).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('given a server that cannot be reached', () => {
  it('says so and tries again on request', async () => {
    const server = fakeServer({ answers: { '/api/office/monitoring': undefined } });
    const { user, ...page } = visit(server);
    await page.findByText(/サーバーにつながりません/);
    server.answer('/api/office/monitoring', (await import('./support/fake-server.ts')).monitoring);
    await user.click(page.getByRole('button', { name: 'もう一度読み込む' }));
    await page.findByText('みなとケア連携拠点');
  });
});
