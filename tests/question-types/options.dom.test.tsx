import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { drawField } from '../support/draw-field.tsx';

const options = [
  { code: '1', label: '退院支援', group: 'care' },
  { code: '2', label: '看取り', group: 'care' },
  { code: '3', label: '研修', exclusion: 'training' },
  { code: '4', label: '研修の予定なし', exclusion: 'training' },
  { code: '98', label: 'その他', text: 'required' },
];
const groups = [{ code: 'care', label: '在宅での取組' }];
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const description = (element: Element) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;

describe.each(['single', 'multiple', 'rank'])('given grouped options of a %s question', (type) => {
  it('stand under their heading, which names their group', () => {
    drawField({ type, options, groups, ...(type === 'rank' ? { places: 2 } : {}) });
    const role = type === 'single' ? 'radio' : 'checkbox';
    const group = screen.getByRole('group', { name: '在宅での取組' });
    expect(within(group).getAllByRole(role)).toHaveLength(2);
    expect(screen.getAllByRole(role)).toHaveLength(5);
  });
});

describe('given options that are not available', () => {
  it('are not offered', () => {
    drawField({ type: 'multiple', options, groups }, { unavailable: ['1', '2'] });
    expect(screen.getAllByRole('checkbox')).toHaveLength(3);
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('stay where they were chosen, struck through, and can be unticked', async () => {
    const { user, value } = drawField(
      { type: 'multiple', options, groups },
      { values: { q1: { codes: ['1', '98'], text: { '98': '他' } } }, unavailable: ['1', '98'] },
    );
    expect(box('退院支援').checked).toBe(true);
    expect(box('退院支援').closest('label')?.querySelector('s')?.textContent).toBe('退院支援');
    expect(description(box('退院支援'))).toBe('選べなくなりました（提出に含まれません）');
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(box('退院支援'));
    expect(value('q1')).toMatchObject({ codes: ['98'] });
    expect(screen.queryByRole('checkbox', { name: '退院支援' })).toBeNull();
  });

  it('can be taken back from a single choice; the focus goes to what is offered', async () => {
    const { user, value } = drawField(
      { type: 'single', options, groups },
      { values: { q1: { code: '1' } }, unavailable: ['1'] },
    );
    await user.click(screen.getByRole('button', { name: '選択を取り消す' }));
    expect(value('q1')).toBeUndefined();
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: '看取り' }));
  });

  it('RB-15: are not offered in place of the text of その他 either', () => {
    const values = { q1: { codes: ['98'], text: { '98': '看取り' } } };
    drawField({ type: 'multiple', options, groups }, { values, unavailable: ['2'] });
    expect(screen.queryByRole('button', { name: /選択肢の/ })).toBeNull();
    drawField({ type: 'multiple', options, groups }, { values });
    expect(screen.getByRole('button', { name: '選択肢の「看取り」を選ぶ' })).toBeTruthy();
  });
});

describe('given options of one exclusion', () => {
  it('untick each other with a word, and leave the rest alone', async () => {
    const { user, value, alsoDid } = drawField(
      { type: 'multiple', options, groups },
      { values: { q1: { codes: ['1', '3'] } } },
    );
    await user.click(box('研修の予定なし'));
    expect(value('q1')).toEqual({ codes: ['1', '4'] });
    expect(alsoDid()).toBe('「研修の予定なし」を選んだため、ほかの 1 つの選択を外しました。');
  });
});

describe('given a text beside an option that is too long', () => {
  it('says so beside the text', () => {
    drawField(
      { type: 'single', options, groups },
      { values: { q1: { code: '98', text: { '98': 'あ'.repeat(501) } } } },
    );
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
  });
});
