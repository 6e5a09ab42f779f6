import type { Condition } from '../../conditions/condition.ts';
import type { Truth } from '../../conditions/evaluate.ts';
import type { Reading, Reference } from '../../conditions/reading.ts';
import { mentions } from '../../conditions/references.ts';
import { type Cells, readRowAddress } from '../../engine/cells.ts';
import type { Compiled } from '../../engine/compiled.ts';
import { open } from '../../engine/form.ts';
import type { PartCondition } from '../../question-types/type.ts';
import { Trial } from '../trial.ts';
import { prefixOf, type Station, stationsOf } from '../typical-row.ts';

/** Why a section, an item, an option or a row is on the path of an answer set, or is not. */
export interface Explanation {
  /** As it stands in the definition. */
  readonly id: string;
  /** The option or the row of a matrix, where it is about one. */
  readonly part?: Part;
  readonly asked: boolean;
  /** What it stands in and what hides it: its section, its repeat, its question. Nothing else matters then. */
  readonly outer?: Explanation;
  /** Where the repeat it stands in has no row: what a row is called. */
  readonly noRow?: string;
  /** What makes its condition true, or keeps it from being true; undefined where there is none. */
  readonly deciding?: Condition;
  readonly facts: readonly Fact[];
  /** At the head of an explanation: what stands before the ids of the row it is about (`facilities/r1/`). */
  readonly row?: string;
}

export type Part = Pick<PartCondition, 'part' | 'code'>;

/** What a deciding test reads in the answer set; where the question, or the row, it reads is not asked, why. */
export type Fact =
  | { readonly reference: Reference; readonly is: 'answered' | 'noAnswer' }
  | { readonly reference: Reference; readonly is: 'notAsked'; readonly because: Explanation };

/**
 * Explains the place of `id` on the path of an answer set, or that of one of its options or rows. In a repeat, `id` has
 * its row before it (`facilities/r1/q3`); without one it is about the first row.
 */
export function explain(compiled: Compiled, cells: Cells, id: string, part?: Part): Explanation {
  const row = readRowAddress(id);
  const isInRow = row !== undefined && compiled.repeats.has(row.repeat);
  const stations = new Map(stationsOf(compiled).map((station) => [station.node.id, station]));
  const trial = new Trial(compiled, open(compiled, cells));
  const inner = isInRow ? row.rest : id;
  const prefix = isInRow ? `${row.repeat}/${row.row}/` : firstRow(stations.get(inner), trial);
  const explanation = new Explainer(stations, trial, prefix).explain(inner, part);
  return prefix === '' ? explanation : { ...explanation, row: prefix };
}

function firstRow(station: Station | undefined, trial: Trial): string {
  const repeat = station?.repeat;
  return repeat ? (trial.firstRow(repeat.repeat.id) ?? prefixOf(repeat)) : '';
}

class Explainer {
  readonly #stations: ReadonlyMap<string, Station>;
  readonly #trial: Trial;
  /** What stands before the ids of the row it is about. */
  readonly #prefix: string;

  constructor(stations: ReadonlyMap<string, Station>, trial: Trial, prefix: string) {
    this.#stations = stations;
    this.#trial = trial;
    this.#prefix = prefix;
  }

  explain(id: string, part?: Part): Explanation {
    return part ? this.#ofPart(id, part) : this.#ofItem(id);
  }

  #ofItem(id: string): Explanation {
    const { node, within, repeat } = this.#station(id);
    const asked = this.#trial.isAsked(this.#named(id));
    const outer = within === undefined ? undefined : this.#station(within);
    if (outer && !this.#trial.isAsked(outer.node.id))
      return { id, asked, outer: this.#ofItem(outer.node.id), facts: [] };
    if (repeat && !this.#trial.isOpen(repeat.repeat.id))
      return { id, asked, noRow: repeat.repeat.rowNoun, facts: [] };
    // Where what it stands in is shown, the condition of that explains nothing that is hidden inside.
    const conditions = [asked ? outer?.node.condition : undefined, node.condition];
    return { id, asked, ...this.#decided(id, conditions, asked) };
  }

  #ofPart(id: string, { part, code }: Part): Explanation {
    const place = { id, part: { part, code } };
    const { node } = this.#station(id);
    if (!this.#trial.isAsked(this.#named(id)))
      return { ...place, asked: false, outer: this.#ofItem(id), facts: [] };
    const asked = this.#trial.shows(this.#named(id), part, code);
    const showIf = node.parts.find((one) => one.part === part && one.code === code)?.showIf;
    return { ...place, asked, ...this.#decided(id, [showIf], asked) };
  }

  #decided(
    id: string,
    conditions: readonly (Condition | undefined)[],
    asked: boolean,
  ): Pick<Explanation, 'deciding' | 'facts'> {
    const all = conditions.filter((condition) => condition !== undefined);
    if (all.length === 0) return { facts: [] };
    const deciding = decisive({ all }, asked, (part) => this.#trial.truth(part, this.#named(id)));
    const facts = references(deciding).map((reference) => this.#fact(reference, id));
    return { deciding, facts };
  }

  #fact(reference: Reference, at: string): Fact {
    const { question, row } = reference;
    const reading = this.#trial.reading(reference, this.#named(at));
    if (!this.#trial.isAsked(this.#named(question)))
      return { reference, is: 'notAsked', because: this.#ofItem(question) };
    if (reading.is === 'notAsked' && row !== undefined)
      return {
        reference,
        is: 'notAsked',
        because: this.#ofPart(question, { part: 'row', code: row }),
      };
    return { reference, is: isBlank(reading) ? 'noAnswer' : 'answered' };
  }

  /** The name of an item in its row. */
  #named(id: string): string {
    return this.#station(id).repeat ? this.#prefix + id : id;
  }

  #station(id: string): Station {
    const station = this.#stations.get(id);
    if (!station) throw new Error(`There is no section or item "${id}".`);
    return station;
  }
}

function isBlank(reading: Reading): boolean {
  if (reading.is === 'several') return reading.readings.every(isBlank);
  return reading.is === 'noAnswer' || reading.is === 'notAsked';
}

/** The part of a condition that makes it true, or keeps it from being true. */
function decisive(
  condition: Condition,
  wanted: boolean,
  truthOf: (part: Condition) => Truth,
): Condition {
  if (!('all' in condition || 'any' in condition)) return condition;
  const parts = 'all' in condition ? condition.all : condition.any;
  // Which is all parts of a true `all`, and all parts of an `any` that is not true.
  const inner = parts
    .filter((part) => (truthOf(part) === true) === wanted)
    .map((part) => decisive(part, wanted, truthOf));
  const [only, ...others] = inner;
  if (only && others.length === 0) return only;
  return 'all' in condition ? { all: inner } : { any: inner };
}

/** The places a condition reads, each once. */
function references(condition: Condition): readonly Reference[] {
  const places = mentions(condition).map(({ question, row, column }) => ({
    question,
    row,
    column,
  }));
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
