import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/engine/cells.ts';
import { compile } from '../../src/engine/compile.ts';
import type { Compiled } from '../../src/engine/compiled.ts';
import { open } from '../../src/engine/form.ts';
import { moveDraft } from '../../src/engine/move.ts';
import { oneSection, tiny } from '../support/tiny.ts';
import { fakeWorld } from './support/fake-services.ts';
import { fakeWorkspace, sampleAccount } from './support/fake-workspace.ts';
import { visit } from './support/visit.tsx';

const from = compile(
  tiny(
    oneSection(`
- id: q1
  type: multiple
  number: "1"
  title: 会議の参加者
  text: 会議の参加者を選んでください。
  options: [{ code: "1", label: 医師 }, { code: "2", label: 薬剤師 }]
- { id: q2, type: number, number: "2", title: 回数, text: 何回開きましたか。, unit: 回 }
- { id: q3, type: text, number: "3", title: 課題, text: 課題は何ですか。 }
`),
  ),
);
const to = compile(
  tiny(
    oneSection(`
- id: q1
  type: multiple
  number: "1"
  title: 会議の参加者
  text: 会議の参加者を選んでください。
  options: [{ code: "2", label: 薬剤師 }, { code: "3", label: 看護師 }]
- { id: q3, type: text, number: "2", title: 課題, text: いちばんの課題は何ですか。 }
- { id: q4, type: text, number: "3", title: 担当, text: 担当はどなたですか。 }
`),
  ),
);

const raw: Cells = { q1: { codes: ['1', '2'] }, q2: '3', q3: '人手' };

interface Circumstances {
  readonly accepted?: boolean;
  /** Whether the device can save the move. */
  readonly saves?: boolean;
}

/** The page of a hub whose questionnaire has been revised, over a workspace that moves when it is told to. */
function revisedHub({ accepted = false, saves = true }: Circumstances = {}) {
  const workspace = fakeWorkspace(from.questionnaire, raw);
  let current: Compiled = from;
  let cells = raw;
  Object.assign(workspace, {
    versions: {
      revision: () => (current === from ? { from, to, raw, accepted } : undefined),
      move: async () => {
        workspace.calls.push('move');
        if (!saves) return false;
        current = to;
        cells = moveDraft(raw, from, to).cells;
        const account = { ...sampleAccount, definitionHash: 'd'.repeat(64) };
        Object.assign(workspace, {
          form: open(to, cells),
          questionnaire: to.questionnaire,
          account,
        });
        workspace.tell({});
        return true;
      },
      orphans: () =>
        current === from
          ? []
          : [
              { address: 'q1', value: raw.q1, version: from },
              { address: 'q2', value: raw.q2, version: from },
              { address: 'q9', value: '昔の回答', version: undefined },
            ],
      toAnswer: () => (current === from ? [] : ['q4']),
    },
  });
  return { workspace, world: fakeWorld({ workspace, signedIn: true }) };
}

describe('given a questionnaire that was revised', () => {
  test('the first page says so, with what changes in words and nothing for statisticians', async () => {
    const { world } = revisedHub();
    const { getByRole, getByText, container, user } = await visit(world);
    expect(getByRole('heading', { name: '調査票が改訂されました' })).not.toBeNull();
    await user.click(getByText('変わるところ'));
    const rows = [...container.querySelectorAll('details .answers__row')].map((row) => [
      row.querySelector('dt')?.textContent,
      ...[...row.querySelectorAll('li')].map((line) => line.textContent),
    ]);
    expect(rows).toEqual([
      ['新しい設問', '問3 担当'],
      ['なくなる設問', '問2 回数'],
      ['問1 会議の参加者', '選択肢「看護師」が加わります。', '選択肢「医師」がなくなります。'],
      ['問2 課題', '文言が「いちばんの課題は何ですか。」に変わります。'],
    ]);
    expect(container.textContent).not.toMatch(/断絶|軽微/);
  });

  test('it lists the answers that cannot be taken over, and what is to be answered', async () => {
    const { world } = revisedHub();
    const { getByText } = await visit(world);
    expect(getByText('問1 会議の参加者：医師、薬剤師（「薬剤師」は引き継ぎます）')).not.toBeNull();
    expect(getByText('問2 回数：3 回')).not.toBeNull();
    expect(getByText('移ったあとに答えていただく設問：問3')).not.toBeNull();
  });

  test('nothing moves before the person says so, and later is later', async () => {
    const { world, workspace } = revisedHub();
    const { getByRole, queryByText, user } = await visit(world);
    await user.click(getByRole('button', { name: 'あとで' }));
    expect(queryByText('変わるところ')).toBeNull();
    expect(workspace.calls).toEqual([]);
    await user.click(getByRole('button', { name: '内容を見る' }));
    expect(queryByText('変わるところ')).not.toBeNull();
  });

  test('after moving, the pages are those of the new one and point to what is to be answered', async () => {
    const { world } = revisedHub();
    const { getByRole, findByRole, user } = await visit(world);
    await user.click(getByRole('button', { name: '新しい調査票に移る' }));
    expect(await findByRole('heading', { name: '新しい調査票に移りました' })).not.toBeNull();
    expect(document.activeElement).toBe(getByRole('heading', { level: 1 }));
    const link = getByRole('link', { name: '問3 担当' });
    expect(link.getAttribute('href')).toBe('/section/s1#q4');
    await user.click(link);
    expect(await findByRole('textbox', { name: /担当/ })).not.toBeNull();
  });

  test('the review lists what is kept and not submitted, in its own words', async () => {
    const { world } = revisedHub();
    const { getByRole, findByRole, user } = await visit(world);
    await user.click(getByRole('button', { name: '新しい調査票に移る' }));
    await findByRole('heading', { name: '新しい調査票に移りました' });
    await user.click(getByRole('link', { name: '内容を確認して提出へ' }));
    const orphans = await findByRole('region', {
      name: '新しい調査票にない回答（提出に含まれません。記録は残ります）',
    });
    const rows = [...orphans.querySelectorAll('.answers__row')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ['問1 会議の参加者', '医師、薬剤師'],
      ['問2 回数', '3 回'],
      ['以前の調査票の設問', '昔の回答'],
    ]);
  });

  test('what cannot be saved stays as it is, and the page says why', async () => {
    const { world } = revisedHub({ saves: false });
    const { getByRole, findByText, user } = await visit(world);
    await user.click(getByRole('button', { name: '新しい調査票に移る' }));
    expect(
      await findByText(
        '保存できていない入力があるため、まだ移れません。先にファイルに保存してください。',
      ),
    ).not.toBeNull();
    expect(getByRole('button', { name: '新しい調査票に移る' })).not.toBeNull();
  });

  test('where another device has moved already, this one is only asked to follow', async () => {
    const { world } = revisedHub({ accepted: true });
    const { getByRole, queryByRole } = await visit(world);
    expect(getByRole('heading', { name: 'ほかの端末で、新しい調査票に移りました' })).not.toBeNull();
    expect(queryByRole('button', { name: 'あとで' })).toBeNull();
  });
});
