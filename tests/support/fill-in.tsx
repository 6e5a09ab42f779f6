import { signal } from '@preact/signals';
import { cleanup, render } from '@testing-library/preact';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import type { Address, Cells } from '../../src/engine/cells.ts';
import { compile } from '../../src/engine/compile.ts';
import { open } from '../../src/engine/form.ts';
import { SectionForm } from '../../src/form/section-form.tsx';
import type { AnswerSession } from '../../src/form/session.ts';
import { formTextsJa } from '../../src/form/texts.ja.ts';
import type { FormTexts } from '../../src/form/texts.ts';
import type { CellValue } from '../../src/question-types/type.ts';
import { oneSection, tiny } from './tiny.ts';

/** A session in memory that says at once what the form says. */
export function sessionOf(sections: string, raw: Cells = {}): AnswerSession {
  return sessionFor(tiny(sections), raw);
}

export function sessionFor(questionnaire: Questionnaire, raw: Cells = {}): AnswerSession {
  const form = open(compile(questionnaire), raw);
  const revision = signal(0);
  const answer = (address: Address, value: CellValue | null) => {
    const change = form.answer(address, value);
    revision.value += 1;
    return change;
  };
  let rows = 0;
  const newId = () => {
    rows += 1;
    return `new${rows}`;
  };
  return { form, revision, answer, editable: signal(true), newId };
}

export interface FillIn {
  readonly session: AnswerSession;
  readonly user: UserEvent;
  /** The value kept at an address. */
  readonly value: (address: Address) => CellValue | undefined;
}

/** Shows a section to a person with a keyboard and a mouse. */
export function fillInSection(
  session: AnswerSession,
  {
    sectionId = 's1',
    texts = formTextsJa,
    showMissing = false,
    target,
  }: {
    readonly sectionId?: string;
    readonly texts?: FormTexts;
    readonly showMissing?: boolean;
    readonly target?: Address;
  } = {},
): FillIn {
  cleanup();
  render(
    <SectionForm
      session={session}
      sectionId={sectionId}
      texts={texts}
      showMissing={showMissing}
      target={target}
      after={<button type="button">次へ</button>}
    />,
  );
  return { session, user: userEvent.setup(), value: (address) => session.form.value(address) };
}

/** The same for a questionnaire of one section, given by its items. */
export function fillIn(
  items: string,
  raw: Cells = {},
  options: Parameters<typeof fillInSection>[1] = {},
): FillIn {
  return fillInSection(sessionOf(oneSection(items), raw), options);
}
