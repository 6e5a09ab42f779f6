import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import type { Address, Cells } from '../../src/engine/cells.ts';
import { compile } from '../../src/engine/compile.ts';
import { open } from '../../src/engine/form.ts';
import type { Question } from '../../src/question-types/registry.ts';
import type { CellValue } from '../../src/question-types/type.ts';
import { GATE } from './questionnaires.ts';

export type Given = readonly [Address, CellValue];

/** The two answers to the gate. */
export const OPEN: CellValue = { code: '1' };
export const SHUT: CellValue = { code: '2' };

/**
 * What somebody gives who opens the gate and then answers every question asked, in order: most of them right, some
 * numbers too large, some questions left blank, the last one always.
 */
export function answersOf(questionnaire: Questionnaire): readonly Given[] {
  const compiled = compile(questionnaire);
  const form = open(compiled, { [GATE]: OPEN });
  const given: Given[] = [];
  for (const { address, question, node } of compiled.slots.values()) {
    if (address === GATE || !form.isAsked(address) || node === compiled.nodes.length - 1) continue;
    const value = answerTo(question, node);
    if (value === undefined) continue;
    form.answer(address, value);
    given.push([address, value]);
  }
  return given;
}

export function filledIn(answers: readonly Given[]): Cells {
  return { [GATE]: OPEN, ...Object.fromEntries(answers) };
}

function answerTo(question: Question, index: number): CellValue | undefined {
  // Conditions look at the single ones: a blank there would end a chain.
  if (question.type !== 'single' && index % 7 === 3) return undefined;
  switch (question.type) {
    case 'single':
      return { code: String((index % 3) + 1) };
    case 'multiple':
      return { codes: index % 2 === 0 ? ['1', '3'] : ['2', '98'] };
    case 'number':
      return index % 5 === 1 ? '1000' : String(index % 20);
    default:
      return `Answer ${index}`;
  }
}
