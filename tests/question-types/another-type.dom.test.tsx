import { signal } from '@preact/signals';
import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { readQuestionnaire } from '../../src/definition/read.ts';
import { compile } from '../../src/engine/compile.ts';
import { finish } from '../../src/engine/finish.ts';
import { open } from '../../src/engine/form.ts';
import { SectionForm } from '../../src/form/section-form.tsx';
import type { AnswerSession } from '../../src/form/session.ts';
import { formTextsJa } from '../../src/form/texts.ja.ts';
import { columnsOf } from '../../src/tally/columns.ts';
import { frequencyTables } from '../../src/tally/frequency.ts';
import { withDuration } from '../support/duration.tsx';
import { oneSection, tinyYaml } from '../support/tiny.ts';

const definition = tinyYaml(
  oneSection(`
    - { id: meeting, type: duration, title: 会議の長さ, text: 何時間ですか。, most: 480, required: hard }
    - { id: why, type: text, title: 理由, text: 長い理由は何ですか。, showIf: { number: { answer: meeting }, atLeast: 120 } }
    - { id: never, type: text, title: なし, text: なし, showIf: { number: { answer: meeting }, atLeast: 481 } }
  `),
);

function compiled() {
  const { questionnaire, problems } = readQuestionnaire(definition, withDuration.types);
  if (!questionnaire) throw new Error(JSON.stringify(problems));
  return compile(questionnaire, withDuration.types);
}

function sessionOf(): AnswerSession {
  const form = open(compiled());
  const revision = signal(0);
  return {
    form,
    revision,
    editable: signal(true),
    newId: () => 'new',
    answer(address, value) {
      const change = form.answer(address, value);
      revision.value += 1;
      return change;
    },
  };
}

describe('given a question type that is registered by two lines', () => {
  it('is read from a definition, and its mistakes are named as those of any type are', () => {
    expect(readQuestionnaire(definition, withDuration.types).problems).toEqual([]);
    const broken = readQuestionnaire(definition.replace('480', '-1'), withDuration.types);
    expect(broken.problems).toMatchObject([{ code: 'definition.minOverMax' }]);
    expect(readQuestionnaire(definition).questionnaire).toBeUndefined();
  });

  it('routes and is demanded: the engine sees the number it stands for', () => {
    const form = open(compiled());
    expect(finish(form)).toMatchObject({
      ok: false,
      problems: [{ code: 'required', at: 'meeting' }],
    });
    expect(form.answer('meeting', '２時間').asked).toEqual(['why']);
    expect(form.value('meeting')).toBe('2:00');
    expect(form.answer('meeting', '9:00')).toBeDefined();
    expect(form.problems()).toMatchObject([{ code: 'duration.tooLong', at: 'meeting' }]);
    form.answer('meeting', '1:30');
    expect(finish(form)).toMatchObject({ ok: true, value: { effective: { meeting: '1:30' } } });
  });

  it('is known to the analysis by all it can hold', () => {
    expect(analyse(new Possibilities(compiled())).map(({ code, path }) => [code, path])).toEqual([
      ['analysis.neverTrue', ['sections', 0, 'items', 2, 'showIf']],
    ]);
  });

  it('is drawn in the form, with its own sentences', async () => {
    render(
      <SectionForm
        session={sessionOf()}
        sectionId="s1"
        texts={formTextsJa}
        fields={withDuration.fields}
        after={<button type="button">次へ</button>}
      />,
    );
    const user = userEvent.setup();
    const field = screen.getByRole<HTMLInputElement>('textbox', {
      name: /会議の長さ 何時間ですか。/,
    });
    await user.type(field, 'だいたい２時間');
    await user.click(screen.getByRole('button', { name: '次へ' }));
    expect(
      screen.getByText('1時間30分の形で入力してください（入力: だいたい２時間）。'),
    ).toBeTruthy();
    await user.clear(field);
    await user.type(field, '2時間5分');
    await user.tab();
    expect(field.value).toBe('2:05');
    expect(screen.getByRole('textbox', { name: /理由/ })).toBeTruthy();
  });

  it('is tallied by the number it stands for', () => {
    const rows = [{ meeting: '1:00' }, { meeting: '2:00', why: '協議' }, {}];
    const [meeting] = frequencyTables(columnsOf(compiled(), rows));
    expect(meeting).toMatchObject({
      kind: 'number',
      answered: 2,
      noAnswer: 1,
      statistics: { mean: 90 },
    });
  });
});
