import type { Condition } from '../../conditions/condition.ts';
import type { Truth } from '../../conditions/evaluate.ts';
import type { Reference } from '../../conditions/reading.ts';
import { mentions } from '../../conditions/references.ts';
import type { Cells } from '../../engine/cells.ts';
import type { Compiled } from '../../engine/compile.ts';
import { Trial } from '../trial.ts';

/** Why a section or an item is on the path of an answer set, or is not. */
export interface Explanation {
  readonly id: string;
  readonly asked: boolean;
  /** The section that hides it, where one does; nothing else matters then. */
  readonly section?: Explanation;
  /** What makes its condition true, or keeps it from being true; undefined where there is none. */
  readonly deciding?: Condition;
  readonly facts: readonly Fact[];
}

/** What a deciding test reads in the answer set. */
export interface Fact {
  readonly reference: Reference;
  readonly is: 'answered' | 'noAnswer' | 'notAsked';
  /** Why the question it reads is not asked. */
  readonly because?: Explanation;
}

/** Explains the place of `id` on the path of an answer set. */
export function explain(compiled: Compiled, cells: Cells, id: string): Explanation {
  return explainIn(compiled, new Trial(compiled, cells), id);
}

function explainIn(compiled: Compiled, trial: Trial, id: string): Explanation {
  const node = compiled.byId.get(id);
  if (!node) throw new Error(`There is no section, question or note "${id}".`);
  const asked = trial.isAsked(id);
  const section = compiled.nodes[node.section];
  const above = section && section !== node ? section : undefined;
  if (above && !trial.isAsked(above.id))
    return { id, asked, section: explainIn(compiled, trial, above.id), facts: [] };
  // Where the section is shown, its own condition explains nothing that is hidden inside.
  const conditions = [asked ? above?.condition : undefined, node.condition];
  const all = conditions.filter((condition) => condition !== undefined);
  if (all.length === 0) return { id, asked, facts: [] };
  const deciding = decisive({ all }, asked, (part) => trial.truth(part, id));
  const facts = references(deciding).map((reference) => factOf(compiled, trial, reference));
  return { id, asked, deciding, facts };
}

function factOf(compiled: Compiled, trial: Trial, reference: Reference): Fact {
  if (!trial.isAsked(reference.question)) {
    const because = explainIn(compiled, trial, reference.question);
    return { reference, is: 'notAsked', because };
  }
  const answered = trial.truth({ ...reference, isAnswered: true }, reference.question) === true;
  return { reference, is: answered ? 'answered' : 'noAnswer' };
}

/** The part of a condition that makes it true, or keeps it from being true. */
function decisive(
  condition: Condition,
  wanted: boolean,
  truthOf: (part: Condition) => Truth,
): Condition {
  if ('not' in condition) return condition;
  if (!('all' in condition || 'any' in condition)) return condition;
  const parts = 'all' in condition ? condition.all : condition.any;
  // All parts of a true `all` decide, and all parts of an `any` that is not true; of the others, those that do.
  const decide =
    'all' in condition === wanted
      ? parts
      : parts.filter((part) => (truthOf(part) === true) === wanted);
  const inner = decide.map((part) => decisive(part, wanted, truthOf));
  const [only, ...others] = inner;
  if (only && others.length === 0) return only;
  return 'all' in condition ? { all: inner } : { any: inner };
}

/** The places a condition reads, each once. */
function references(condition: Condition): readonly Reference[] {
  const all = referencesIn(condition);
  const keys = all.map((reference) => JSON.stringify(reference));
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function referencesIn(condition: Condition): readonly Reference[] {
  return mentions(condition).map(place);
}

function place({ question, row, column }: Reference): Reference {
  return { question, ...(row !== undefined && { row }), ...(column !== undefined && { column }) };
}
