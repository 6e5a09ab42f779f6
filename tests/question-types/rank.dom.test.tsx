import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { drawField } from '../support/draw-field.tsx';

const rank = {
  type: 'rank',
  places: 2,
  options: [
    { code: '1', label: '退院支援' },
    { code: '2', label: '看取り' },
    { code: '98', label: 'その他', text: 'required' },
    { code: '99', label: '特になし', exclusive: true },
  ],
};

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const press = (name: string | RegExp) => screen.getByRole('button', { name });
const order = () =>
  within(screen.getByRole('list'))
    .getAllByRole('listitem')
    .map((item) => [...item.children].slice(0, 2).map((part) => part.textContent));

describe('given options to be put in order', () => {
  it('fills the places in the order of ticking', async () => {
    const { user, value } = drawField(rank);
    expect(screen.queryByRole('list')).toBeNull();
    await user.click(box('看取り'));
    await user.click(box('退院支援'));
    expect(value('q1')).toEqual({ codes: ['2', '1'] });
    expect(order()).toEqual([
      ['1位', '看取り'],
      ['2位', '退院支援'],
    ]);
  });

  it('is reordered by keyboard alone, and the focus stays with what was moved', async () => {
    const { user, value, alsoDid } = drawField(rank, { values: { q1: { codes: ['2', '1'] } } });
    press(/上へ\s?：退院支援/).focus();
    await user.keyboard('{Enter}');
    expect(value('q1')).toEqual({ codes: ['1', '2'] });
    expect(alsoDid()).toBe('「退院支援」を1位にしました。');
    expect(document.activeElement).toBe(press(/下へ\s?：退院支援/));
    await user.keyboard('{Enter}');
    expect(value('q1')).toEqual({ codes: ['2', '1'] });
  });

  it('offers no way up from the first place, nor down from the last', () => {
    drawField(rank, { values: { q1: { codes: ['2', '1'] } } });
    expect(screen.queryByRole('button', { name: /上へ\s?：看取り/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /下へ\s?：退院支援/ })).toBeNull();
  });

  it('moves the others up when one is unticked, and is nothing when all are', async () => {
    const { user, value } = drawField(rank, { values: { q1: { codes: ['2', '1'] } } });
    await user.click(box('看取り'));
    expect(order()).toEqual([['1位', '退院支援']]);
    await user.click(box('退院支援'));
    expect(value('q1')).toBeUndefined();
  });

  it('keeps one too many, and says how many may be chosen', async () => {
    const { user } = drawField(rank, {
      values: { q1: { codes: ['2', '1'], text: { '98': '口腔ケア' } } },
    });
    await user.click(box('その他'));
    expect(order().at(-1)).toEqual(['順位外', 'その他']);
    expect(screen.getByText('選べるのは 2 位までです（いま 3 つ）。')).toBeTruthy();
  });

  it('unticks the others for an option that stands alone, with a word', async () => {
    const { user, value, alsoDid } = drawField(rank, { values: { q1: { codes: ['2', '1'] } } });
    await user.click(box('特になし'));
    expect(value('q1')).toEqual({ codes: ['99'] });
    expect(alsoDid()).toBe('「特になし」を選んだため、ほかの 2 つの選択を外しました。');
  });

  it('asks for the text of その他, and offers the option that says the same in its place', async () => {
    const { user, value } = drawField(rank, { values: { q1: { codes: ['98', '1'] } } });
    expect(screen.getByText('「その他」の内容を入力してください。')).toBeTruthy();
    await user.type(screen.getByRole('textbox'), '看取り');
    await user.click(press('選択肢の「看取り」を選ぶ'));
    expect(value('q1')).toMatchObject({ codes: ['2', '1'] });
  });

  it('strikes through what is not available any more', async () => {
    const { user, value } = drawField(rank, {
      values: { q1: { codes: ['2', '1'] } },
      unavailable: ['2', '98'],
    });
    expect(screen.queryByRole('checkbox', { name: 'その他' })).toBeNull();
    expect(box('看取り').closest('label')?.querySelector('s')?.textContent).toBe('看取り');
    await user.click(box('看取り'));
    expect(value('q1')).toEqual({ codes: ['1'] });
    expect(screen.queryByRole('checkbox', { name: '看取り' })).toBeNull();
  });
});
