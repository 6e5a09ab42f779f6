import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Button, LinkButton } from '../../src/ui/button.tsx';
import { LiveRegion } from '../../src/ui/live-region.tsx';
import { Notice } from '../../src/ui/notice.tsx';
import { Page } from '../../src/ui/page.tsx';
import { StatusTag } from '../../src/ui/status-tag.tsx';
import { Table } from '../../src/ui/table.tsx';
import { TaskList, TaskRow } from '../../src/ui/task-list.tsx';
import { uiTextsEn } from '../../src/ui/texts.en.ts';
import { UiTextsContext } from '../../src/ui/texts.ts';

describe('given a page', () => {
  it('has a skip link first, and the landmarks it leads past', () => {
    render(
      <Page service="調査" home="/" status="保存しました" footer="問い合わせ先">
        <h1>章の一覧</h1>
      </Page>,
    );
    const [skip, home] = screen.getAllByRole('link');
    expect([skip?.textContent, skip?.getAttribute('href')]).toEqual(['本文へ移動', '#main']);
    expect([home?.textContent, home?.getAttribute('href')]).toEqual(['調査', '/']);
    expect(screen.getByRole('main').id).toBe('main');
    expect(screen.getByRole('banner').textContent).toContain('保存しました');
    expect(screen.getByRole('contentinfo').textContent).toBe('問い合わせ先');
  });

  it('speaks the language it is given', () => {
    render(
      <UiTextsContext.Provider value={uiTextsEn}>
        <Page service="Survey">text</Page>
      </UiTextsContext.Provider>,
    );
    expect(screen.getByRole('link').textContent).toBe('Skip to main content');
  });
});

describe('given a button', () => {
  it('does what it says, and submits nothing unless it is there to submit', async () => {
    let pressed = 0;
    render(<Button onPress={() => (pressed += 1)}>元に戻す</Button>);
    const button = screen.getByRole<HTMLButtonElement>('button');
    await userEvent.click(button);
    expect(pressed).toBe(1);
    expect(button.type).toBe('button');
  });

  it('is a link when it only goes somewhere', () => {
    render(<LinkButton href="/review">確認へ</LinkButton>);
    expect(screen.getByRole('link').getAttribute('href')).toBe('/review');
  });
});

describe('given a notice', () => {
  it('says its tone to those who do not see the icon', () => {
    render(
      <Notice
        tone="warning"
        heading="ほかのタブで入力中です。"
        actions={<Button>入力する</Button>}
      />,
    );
    expect(screen.getByRole('heading').textContent).toBe('ほかのタブで入力中です。');
    expect(screen.getByText('ご注意')).toBeTruthy();
    expect(screen.getByRole('button')).toBeTruthy();
  });
});

describe('given a live region', () => {
  it('is polite unless answers are in danger', () => {
    render(
      <>
        <LiveRegion>追加されました</LiveRegion>
        <LiveRegion urgency="assertive">保存できていません</LiveRegion>
      </>,
    );
    expect(screen.getByRole('status').textContent).toBe('追加されました');
    expect(screen.getByRole('alert').textContent).toBe('保存できていません');
  });
});

describe('given a list of tasks', () => {
  it('makes a link of each row that can be opened, and a greyed row of one that cannot', () => {
    render(
      <TaskList>
        <TaskRow
          number="1"
          title="基本情報"
          href="/s1"
          status={<StatusTag tone="done">完了</StatusTag>}
        />
        <TaskRow
          title="詳細"
          hint="問1で「ない」と答えたため"
          status={<StatusTag tone="none">対象外</StatusTag>}
        />
      </TaskList>,
    );
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.querySelector('a')?.textContent).toBe('基本情報');
    expect(first?.textContent).toContain('完了');
    expect(second?.querySelector('a')).toBeNull();
    expect(second?.textContent).toContain('問1で「ない」と答えたため');
  });
});

describe('given a table', () => {
  it('has its caption as its name and can be scrolled by keyboard', () => {
    render(
      <Table
        caption="拠点 3 件"
        head={
          <tr>
            <th scope="col">拠点番号</th>
          </tr>
        }
      >
        <tr>
          <td>13-0042</td>
        </tr>
      </Table>,
    );
    const region = screen.getByRole('region', { name: '拠点 3 件' });
    expect(region.tabIndex).toBe(0);
    expect(screen.getByRole('table', { name: '拠点 3 件' })).toBeTruthy();
  });
});
