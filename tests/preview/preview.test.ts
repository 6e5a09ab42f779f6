import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import type { Cells } from '../../src/engine/cells.ts';
import { Preview } from '../../src/preview/preview.ts';
import type { PreviewState } from '../../src/preview/state.ts';
import { tiny } from '../support/tiny.ts';

const two = (text: string) =>
  tiny(`
- id: s1
  title: 一
  items:
    - { id: q1, type: text, title: 名, text: ${text} }
- id: s2
  title: 二
  items:
    - { id: q2, type: text, title: 住所, text: 住所は。, showIf: { question: q1, isAnswered: true } }`);

describe('given a preview that shows a form', () => {
  it('makes no new form while the questionnaire stays the same', () => {
    const { preview } = begun();
    const before = preview.frameForm.value;
    preview.receive(stateOf(two('名は。'), { readAt: 2 }));
    expect(preview.frameForm.value).toBe(before);
  });

  it('makes a new form of a new text, with the answers so far', () => {
    const { preview } = begun();
    answer(preview, 'q1', '花子');
    preview.receive(stateOf(two('お名前は。')));
    expect(preview.frameForm.value?.cells).toEqual({ q1: '花子' });
    expect(preview.frameForm.value?.questionnaire).toEqual(two('お名前は。'));
  });

  it('keeps the last form while the text is broken', () => {
    const { preview } = begun();
    const before = preview.frameForm.value;
    preview.receive(stateOf(two('名は。'), { isCurrent: false }));
    expect(preview.frameForm.value).toBe(before);
  });

  it('takes no answer to a form that has been replaced', () => {
    const { preview } = begun();
    const generation = preview.frameForm.value?.generation ?? 0;
    preview.receive(stateOf(two('お名前は。')));
    preview.answer({ generation, address: 'q1', value: '花子' }, 'a frame');
    expect(preview.cells()).toEqual({});
  });

  it('tells an answer on, with who gave it', () => {
    const { preview } = begun();
    const heard: unknown[] = [];
    preview.onAnswer(({ address, value }, by) => heard.push([address, value, by]));
    answer(preview, 'q1', '花子');
    expect(heard).toEqual([['q1', '花子', 'a frame']]);
  });

  it('goes to the section and the line of what is selected', () => {
    const { preview } = begun();
    preview.selectLine(9);
    expect(preview.selected.value).toBe('q2');
    expect(preview.section.value).toBe('s2');
    expect(preview.target.value).toEqual({ file: 'questionnaire.yaml', line: 8 });
  });

  it('keeps what was typed for when the page is loaded again', () => {
    const { preview, kept } = begun();
    answer(preview, 'q1', '花子');
    expect(kept()).toEqual({ q1: '花子' });
    const again = begun(kept()).preview;
    expect(again.cells()).toEqual({ q1: '花子' });
    again.fill({});
    expect(again.frameForm.value?.cells).toEqual({});
  });

  it('answers like a respondent, the same for the same seed', () => {
    const { preview } = begun();
    preview.fillByRespondent();
    const first = preview.cells();
    preview.fill({});
    preview.fillByRespondent();
    expect(preview.cells()).toEqual(first);
    expect(preview.cannotFill.value).toBeUndefined();
  });

  it('speaks another language with the same answers', () => {
    const { preview } = begun();
    answer(preview, 'q1', '花子');
    preview.language.value = 'en';
    expect(preview.frameForm.value).toMatchObject({ language: 'en', cells: { q1: '花子' } });
  });
});

describe('given a questionnaire that was broken from the start', () => {
  it('has no form, and has one as soon as it is mended', () => {
    const preview = new Preview({ keptFor: () => memory({}).keeper, seed: () => 1 });
    preview.receive({ ...stateOf(two('名は。')), good: undefined });
    expect(preview.frameForm.value).toBeUndefined();
    preview.receive(stateOf(two('名は。')));
    expect(preview.section.value).toBe('s1');
  });
});

function begun(cells: Cells = {}) {
  const { keeper, kept } = memory(cells);
  const preview = new Preview({ keptFor: () => keeper, seed: () => 1 });
  preview.receive(stateOf(two('名は。')));
  return { preview, kept };
}

function memory(cells: Cells) {
  let kept = cells;
  const keeper = {
    read: () => kept,
    write: (now: Cells) => {
      kept = now;
    },
  };
  return { keeper, kept: () => kept };
}

function answer(preview: Preview, address: string, value: string): void {
  const generation = preview.frameForm.value?.generation ?? 0;
  preview.answer({ generation, address, value }, 'a frame');
}

function stateOf(
  questionnaire: Questionnaire,
  { readAt = 1, isCurrent = true }: { readonly readAt?: number; readonly isCurrent?: boolean } = {},
): PreviewState {
  return {
    folder: 'questionnaire/tiny',
    readAt,
    files: [{ name: 'questionnaire.yaml', text: '' }],
    problems: [],
    places: [
      { id: 's1', line: 2 },
      { id: 'q1', line: 4 },
      { id: 's2', line: 6 },
      { id: 'q2', line: 8 },
    ],
    good: { questionnaire, readAt, isCurrent, facts: undefined },
    analysis: { is: 'done' },
  };
}
