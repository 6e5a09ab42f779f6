import type { Slot } from '../../engine/compiled.ts';
import { clash } from '../../question-types/chosen.ts';
import { MADE_UP_TEXT } from '../../question-types/plain-text.ts';
import type { CellValue, Choosable, Extent, QuestionBase } from '../../question-types/type.ts';
import type { Random } from '../../shared/ports.ts';
import { between, pick, shuffled } from '../seeded.ts';
import { besides, type Need } from './need.ts';
import type { CellAt } from './place.ts';
import { typicalNumber } from './typical.ts';

/** How often an answer that stands alone (特になし, 不明) is chosen where others could be. */
const ALONE = 0.12;
/** How often a text is written beside an option that would do without. */
const BESIDE = 0.3;

/**
 * An answer that a need leaves open, drawn like a respondent might give it. `asks` is the question as it is asked now.
 * Undefined where no value of the domain is it.
 */
export function valueFor(
  cell: CellAt,
  asks: QuestionBase,
  need: Need,
  words: string | undefined,
  random: Random,
): CellValue | undefined {
  const { slot } = cell;
  const extent = slot.domain.extent(asks);
  const value = meant(cell, asks, extent, need, words, random);
  return value !== undefined && slot.domain.problems(asks, value).length === 0 ? value : undefined;
}

function meant(
  { place, slot }: CellAt,
  asks: QuestionBase,
  extent: Extent,
  need: Need,
  words: string | undefined,
  random: Random,
): CellValue | undefined {
  const { domain } = slot;
  switch (extent.is) {
    case 'computed':
      return undefined;
    case 'number':
      return domain.compose(asks, { number: typicalNumber({ place, slot }, need, random) });
    case 'text':
      return parsed(slot, asks, need.text ?? words) ?? domain.compose(asks, { anything: true });
    default: {
      const codes = codesFor(extent, need, random);
      const value = codes.length > 0 ? domain.compose(asks, { codes }) : undefined;
      const beside = extent.options
        .filter(({ code, text }) => text && codes.includes(code))
        .filter(({ code }) => need.beside.includes(code) || random() < BESIDE)
        .map(({ code }) => code);
      return value && withTexts(slot, asks, value, beside, words);
    }
  }
}

function codesFor(
  extent: Extract<Extent, { is: 'one' | 'set' | 'order' }>,
  need: Need,
  random: Random,
): readonly string[] {
  const { options } = extent;
  const chosen = options.filter(({ code }) => need.include.includes(code));
  const others = shuffled(besides(options, need), random);
  const alone = others.filter(({ exclusive, special }) => exclusive || special);
  const most = extent.is === 'one' ? 1 : Math.min(need.most, extent.most ?? need.most);
  if (chosen.length === 0 && need.least <= 1 && alone.length > 0) {
    const mustBe = alone.length === others.length || most < leastOf(extent);
    if (mustBe || random() < ALONE) return [pick(alone, random).code];
  }
  const least = Math.max(need.least, leastOf(extent));
  const room = Math.max(least, Math.min(most, chosen.length + others.length));
  const wanted = between(
    Math.max(least, chosen.length),
    least + Math.floor((room - least) * random()),
    random,
  );
  const taken: Choosable[] = [...chosen];
  // Those that stand alone come last: beside others only where there is nothing else.
  for (const option of others.toSorted(
    (a, b) => Number(alone.includes(a)) - Number(alone.includes(b)),
  )) {
    if (taken.length >= Math.min(most, Math.max(wanted, 1))) break;
    if (!clash([...taken, option])) taken.push(option);
  }
  const codes = taken.map(({ code }) => code);
  return extent.is === 'order' ? shuffled(codes, random) : codes;
}

function leastOf(extent: Extent): number {
  return 'least' in extent ? (extent.least ?? 1) : 1;
}

/** A value with a text beside some of its options, as cells of choices keep it. */
function withTexts(
  slot: Slot,
  asks: QuestionBase,
  value: CellValue,
  codes: readonly string[],
  words = MADE_UP_TEXT,
): CellValue {
  if (codes.length === 0 || typeof value !== 'object' || Array.isArray(value)) return value;
  const text = Object.fromEntries(codes.map((code) => [code, words]));
  return parsed(slot, asks, { ...value, text }) ?? value;
}

function parsed(slot: Slot, asks: QuestionBase, value: unknown): CellValue | undefined {
  if (value === undefined) return undefined;
  const opened = slot.domain.parse(asks, value);
  return opened.ok && slot.domain.problems(asks, opened.value).length === 0
    ? opened.value
    : undefined;
}
