import type { Term } from '../../conditions/condition.ts';
import { ordinalOf } from '../../shared/calendar.ts';
import { addressAt, type CellAt, cellsAt, type NodeAt, nodeAt, type Place } from './place.ts';

/** A number that answers decide: one entered, whether one is entered, how many options or rows there are. */
export type Atom =
  | { readonly of: 'value' | 'known' | 'choices'; readonly cell: CellAt }
  | { readonly of: 'rows'; readonly at: NodeAt };

export interface Part {
  readonly times: number;
  readonly atom: Atom;
  /** A number that may be left blank, and then counts as nothing. */
  readonly isOptional: boolean;
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
  /** Cells that must not be asked. */
  readonly masked: readonly CellAt[];
  readonly asked: readonly NodeAt[];
}

/** Whether a sum over several cells takes all of them, or, where rows can be hidden, only the others. */
export type Reach = 'all' | 'unconditional';

const NOTHING: Known = {
  constant: 0,
  parts: [],
  answered: [],
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
  if ('sumKnown' in term) return known(term.sumKnown.map((part) => linearOf(part, place, reach)));
  return all(
    term.countKnown.map((part) => {
      if (typeof part !== 'number' && 'answer' in part) return several(part, place, reach, 'known');
      const known = linearOf(part, place, reach);
      return known && { ...known, parts: [], constant: 1 };
    }),
  );
}

/** One less the other, each number once. */
export function difference(left: Known, right: Known): Known {
  const negative: Known = {
    ...right,
    constant: -right.constant,
    parts: right.parts.map((part) => ({ ...part, times: -part.times })),
  };
  const both = added(left, negative);
  const parts = new Map<string, Part>();
  for (const part of both.parts) {
    const key = keyOf(part.atom);
    const same = parts.get(key);
    const isOptional = part.isOptional && same?.isOptional !== false;
    parts.set(key, { ...part, times: part.times + (same?.times ?? 0), isOptional });
  }
  return { ...both, parts: [...parts.values()].filter(({ times }) => times !== 0) };
}

function keyOf(atom: Atom): string {
  return `${atom.of} ${atom.of === 'rows' ? atom.at.node.id : addressAt(atom.cell)}`;
}

function once(atom: Atom): Part {
  return { times: 1, atom, isOptional: false };
}

function countOf(id: string, place: Place): Known | undefined {
  const at = nodeAt(place, id);
  if (at.node.kind === 'repeat')
    return { ...NOTHING, parts: [once({ of: 'rows', at })], asked: [at] };
  const [slot] = at.node.slots;
  if (!slot) return undefined;
  const cell = { place: at.place, slot };
  return { ...NOTHING, parts: [once({ of: 'choices', cell })], answered: [cell] };
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
    parts: counted.map((cell) => once({ of, cell })),
    answered: of === 'value' ? counted : [],
    masked,
  };
}

/** A sum that leaves blanks out: its numbers need not be answered, as long as one is. */
function known(terms: readonly (Known | undefined)[]): Known | undefined {
  const whole = all(terms);
  if (!whole) return undefined;
  const isEntered = ({ atom }: Part) => atom.of === 'value';
  const entered = new Set(
    whole.parts.flatMap(({ atom }) => (atom.of === 'value' ? [atom.cell] : [])),
  );
  return {
    ...whole,
    parts: whole.parts.map((part) => (isEntered(part) ? { ...part, isOptional: true } : part)),
    answered: whole.answered.filter((cell) => !entered.has(cell)),
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
    masked: [...a.masked, ...b.masked],
    asked: [...a.asked, ...b.asked],
  };
}
