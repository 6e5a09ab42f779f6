import type { Questionnaire, Section } from '../../src/definition/questionnaire.ts';
import { chainItems, fanOutItems, gateItem, type Items, realisticItems } from './shapes.ts';

/** `fan-out`: one question steers half of all; `chain`: each steers the next; `realistic`: as a ministry asks. */
export type Shape = 'fan-out' | 'chain' | 'realistic';

/** The first question of every synthetic questionnaire: its answer shows ("1") or hides ("2") half of all others. */
export const GATE = 'q0';

const SECTION_SIZE = 10;

const shapes: Readonly<Record<Shape, Items>> = {
  'fan-out': fanOutItems,
  chain: chainItems,
  realistic: realisticItems,
};

/**
 * A synthetic questionnaire of `size` questions (a multiple of ten) in sections of ten.
 *
 * Every condition names its whole base, so that an engine in which hidden answers still count comes to the same
 * result: what is compared is time, not semantics.
 */
export function syntheticQuestionnaire(shape: Shape, size: number): Questionnaire {
  const starts = Array.from({ length: size / SECTION_SIZE }, (_, index) => index * SECTION_SIZE);
  return {
    id: `${shape}-${size}`,
    version: '1',
    title: `${size} questions, ${shape}`,
    unitNoun: 'hubs',
    referenceDate: '2025-07-01',
    about: { purpose: 'p', handling: 'h', retention: 'r', contact: 'c' },
    sections: starts.map((start) => section(shape, size, start)),
  };
}

function section(shape: Shape, size: number, start: number): Section {
  const gated = isGated(shape, size, start) ? { showIf: { question: GATE, is: '1' } } : {};
  const { items, checks } = shapes[shape](start, SECTION_SIZE);
  const first = start === 0 ? [gateItem(GATE)] : items.slice(0, 1);
  return {
    id: `s${start}`,
    title: `Section ${start / SECTION_SIZE + 1}`,
    ...gated,
    items: [...first, ...items.slice(1)],
    checks,
  };
}

/** Which sections the gate hides as a whole; in `fan-out` it hides questions, one by one. */
function isGated(shape: Shape, size: number, start: number): boolean {
  if (shape === 'chain') return start >= size / 2;
  return shape === 'realistic' && (start / SECTION_SIZE) % 2 === 1;
}
