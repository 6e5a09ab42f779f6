import { signal } from '@preact/signals';
import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Cells } from '../../src/engine/cells.ts';
import { AnswerCopy } from '../../src/form/answer-copy.tsx';
import { Review } from '../../src/form/review.tsx';
import { formTextsJa } from '../../src/form/texts.ja.ts';
import { fillInSection, sessionOf } from '../support/fill-in.tsx';

const facilities = `
- id: s1
  title: 機関のリスト
  items:
    - id: any
      type: single
      number: "1"
      title: 有無
      text: 機関がありますか。
      options: [{ code: "1", label: ある }, { code: "2", label: ない }]
    - id: facilities
      type: repeat
      number: "2"
      title: 機関
      text: 機関を 1 件ずつ記入してください。
      footnotes: [分からない項目は空欄でかまいません。]
      showIf: { not: { question: any, is: "2" } }
      rowNoun: 機関
      rowTitle: "{{name|名称未記入}}"
      atLeast: 1
      atMost: 3
      items:
        - id: kind
          type: single
          number: 2-1
          title: 種類
          text: 種類を選んでください。
          required: hard
          options: [{ code: "1", label: 病院 }, { code: "2", label: 薬局 }]
        - { id: name, type: text, number: 2-2, title: 名称, text: 名称を記入してください。, required: hard }
        - { id: hint, type: note, text: "{{name|この機関}}の病床についてお尋ねします。", showIf: { question: kind, is: "1" } }
        - { id: beds, type: number, number: 2-3, title: 病床, text: 病床数を記入してください。, showIf: { question: kind, is: "1" } }
        - { id: phone, type: text, number: 2-4, title: 電話, text: "{{name|この機関}}の電話番号", format: telephone }
      checks:
        - { id: big, severity: soft, at: beds, holds: { number: { answer: beds }, atMost: 500 }, message: "{{name|この機関}}の病床数が多くなっています。" }
    - { id: after, type: text, number: "3", title: 備考, text: 備考 }
`;
const none: Cells = { any: { code: '1' } };
const two: Cells = {
  any: { code: '1' },
  'facilities/a': { order: 0 },
  'facilities/a/kind': { code: '1' },
  'facilities/a/name': 'さくら病院',
  'facilities/a/beds': '120',
  'facilities/b': { order: 1 },
  'facilities/b/kind': { code: '2' },
};
const list = () => screen.getByRole('list', { name: '機関の一覧' });
const heads = () => [...list().querySelectorAll('.repeat-row__head')];
const lines = () =>
  [...list().querySelectorAll('.repeat-row__line, .repeat-row--removed p')].map(
    (line) => line.textContent,
  );
const head = (name: RegExp) => within(list()).getByRole('button', { name });
const press = (name: string | RegExp) => screen.getByRole('button', { name });
const focused = () => document.activeElement;

describe('given a repeat', () => {
  it('lists its rows by title and state, and shows the questions of none', () => {
    fillInSection(sessionOf(facilities, two));
    expect(lines()).toEqual(['1さくら病院3 / 4 問完了', '2名称未記入1 / 3 問入力中']);
    expect(screen.getByText('2 件（完了 1 件）')).toBeTruthy();
    expect(screen.queryByRole('group', { name: /種類/ })).toBeNull();
    expect(screen.getByRole('region', { name: '問2 機関' })).toBeTruthy();
  });

  it('says when there is no row yet, and what is missing only after the review has asked', () => {
    fillInSection(sessionOf(facilities, none));
    expect(screen.getByText('まだ機関がありません。')).toBeTruthy();
    expect(screen.queryByText(/1 件以上入力してください/)).toBeNull();
    fillInSection(sessionOf(facilities, none), { showMissing: true });
    expect(screen.getByText('機関を 1 件以上入力してください（いま 0 件）。')).toBeTruthy();
  });

  it('goes away with its rows when it is not asked, and comes back with them', async () => {
    const { user } = fillInSection(sessionOf(facilities, two));
    await user.click(screen.getByRole('radio', { name: 'ない' }));
    expect(screen.queryByRole('region', { name: '問2 機関' })).toBeNull();
    expect(screen.getByRole('status').textContent).toContain(
      '機関 2 件の設問の回答 4 件は、この回答では提出に含まれません。',
    );
    await user.click(press('元に戻す'));
    expect(lines()).toHaveLength(2);
  });
});

describe('given a row that is opened', () => {
  it('asks its questions under a heading of their own, and closes the row that was open', async () => {
    const { user } = fillInSection(sessionOf(facilities, two));
    await user.click(head(/さくら病院/));
    expect(head(/さくら病院/).getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('heading', { level: 4, name: /問2-3/ })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: /病床/ })).toHaveProperty('value', '120');
    await user.click(head(/名称未記入/));
    expect(head(/さくら病院/).getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('textbox', { name: /病床/ })).toBeNull();
    expect(screen.getByRole('radio', { name: '薬局' })).toHaveProperty('checked', true);
  });

  it('says who is asked in the words of a row', async () => {
    const { user } = fillInSection(sessionOf(facilities, two));
    await user.click(head(/さくら病院/));
    expect(document.getElementById('facilities/a/beds-base')?.textContent).toBe(
      '（問2-1で「病院」と答えた機関）',
    );
  });

  it('keeps what is entered at the address of the row, and the row is called by it at once', async () => {
    const { user, value } = fillInSection(sessionOf(facilities, two));
    await user.click(head(/名称未記入/));
    await user.type(screen.getByRole('textbox', { name: /名称/ }), 'みなと薬局');
    expect(value('facilities/b/name')).toBe('みなと薬局');
    expect(lines()[1]).toBe('2みなと薬局2 / 3 問完了');
    expect(screen.getByRole('textbox', { name: /みなと薬局の電話番号/ })).toBeTruthy();
  });

  it('opens and hides questions of its own row only', async () => {
    const { user, session } = fillInSection(sessionOf(facilities, two));
    await user.click(head(/名称未記入/));
    await user.click(screen.getByRole('radio', { name: '病院' }));
    expect(screen.getByRole('status').textContent).toBe('問2-3が追加されました。');
    expect(screen.getByText('この機関の病床についてお尋ねします。')).toBeTruthy();
    await user.click(head(/さくら病院/));
    const pharmacy = screen.getByRole('radio', { name: '薬局' });
    const hint = document.getElementById(pharmacy.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toBe('選ぶと、回答済みの 1 問が対象外になります。');
    await user.click(pharmacy);
    expect(
      screen.getByText('問2-3の回答 1 件は、この回答では提出に含まれません。消してはいません。', {
        selector: '.question__notice p',
      }),
    ).toBeTruthy();
    await user.click(press('元に戻す'));
    expect(session.form.value('facilities/a/beds')).toBe('120');
    expect(focused()).toBe(screen.getByRole('radio', { name: '病院' }));
  });

  it('says a broken check of the row with the answers that stand in it', async () => {
    const { user } = fillInSection(sessionOf(facilities, { ...two, 'facilities/a/beds': '900' }));
    await user.click(head(/さくら病院.*要確認|さくら病院/));
    expect(screen.getByText('さくら病院の病床数が多くなっています。')).toBeTruthy();
    await user.click(press(/このままでよい/));
    expect(screen.getByRole('textbox', { name: /理由/ }).id).toBe('reason:facilities/a/big');
  });

  it('goes on to the next row, and closes to where it stood in the list', async () => {
    const { user } = fillInSection(sessionOf(facilities, two));
    await user.click(head(/さくら病院/));
    await user.click(press('次の機関へ'));
    expect(head(/名称未記入/).getAttribute('aria-expanded')).toBe('true');
    expect(focused()).toBe(screen.getByRole('radio', { name: '病院' }));
    await user.click(press('閉じる'));
    expect(focused()).toBe(head(/名称未記入/));
  });
});

describe('given rows that are added', () => {
  it('opens a row of its own id at the end and goes to its first question', async () => {
    const { user, session } = fillInSection(sessionOf(facilities, two));
    await user.click(press('機関を追加'));
    expect(session.form.rows('facilities').map(({ id }) => id)).toEqual(['a', 'b', 'new1']);
    expect(focused()?.id).toBe('facilities/new1/kind-1');
    expect(screen.getByRole('status').textContent).toBe('機関 3 名称未記入を追加しました。');
  });

  it('says why where there may be no more', async () => {
    const { user, session } = fillInSection(
      sessionOf(facilities, { ...two, 'facilities/c': { order: 2 } }),
    );
    await user.click(press('機関を追加'));
    expect(screen.getByText('機関は 3 件までです。これ以上は追加できません。')).toBeTruthy();
    expect(session.form.rows('facilities')).toHaveLength(3);
  });
});

describe('given rows that are moved', () => {
  it('changes their order and keeps the focus on the row', async () => {
    const { user, session } = fillInSection(sessionOf(facilities, two));
    await user.click(head(/名称未記入/));
    await user.click(press('上へ'));
    expect(session.form.rows('facilities').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(lines()[0]).toContain('1名称未記入');
    expect(focused()).toBe(press('下へ'));
    await user.click(press('下へ'));
    expect(session.form.rows('facilities').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(focused()).toBe(press('上へ'));
  });
});

describe('given a row that is deleted', () => {
  it('keeps its place, and brings it back with everything in it', async () => {
    const { user, session } = fillInSection(sessionOf(facilities, two));
    await user.click(head(/さくら病院/));
    await user.click(press('この機関を削除'));
    expect(lines()).toEqual(['機関 1 さくら病院を削除しました。', '1名称未記入1 / 3 問入力中']);
    expect(session.form.value('facilities/a')).toEqual({ order: 0, deleted: true });
    expect(focused()).toBe(press('元に戻す'));
    await user.click(press('元に戻す'));
    expect(lines()[0]).toBe('1さくら病院3 / 4 問完了');
    expect(focused()).toBe(head(/さくら病院/));
  });
});

describe('given a link into a row', () => {
  it('opens the row and puts the focus into the cell', () => {
    fillInSection(sessionOf(facilities, two), { target: 'facilities/b/name' });
    expect(focused()?.id).toBe('facilities/b/name');
    expect(heads().map((one) => one.getAttribute('aria-expanded'))).toEqual(['false', 'true']);
  });

  it('goes to the way to add a row, where rows are missing', () => {
    fillInSection(sessionOf(facilities, none), { target: 'facilities' });
    expect(focused()).toBe(press('機関を追加'));
  });
});

describe('given answers that may not be changed', () => {
  it('shows the rows and their answers, and nothing to press but to open them', async () => {
    const session = sessionOf(facilities, two);
    const { user } = fillInSection({
      ...session,
      editable: { ...session.editable, value: false } as never,
    });
    await user.click(head(/さくら病院/));
    expect(document.getElementById('question-facilities/a/beds')?.textContent).toContain('120');
    expect(screen.queryByRole('button', { name: /追加|削除|上へ|下へ/ })).toBeNull();
  });
});

function review(raw: Cells) {
  const session = sessionOf(facilities, raw);
  render(<Review session={session} texts={formTextsJa} hrefFor={(at) => `/to/${at}`} />);
  return { session, user: userEvent.setup() };
}

describe('given the review of rows', () => {
  it('names the row of what is missing or wrong, and links into it', () => {
    review({ ...two, 'facilities/a/phone': '03' });
    const links = within(screen.getByRole('alert')).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      [
        '機関 1 さくら病院：問2-4 電話：電話番号は、0 から始まる 10 桁か 11 桁の数字で入力してください（入力: 03）。',
        '/to/facilities/a/phone',
      ],
      ['機関 2 名称未記入：問2-2 名称', '/to/facilities/b/name'],
    ]);
  });

  it('says that rows are missing', () => {
    review(none);
    const [link] = within(screen.getByRole('alert')).getAllByRole('link');
    expect(link?.textContent).toBe('問2 機関：機関を 1 件以上入力してください（いま 0 件）。');
    expect(link?.getAttribute('href')).toBe('/to/facilities');
  });

  it('shows the answers of a row when somebody looks', async () => {
    const { user } = review(two);
    const all = screen.getByRole('region', { name: 'すべての回答' });
    expect(all.textContent).not.toContain('120');
    await user.click(within(all).getByText('機関 1 さくら病院'));
    expect(await within(all).findByText('120')).toBeTruthy();
    expect(within(all).getByRole('link', { name: /機関 1 さくら病院：問2-3/ })).toHaveProperty(
      'hash',
      '',
    );
  });

  it('lists what the answers of a row leave out, with the answer that decided', () => {
    review({ ...two, 'facilities/b/beds': '30' });
    const masked = screen.getByRole('region', { name: '提出に含まれない回答 1 件' });
    expect(
      within(masked).getByText('機関 2 名称未記入：問2-3（問2-1で「薬局」と答えたため）'),
    ).toBeTruthy();
    expect(within(masked).getByRole('link').getAttribute('href')).toBe('/to/facilities/b/kind');
  });

  it('gives the question before the repeat as the reason where that left all rows out', () => {
    review({ ...two, any: { code: '2' } });
    const masked = screen.getByRole('region', { name: '提出に含まれない回答 4 件' });
    expect(within(masked).getByText('機関 2 件の設問（問1で「ない」と答えたため）')).toBeTruthy();
    expect(within(masked).getByRole('link').getAttribute('href')).toBe('/to/any');
  });
});

describe('given the copy of rows', () => {
  it('shows every row under its name, with the answers that stand in its texts', () => {
    const session = sessionOf(facilities, two);
    render(<AnswerCopy session={session} texts={formTextsJa} mark="控え" facts={[]} />);
    const rows = [...document.querySelectorAll('.copy__row')].map((row) => row.textContent);
    expect(rows).toEqual([
      '機関 1 さくら病院問2-1種類を選んでください。病院問2-2名称を記入してください。さくら病院問2-3病床数を記入してください。120問2-4さくら病院の電話番号無回答',
      '機関 2 名称未記入問2-1種類を選んでください。薬局問2-2名称を記入してください。無回答問2-4この機関の電話番号無回答',
    ]);
  });
});

describe('given rows that were deleted on an earlier visit', () => {
  const deleted: Cells = {
    ...two,
    'facilities/c': { order: 2, deleted: true },
    'facilities/c/kind': { code: '1' },
    'facilities/c/name': 'みなと病院',
    'facilities/d': { order: 3, deleted: true },
  };

  it('offers those that hold answers under the others, by their titles', async () => {
    const { user, value } = fillInSection(sessionOf(facilities, deleted));
    const summary = screen.getByText('削除した機関 1 件を見る');
    expect(summary.closest('details')?.open).toBe(false);
    await user.click(summary);
    const restore = press('元に戻す');
    const described = restore.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('みなと病院');
    await user.click(restore);
    expect(value('facilities/c')).toEqual({ order: 2 });
    expect(lines().at(-1)).toMatch(/^3みなと病院/);
    expect(focused()).toBe(head(/みなと病院/));
    expect(screen.queryByText(/^削除した機関/)).toBeNull();
  });

  it('leaves one that is deleted now where it stood', async () => {
    const { user } = fillInSection(sessionOf(facilities, two));
    await user.click(head(/さくら病院/));
    await user.click(press('この機関を削除'));
    expect(lines()[0]).toBe('機関 1 さくら病院を削除しました。');
    expect(screen.queryByText(/^削除した機関/)).toBeNull();
  });

  it('brings none back beyond the most there may be', async () => {
    const full = { ...deleted, 'facilities/e': { order: 4 } };
    const { user, value } = fillInSection(sessionOf(facilities, full));
    await user.click(press('元に戻す'));
    expect(value('facilities/c')).toEqual({ order: 2, deleted: true });
    expect(screen.getByText('機関は 3 件までです。これ以上は追加できません。')).toBeTruthy();
  });

  it('offers nothing where nothing can be changed', () => {
    const session = sessionOf(facilities, deleted);
    fillInSection({ ...session, editable: signal(false) });
    expect(screen.queryByText(/^削除した機関/)).toBeNull();
  });
});
