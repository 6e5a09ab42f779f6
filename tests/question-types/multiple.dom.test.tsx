import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { fillIn } from '../support/fill-in.tsx';

const body = `
- id: q2-5
  type: multiple
  number: 2-5
  title: 議題
  text: 会議で取り扱った議題をお答えください。
  required: hard
  options:
    - { code: "1", label: 退院支援 }
    - { code: "2", label: 看取り }
    - { code: "98", label: その他, text: required }
    - { code: "99", label: 特になし, exclusive: true }
`;

const box = (name: string) => screen.getByRole('checkbox', { name });
const checked = () =>
  screen
    .getAllByRole('checkbox')
    .filter((input) => (input as HTMLInputElement).checked)
    .map((input) => (input as HTMLInputElement).value);

describe('given a multiple question', () => {
  it('says that any number may be chosen, and names the boxes by its number and wording', () => {
    fillIn(body);
    const group = screen.getByRole('group', {
      name: /問2-5 議題.*いくつでも.*会議で取り扱った議題/,
    });
    expect(within(group).getAllByRole('checkbox')).toHaveLength(4);
  });

  it('keeps the codes in the order of the questionnaire, whatever the order of ticking', async () => {
    const { user, value } = fillIn(body);
    await user.click(box('看取り'));
    await user.click(box('退院支援'));
    expect(value('q2-5')).toEqual({ codes: ['1', '2'] });
    await user.click(box('看取り'));
    expect(value('q2-5')).toEqual({ codes: ['1'] });
    expect(checked()).toEqual(['1']);
  });

  it('is as if never touched when the last box is unticked', async () => {
    const { user, value } = fillIn(body);
    await user.click(box('看取り'));
    await user.click(box('看取り'));
    expect(value('q2-5')).toBeUndefined();
  });

  it('keeps the text of その他 while it is not ticked', async () => {
    const { user, value } = fillIn(body);
    await user.click(box('その他'));
    await user.type(screen.getByRole('textbox'), '口腔ケア');
    await user.click(box('その他'));
    expect(value('q2-5')).toEqual({ codes: [], text: { '98': '口腔ケア' } });
    await user.click(box('その他'));
    expect(screen.getByRole('textbox')).toHaveProperty('value', '口腔ケア');
  });
});

describe('given an option that excludes the others', () => {
  it('sets it apart from the others', () => {
    fillIn(body);
    expect(box('特になし').closest('.choices__apart')).not.toBeNull();
    expect(box('その他').closest('.choices__apart')).toBeNull();
  });

  it('says before how many choices it would untick', async () => {
    const { user } = fillIn(body);
    expect(screen.queryByText(/選ぶと、上の/)).toBeNull();
    await user.click(box('退院支援'));
    await user.click(box('看取り'));
    const hint = box('特になし').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(hint)?.textContent).toBe('選ぶと、上の 2 つの選択が外れます。');
  });

  it('unticks the others when it is chosen, and gives them back in one step', async () => {
    const { user, value } = fillIn(body, {
      'q2-5': { codes: ['1', '98'], text: { '98': '口腔ケア' } },
    });
    await user.click(box('特になし'));
    expect(value('q2-5')).toEqual({ codes: ['99'], text: { '98': '口腔ケア' } });
    expect(checked()).toEqual(['99']);
    const said = '「特になし」を選んだため、ほかの 2 つの選択を外しました。';
    expect(screen.getAllByText(said)).toHaveLength(2);
    expect(screen.getByRole('status').textContent).toBe(said);
    await user.click(screen.getByRole('button', { name: '元に戻す' }));
    expect(value('q2-5')).toEqual({ codes: ['1', '98'], text: { '98': '口腔ケア' } });
    expect(checked()).toEqual(['1', '98']);
    expect(screen.queryByRole('button', { name: '元に戻す' })).toBeNull();
    expect(document.activeElement).toBe(box('退院支援'));
  });

  it('gives way when another option is ticked', async () => {
    const { user, value } = fillIn(body, { 'q2-5': { codes: ['99'] } });
    await user.click(box('看取り'));
    expect(value('q2-5')).toEqual({ codes: ['2'] });
    expect(checked()).toEqual(['2']);
  });

  it('forgets the step back when something else is ticked after it', async () => {
    const { user } = fillIn(body, { 'q2-5': { codes: ['1'] } });
    await user.click(box('特になし'));
    await user.click(box('看取り'));
    expect(screen.queryByRole('button', { name: '元に戻す' })).toBeNull();
  });

  it('RB-15: offers the option that the text of その他 names, and can take that back', async () => {
    const { user, value } = fillIn(body, { 'q2-5': { codes: ['98'] } });
    await user.type(screen.getByRole('textbox'), '看取り');
    expect(value('q2-5')).toEqual({ codes: ['98'], text: { '98': '看取り' } });
    await user.click(screen.getByRole('button', { name: '選択肢の「看取り」を選ぶ' }));
    expect(value('q2-5')).toMatchObject({ codes: ['2'] });
    await user.click(screen.getByRole('button', { name: '元に戻す' }));
    expect(value('q2-5')).toEqual({ codes: ['98'], text: { '98': '看取り' } });
  });
});
