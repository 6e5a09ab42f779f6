import type { Question } from '../../question-types/registry.ts';
import {
  type Cell,
  type Choosable,
  choicesOf,
  type Extent,
  type QuestionType,
} from '../../question-types/type.ts';
import { canonicalCondition, canonicalTerm } from './canonical-condition.ts';
import { type Difference, difference } from './difference.ts';

/** A question with the type that knows its cells. */
export interface TypedQuestion {
  readonly question: Question;
  readonly type: QuestionType;
}

/** What differs in a question itself, its place on the path aside. */
export function compareQuestions(
  before: TypedQuestion,
  after: TypedQuestion,
): readonly Difference[] {
  const { id } = after.question;
  if (before.question.type !== after.question.type)
    return [
      difference(id, 'type', 'break', 'type', {
        before: before.question.type,
        after: after.question.type,
      }),
    ];
  return [
    ...ofWording(before.question, after.question),
    ...ofCells(id, before, after),
    ...ofParts(id, before, after),
    ...(canonicalTerm(before.type.computes?.(before.question)) ===
    canonicalTerm(after.type.computes?.(after.question))
      ? []
      : [difference(id, 'limits', 'break', 'computed')]),
    ...ofDemand(before.question, after.question),
  ];
}

function ofWording(before: Question, after: Question): readonly Difference[] {
  const { id } = after;
  const unit = (question: Question) => ('unit' in question ? (question.unit ?? '') : '');
  const reworded = (['title', 'text'] as const).filter(
    (key) => !sameWords(before[key], after[key]),
  );
  const notes = (question: Question) => (question.footnotes ?? []).join('\n');
  return [
    ...reworded.map((key) =>
      difference(id, 'wording', 'minor', 'reworded', { before: before[key], after: after[key] }),
    ),
    ...(sameWords(notes(before), notes(after))
      ? []
      : [difference(id, 'wording', 'minor', 'footnotes')]),
    ...(sameWords(unit(before), unit(after))
      ? []
      : [difference(id, 'limits', 'break', 'unit', { before: unit(before), after: unit(after) })]),
  ];
}

/** Cells that came or went (rows, columns), and what each can hold. */
function ofCells(
  id: string,
  { question: earlier, type: earlierType }: TypedQuestion,
  { question: later, type: laterType }: TypedQuestion,
): readonly Difference[] {
  const before = new Map(earlierType.cells(earlier).map((cell) => [cell.path, cell]));
  const after = laterType.cells(later);
  const came = after.filter(({ path }) => !before.has(path));
  const went = [...before.values()].filter(({ path }) => after.every((cell) => cell.path !== path));
  const kept = after.flatMap((cell) => {
    const same = before.get(cell.path);
    return same ? [[same, cell] as const] : [];
  });
  const relabelled = kept.filter(([a, b]) => !sameWords(a.label ?? '', b.label ?? ''));
  // All cells of a question have one domain but for the names of rows: what differs in it is said once.
  const domains = kept.find(([a]) => !a.naming);
  return [
    ...came.map((cell) => difference(id, 'options', 'minor', 'cellAdded', named(cell))),
    ...went.map((cell) => difference(id, 'options', 'break', 'cellRemoved', named(cell))),
    ...relabelled.map(([a, b]) =>
      difference(id, 'wording', 'minor', 'relabelled', {
        code: b.path,
        before: a.label ?? '',
        after: b.label ?? '',
      }),
    ),
    ...(domains ? ofExtent(id, extentOf(domains[0]), extentOf(domains[1])) : []),
  ];
}

function named({ path, label = '' }: Cell): Difference['details'] {
  return { code: path, label };
}

function extentOf({ domain, asks }: Cell): Extent {
  return domain.extent(asks);
}

function ofExtent(id: string, before: Extent, after: Extent): readonly Difference[] {
  if (before.is !== after.is)
    return [difference(id, 'type', 'break', 'type', { before: before.is, after: after.is })];
  return [
    ...ofOptions(id, after.is, choicesOf(before), choicesOf(after)),
    ...(limitsOf(before) === limitsOf(after)
      ? []
      : [
          difference(id, 'limits', 'minor', 'limitsChanged', {
            before: limitsOf(before),
            after: limitsOf(after),
          }),
        ]),
  ];
}

/**
 * One of a list is a share of a whole: an option more or less changes every share. Of several that may be ticked, each
 * stands for itself.
 */
function ofOptions(
  id: string,
  kind: Extent['is'],
  before: readonly Choosable[],
  after: readonly Choosable[],
): readonly Difference[] {
  const earlier = new Map(before.map((option) => [option.code, option]));
  const later = new Set(after.map(({ code }) => code));
  const added = after.filter(({ code }) => !earlier.has(code));
  const removed = before.filter(({ code }) => !later.has(code));
  const kept = after.flatMap((option) => {
    const same = earlier.get(option.code);
    return same ? [[same, option] as const] : [];
  });
  const order = (options: readonly Choosable[]) =>
    options.filter(({ code }) => earlier.has(code) && later.has(code)).map(({ code }) => code);
  return [
    ...added.map(({ code, label }) =>
      difference(id, 'options', kind === 'one' ? 'break' : 'minor', 'optionAdded', { code, label }),
    ),
    ...removed.map(({ code, label }) =>
      difference(id, 'options', 'break', 'optionRemoved', { code, label }),
    ),
    ...kept
      .filter(([a, b]) => !sameWords(a.label, b.label))
      .map(([a, b]) =>
        difference(id, 'wording', 'minor', 'relabelled', {
          code: b.code,
          before: a.label,
          after: b.label,
        }),
      ),
    ...kept
      .filter(([a, b]) => role(a) !== role(b))
      .map(([, { code, label }]) =>
        difference(id, 'options', 'break', 'optionRole', { code, label }),
      ),
    ...(order(before).join() === order(after).join()
      ? []
      : [difference(id, 'order', 'minor', 'optionOrder')]),
  ];
}

/** What an option does beside being chosen. */
function role({ exclusive, special, exclusion, text }: Choosable): string {
  return [exclusive ?? false, special ?? false, exclusion ?? '', text ?? ''].join();
}

function limitsOf(extent: Extent): string {
  const bounds = (least?: number, most?: number) => `${least ?? ''}–${most ?? ''}`;
  if (extent.is === 'number') return `${bounds(extent.min, extent.max)} (${extent.decimals})`;
  return extent.is === 'set' || extent.is === 'order' ? bounds(extent.least, extent.most) : '';
}

/** Conditions on options and rows: who was offered what. */
function ofParts(id: string, before: TypedQuestion, after: TypedQuestion): readonly Difference[] {
  const conditions = ({ question, type }: TypedQuestion) =>
    new Map(
      type
        .conditions(question)
        .map(({ part, code, showIf }) => [`${part} ${code}`, canonicalCondition(showIf)]),
    );
  const [earlier, later] = [conditions(before), conditions(after)];
  const places = new Set([...earlier.keys(), ...later.keys()]);
  return [...places]
    .filter((place) => earlier.get(place) !== later.get(place))
    .map((place) =>
      difference(id, 'routing', 'break', 'partRouting', { code: place.split(' ')[1] ?? '' }),
    );
}

function ofDemand(before: Question, after: Question): readonly Difference[] {
  return before.required === after.required
    ? []
    : [difference(after.id, 'demand', 'minor', 'demand')];
}

/** Whether two texts are the same but for the width of characters and white space. */
function sameWords(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
