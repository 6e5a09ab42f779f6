import { describe, expect, it } from 'vitest';
import { problem } from '../../src/shared/problem.ts';
import { newAccessCode, printedAccessCode } from '../../src/sync/access-code.ts';
import { fakeWorld, sampleNotice } from './support/fake-services.ts';
import { fakeWorkspace } from './support/fake-workspace.ts';
import { threeChapters, visit } from './support/visit.tsx';

const code = newAccessCode(() => 0.5);
const workspace = () => fakeWorkspace(threeChapters);

describe('the first page', () => {
  it('says what is asked, until when, and how much', async () => {
    const page = await visit(fakeWorld({}));
    await page.findByRole('heading', { level: 1, name: '取組調査（2025年）' });
    page.getByText('2025年7月25日（金） ～ 8月29日（金）');
    page.getByText(/約 60 問/);
    for (const words of ['目的の文', '扱いの文', '保管の文', '連絡先の文']) {
      page.getByText(words);
    }
    expect(document.title).toBe('回答を始める – 取組調査（2025年）');
  });

  it('says that a sample round is invented', async () => {
    const page = await visit(fakeWorld({}));
    await page.findByText(/すべて架空/);
  });

  it('signs in with a code typed in full width, small letters and no hyphens', async () => {
    const world = fakeWorld({ workspace: workspace() });
    const { user, ...page } = await visit(world);
    await user.type(await page.findByLabelText('拠点番号'), '１３－００４２');
    await user.type(page.getByLabelText('コード'), fullWidth(code.toLowerCase()));
    await user.click(page.getByRole('button', { name: '回答を始める' }));
    await page.findByRole('heading', { level: 1, name: /みなとケア連携拠点/ });
    expect(world.requests).toEqual([{ number: '13-0042', code }]);
  });

  it('takes a code that was pasted as it is printed', async () => {
    const world = fakeWorld({ workspace: workspace() });
    const { user, ...page } = await visit(world);
    await user.type(await page.findByLabelText('拠点番号'), '13-0042');
    await user.click(page.getByLabelText('コード'));
    await user.paste(printedAccessCode(code));
    await user.keyboard('{Enter}');
    await page.findByRole('heading', { level: 1, name: /みなとケア連携拠点/ });
    expect(world.requests).toEqual([{ number: '13-0042', code }]);
  });

  it('offers both fields to password managers', async () => {
    const page = await visit(fakeWorld({}));
    expect((await page.findByLabelText('拠点番号')).getAttribute('autocomplete')).toBe('username');
    expect(page.getByLabelText('コード').getAttribute('autocomplete')).toBe('current-password');
  });

  it('says at once, without asking the server, that a sign of the code is wrong', async () => {
    const world = fakeWorld({ workspace: workspace() });
    const { user, ...page } = await visit(world);
    const field = await page.findByLabelText('コード');
    const wrong = (code.startsWith('2') ? '3' : '2') + code.slice(1);
    await user.type(field, wrong);
    expect(page.queryByText(/文字が1つ違う/)).toBeNull();
    await user.tab();
    page.getByText(/コードの文字が1つ違うようです。/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await user.click(page.getByRole('button', { name: '回答を始める' }));
    expect(world.requests).toEqual([]);
  });

  it('goes to the field that is missing', async () => {
    const { user, ...page } = await visit(fakeWorld({}));
    await user.click(await page.findByRole('button', { name: '回答を始める' }));
    page.getByText('拠点番号を入力してください。');
    page.getByText('コードを入力してください。');
    expect(document.activeElement).toBe(page.getByLabelText('拠点番号'));
  });

  it('takes the number from the QR code out of the address', async () => {
    const page = await visit(fakeWorld({}), '/#u=13-0042');
    await page.findByDisplayValue('13-0042');
    expect(location.hash).toBe('');
  });

  it.each([
    [
      problem('signIn.wrong', { triesLeft: 3, minutes: 15 }),
      /拠点番号またはコードが違います。.*あと 3 回で 15 分間止まります。/,
    ],
    [problem('signIn.locked', { minutes: 15 }), /サインインを止めています。15 分後に/],
    [problem('signIn.lockedByOffice'), /調査事務局にお問い合わせください/],
    [problem('signIn.notYetOpen'), /まだ始まっていません/],
    [problem('connection.none'), /サーバーにつながりません/],
    [problem('storage.unavailable'), /しばらく待ってから/],
    [problem('connection.foreign'), '説明の文'],
    [problem('storage.failed', { retry: 'later' }), /この端末に回答を保存できないため/],
    [problem('something.new'), /サインインできませんでした/],
  ])('keeps what was typed and says why it was refused: %o', async (refuse, sentence) => {
    const { user, ...page } = await visit(fakeWorld({ refuse }));
    await user.type(await page.findByLabelText('拠点番号'), '13-0042');
    await user.type(page.getByLabelText('コード'), code);
    await user.click(page.getByRole('button', { name: '回答を始める' }));
    await page.findByText(sentence);
    page.getByDisplayValue(code);
  });
});

describe('the first page, when one cannot sign in', () => {
  it('says when the round opens', async () => {
    const serverTime = sampleNotice.round.opens - 1;
    const page = await visit(fakeWorld({ notice: { ...sampleNotice, serverTime } }));
    await page.findByText('回答の受付は 7月25日（金） に始まります。');
    expect(page.queryByLabelText('コード')).toBeNull();
  });

  it('says after closing that unsent answers are still taken', async () => {
    const serverTime = sampleNotice.round.closes;
    const page = await visit(fakeWorld({ notice: { ...sampleNotice, serverTime } }));
    await page.findByText('回答の期間は 8月29日（金） に終わりました。');
    page.getByLabelText('コード');
  });

  it('says after the grace period that it is over, and whom to ask', async () => {
    const serverTime = sampleNotice.round.graceEnds;
    const page = await visit(fakeWorld({ notice: { ...sampleNotice, serverTime } }));
    await page.findByText('回答の受付は 8月29日（金） に終わりました。');
    expect(page.queryByLabelText('コード')).toBeNull();
  });

  it('says when there is no round', async () => {
    const page = await visit(fakeWorld({ unknown: problem('round.none') }));
    await page.findByText('いま回答を受け付けている調査はありません。');
    expect(page.queryByLabelText('コード')).toBeNull();
  });

  it('says what to do when the server cannot be reached', async () => {
    const { user, ...page } = await visit(fakeWorld({ unknown: problem('connection.none') }));
    await page.findByText('調査事務局のサーバーにつながりません。');
    await user.click(page.getByRole('button', { name: 'もう一度試す' }));
    await page.findByText('調査事務局のサーバーにつながりません。');
  });
});

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
  );
}
