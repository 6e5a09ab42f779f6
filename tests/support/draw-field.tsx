import { signal } from '@preact/signals';
import { cleanup, render } from '@testing-library/preact';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Inputs } from '../../src/form/inputs.ts';
import { formTextsEn } from '../../src/form/texts.en.ts';
import { formTextsJa } from '../../src/form/texts.ja.ts';
import type { FieldCell } from '../../src/question-types/field.ts';
import { fieldOf, fields } from '../../src/question-types/fields.ts';
import { registry, typeOf } from '../../src/question-types/registry.ts';
import type { CellValue, QuestionBase } from '../../src/question-types/type.ts';
import type { Language } from '../../src/shared/language.ts';

export interface Drawn {
  readonly user: UserEvent;
  /** The value at an address, in its normal form. */
  readonly value: (address: string) => CellValue | undefined;
  /** What the last step did besides. */
  readonly alsoDid: () => string | undefined;
  /** Enters an answer as another device would. */
  readonly enter: (address: string, value: CellValue | null) => void;
}

interface Options {
  readonly values?: Readonly<Record<string, CellValue>>;
  readonly unavailable?: readonly string[];
  /** Rows that are not shown. */
  readonly hidden?: readonly string[];
  readonly language?: Language;
}

/**
 * A question drawn by its field without a questionnaire around it: cells in memory, everything that is wrong said at
 * once. `definition` is what stands in a questionnaire, without id, title and text.
 */
export function drawField(definition: object, options: Options = {}): Drawn {
  cleanup();
  const { values = {}, unavailable = [], hidden = [], language = 'ja' } = options;
  const question = opened({ id: 'q1', title: '題', text: '文', ...definition });
  const type = typeOf(registry, question);
  const { component: Component } = fieldOf(fields, question);
  const cells = signal<ReadonlyMap<string, CellValue>>(new Map(Object.entries(values)));
  const inputs = new Inputs();
  let lastDid: string | undefined;

  function enter(address: string, value: CellValue | null) {
    const shape = type.cells(question).find(({ path }) => `q1${path}` === address);
    if (!shape) throw new Error(`There is no cell "${address}".`);
    const parsed = value === null ? undefined : shape.domain.parse(shape.asks, value);
    if (parsed?.ok === false) throw new Error(`Refused: ${JSON.stringify(parsed.problems)}`);
    const next = new Map(cells.value);
    if (parsed) next.set(address, parsed.value);
    else next.delete(address);
    cells.value = next;
  }

  function cellAt(shape: FieldCell['shape']): FieldCell {
    const address = `q1${shape.path}`;
    const value = cells.value.get(address);
    const asked = shape.domain.narrow(shape.asks, new Set(unavailable));
    const isAnswer = value !== undefined && shape.domain.isAnswer(asked, value);
    const between = type.across?.(question, (path) => cells.value.get(`q1${path}`)) ?? [];
    const wrong = [
      ...(isAnswer ? shape.domain.problems(asked, value) : []),
      ...between.filter(({ path }) => path === shape.path),
    ];
    return {
      address,
      shape,
      value,
      set: (given, alsoDid) => {
        lastDid = alsoDid;
        enter(address, given);
      },
      problems: wrong.map((found) => ({
        ...found,
        sentence: type.texts[language][found.code]?.(found.details) ?? found.code,
      })),
    };
  }

  function Drawing(): JSX.Element {
    useLayoutEffect(() => inputs.refresh('q1'));
    const shown = type
      .cells(question)
      .filter(({ row }) => row === undefined || !hidden.includes(row));
    const [first, ...others] = shown.map(cellAt);
    if (!first) throw new Error('A question has a cell.');
    return (
      <div>
        <p id="named">題</p>
        <Component
          question={question}
          cells={[first, ...others]}
          unavailable={new Set(unavailable)}
          texts={(language === 'ja' ? formTextsJa : formTextsEn).fields}
          language={language}
          input={(name, content) => inputs.bind('q1', name, content)}
          ids={{ label: 'named', description: undefined }}
        />
        <button type="button">次へ</button>
      </div>
    );
  }

  render(<Drawing />);
  return {
    user: userEvent.setup(),
    value: (address) => cells.value.get(address),
    alsoDid: () => lastDid,
    enter,
  };
}

function opened(definition: QuestionBase | object): QuestionBase {
  const type = registry.get('type' in definition ? String(definition.type) : '');
  const read = type?.schema.safeParse(definition);
  if (!read?.success) throw new Error(`No question: ${JSON.stringify(read?.error?.issues)}`);
  return read.data;
}
