import type { Term } from '../../conditions/condition.ts';
import { ordinalOf } from '../../shared/calendar.ts';
import { type CellAt, cellsAt, type NodeAt, nodeAt, type Place } from './place.ts';

/** A number that answers decide: one entered, whether one is entered, how many options or rows there are. */
export type Atom =
  | { readonly of: 'value' | 'known' | 'choices'; readonly cell: CellAt }
  | { readonly of: 'rows'; readonly at: NodeAt };

export interface Part {
  readonly times: number;
  readonly atom: Atom;
}

/** A sum of such numbers and a constant. */
export interface Linear {
  readonly constant: number;
  readonly parts: readonly Part[];
}

/** What a sum needs in order to be known at all. */
export interface Known extends Linear {
  /** Cells that have to be answered. */
  readonly answered: readonly CellAt[];
  /** Cells that have to be blank. */
  readonly left: readonly CellAt[];
  /** Cells that must not be asked. */
  readonly masked: readonly CellAt[];
  readonly asked: readonly NodeAt[];
}

/**
 * How a sum over several cells takes them: all of them; where rows can be hidden, only the others; where blanks count
 * as nothing, only one.
 */
export type Reach = 'all' | 'unconditional' | 'one';

const NOTHING: Known = {
  constant: 0,
  parts: [],
  answered: [],
  left: [],
  masked: [],
  asked: [],
};

/** A term as a sum over answers; undefined where it names what cannot be entered as a number. */
export function linearOf(term: Term, place: Place, reach: Reach): Known | undefined {
  if (typeof term === 'number') return { ...NOTHING, constant: term };
  if ('date' in term) return { ...NOTHING, constant: ordinalOf(term.date) ?? 0 };
  if ('count' in term) return countOf(term.count, place);
  if ('answer' in term) return several(term, place, reach, 'value');
  if ('sum' in term) return all(term.sum.map((part) => linearOf(part, place, reach)));
  if ('sumKnown' in term) return someOf(term.sumKnown, place, reach);
  return all(
    term.countKnown.map((part) => {
      if (typeof part !== 'number' && 'answer' in part) return several(part, place, reach, 'known');
      const known = linearOf(part, place, reach);
      return known && { ...known, parts: [], constant: 1 };
    }),
  );
}

/** One less the other. */
export function difference(left: Known, right: Known): Known {
  const negative: Known = {
    ...right,
    constant: -right.constant,
    parts: right.parts.map(({ times, atom }) => ({ times: -times, atom })),
  };
  return added(left, negative);
}

function countOf(id: string, place: Place): Known | undefined {
  const at = nodeAt(place, id);
  if (at.node.kind === 'repeat')
    return { ...NOTHING, parts: [{ times: 1, atom: { of: 'rows', at } }], asked: [at] };
  const [slot] = at.node.slots;
  if (!slot) return undefined;
  const cell = { place: at.place, slot };
  return { ...NOTHING, parts: [{ times: 1, atom: { of: 'choices', cell } }], answered: [cell] };
}

/** The cells an answer names: their values, or how many of them are known. */
function several(
  { answer, row, column }: Extract<Term, { answer: string }>,
  place: Place,
  reach: Reach,
  of: 'value' | 'known',
): Known | undefined {
  const { at, cells } = cellsAt(place, { question: answer, row, column });
  if (at.node.computes !== undefined) {
    const inner = linearOf(at.node.computes, at.place, reach);
    if (!inner) return undefined;
    const asked = [...inner.asked, at];
    return of === 'value' ? { ...inner, asked } : { ...inner, parts: [], constant: 1, asked };
  }
  const hidden = new Set(at.node.parts.flatMap(({ part, code }) => (part === 'row' ? [code] : [])));
  const masked =
    reach === 'unconditional' ? cells.filter(({ slot }) => hidden.has(slot.shape.row ?? '')) : [];
  const counted = cells.filter((cell) => !masked.includes(cell));
  return {
    ...NOTHING,
    parts: counted.map((cell) => ({ times: 1, atom: { of, cell } })),
    answered: of === 'value' ? counted : [],
    masked,
  };
}

/** A sum that leaves blanks out. */
function someOf(terms: readonly Term[], place: Place, reach: Reach): Known | undefined {
  const whole = all(terms.map((part) => linearOf(part, place, reach)));
  const [first, ...others] = whole?.parts ?? [];
  if (!whole || reach !== 'one' || first?.atom.of !== 'value') return whole;
  const cellsOf = (parts: readonly Part[]) =>
    parts.flatMap(({ atom }) => (atom.of === 'value' ? [atom.cell] : []));
  return {
    ...whole,
    parts: [first],
    answered: cellsOf([first]),
    left: [...whole.left, ...cellsOf(others)],
  };
}

function all(terms: readonly (Known | undefined)[]): Known | undefined {
  let sum: Known = NOTHING;
  for (const term of terms) {
    if (!term) return undefined;
    sum = added(sum, term);
  }
  return sum;
}

function added(a: Known, b: Known): Known {
  return {
    constant: a.constant + b.constant,
    parts: [...a.parts, ...b.parts],
    answered: [...a.answered, ...b.answered],
    left: [...a.left, ...b.left],
    masked: [...a.masked, ...b.masked],
    asked: [...a.asked, ...b.asked],
  };
}
