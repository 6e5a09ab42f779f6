import type { Slot } from '../engine/compiled.ts';
import { choicesOf, type Extent } from '../question-types/type.ts';
import type { Bilingual } from './bilingual.ts';
import { enterReading } from './cases.ts';
import type { ChoiceColumn, Counter, OptionColumn, SharedColumn } from './column.ts';
import { type Bits, noBits, setBit } from './popcount.ts';

/** Counts who chose which option, of an order at which place, and to whom each was offered. */
export function choiceCounter(
  slot: Slot,
  shared: SharedColumn,
  extent: Bilingual<Extent>,
  most: number,
): Counter {
  const { ja } = extent;
  const filtered = slot.type.conditions(slot.question).some(({ part }) => part === 'option');
  const places = ja.is === 'order' ? (ja.most ?? choicesOf(ja).length) : 0;
  const english = choicesOf(extent.en);
  const options = choicesOf(ja).map(
    ({ code, label, special = false }, index): OptionColumn => ({
      code,
      label: { ja: label, en: english[index]?.label ?? label },
      special,
      bits: noBits(most),
      // Where nothing is filtered, whoever is asked is offered everything.
      offered: filtered ? noBits(most) : shared.asked,
      places: Array.from({ length: places }, () => noBits(most)),
    }),
  );
  const column: ChoiceColumn = {
    ...shared,
    kind: ja.is === 'order' ? 'rank' : ja.is === 'one' ? 'single' : 'multiple',
    options,
    filtered,
    most: 'most' in ja ? ja.most : undefined,
  };
  const byCode = new Map(options.map((option) => [option.code, option]));
  return {
    column,
    count(one, index) {
      const reading = enterReading(one, slot, column, index);
      if (reading.is === 'notAsked') return;
      if (filtered) offer(options, one.hidden(slot), index);
      const codes = reading.is === 'codes' ? reading.codes : [];
      // An order beyond its places is no valid answer: only what stands among the first is counted.
      choose(ja.is === 'order' ? codes.slice(0, places) : codes, byCode, slot, index);
    },
  };
}

function offer(options: readonly OptionColumn[], hidden: ReadonlySet<string>, index: number): void {
  for (const { code, offered } of options) if (!hidden.has(code)) setBit(offered, index);
}

function choose(
  codes: readonly string[],
  byCode: ReadonlyMap<string, OptionColumn>,
  { address }: Slot,
  index: number,
): void {
  for (const [place, code] of codes.entries()) {
    const option = byCode.get(code);
    if (!option) throw new Error(`"${address}" has no option "${code}".`);
    setBit(option.bits, index);
    const atPlace: Bits | undefined = option.places[place];
    if (atPlace) setBit(atPlace, index);
  }
}
