import { type Question, type Registry, typeOf } from '../question-types/registry.ts';
import type { Cell } from '../question-types/type.ts';
import { type Problem, problem } from '../shared/problem.ts';
import { conditionProblems, reachProblem, type Standing } from './condition-problems.ts';
import { conditionsOf, type StandingCondition } from './conditions-of.ts';
import type { DefinitionProblem, Path } from './definition-problem.ts';
import { isPiped } from './piping.ts';
import { pipedTexts, pipingProblems } from './piping-problems.ts';
import { type Item, isQuestion, isRepeat, MOST_ROWS, type Questionnaire } from './questionnaire.ts';
import { wordingOf } from './wording.ts';

/**
 * What is wrong with a definition that fits its schema, found without trying any answer: double ids and codes,
 * references that point nowhere or ahead, verbs that do not fit a question, export names that collide.
 */
export function staticProblems(
  questionnaire: Questionnaire,
  types: Registry,
  themes?: ReadonlySet<string>,
): readonly DefinitionProblem[] {
  const standing = standingOf(questionnaire, types);
  const inside = [...duplicateIds(questionnaire), ...defects(questionnaire, types)];
  return [
    ...inside,
    ...wrongConditions(questionnaire, types, standing),
    ...wrongRepeats(questionnaire, standing),
    ...wrongPiping(questionnaire, standing),
    ...pipingElsewhere(questionnaire),
    // A doubled id or code doubles the columns too.
    ...(inside.length > 0 ? [] : duplicateColumns(questionnaire, types)),
    ...unknownMarks(questionnaire, themes),
  ];
}

function duplicateIds(questionnaire: Questionnaire): readonly DefinitionProblem[] {
  const seen = new Set<string>();
  return named(questionnaire).flatMap(({ id, path }) => {
    if (seen.has(id))
      return [error(problem('definition.duplicateId', { id }), [...path, 'id'], id)];
    seen.add(id);
    return [];
  });
}

function defects(questionnaire: Questionnaire, types: Registry): readonly DefinitionProblem[] {
  return questions(questionnaire).flatMap(({ question, path }) =>
    typeOf(types, question)
      .defects(question)
      .map((found) => error(found, path, question.id)),
  );
}

function wrongConditions(
  questionnaire: Questionnaire,
  types: Registry,
  standing: ReadonlyMap<string, Standing>,
): readonly DefinitionProblem[] {
  return conditionsOf(questionnaire, types).flatMap((one) =>
    placed(one).flatMap(({ condition, path }) =>
      conditionProblems({ ...one, condition }, standing).map((found) => error(found, path, one.id)),
    ),
  );
}

/** A condition where it is written: that of a check is of two keys, `at` and `holds`. */
function placed({ on, condition, path }: StandingCondition) {
  if (on !== 'check' || !('all' in condition)) return [{ condition, path }];
  const places = [[...path.slice(0, -1), 'at'], path];
  return condition.all.map((part, index) => ({ condition: part, path: places[index] ?? path }));
}

/** What conditions and texts may name, in asking order; a repeat stands before its own questions. */
function standingOf(questionnaire: Questionnaire, types: Registry): ReadonlyMap<string, Standing> {
  const standing = new Map<string, Standing>();
  const add = (id: string, place: Omit<Standing, 'order'>) =>
    standing.set(id, { ...place, order: standing.size });
  for (const { item, within } of itemsOf(questionnaire)) {
    if (isRepeat(item)) add(item.id, { within, question: undefined });
    else if (isQuestion(item))
      add(item.id, { within, question: { type: item.type, cells: cellsOf(item, types) } });
  }
  return standing;
}

function cellsOf(question: Question, types: Registry): readonly Cell[] {
  return typeOf(types, question).cells(question);
}

/** Rows that cannot be as many as they must, and checks beside a question of somewhere else. */
function wrongRepeats(
  questionnaire: Questionnaire,
  standing: ReadonlyMap<string, Standing>,
): readonly DefinitionProblem[] {
  return itemsOf(questionnaire).flatMap(({ item, path }) => {
    if (!isRepeat(item)) return [];
    const { atLeast = 0, atMost = MOST_ROWS, id } = item;
    const bounds =
      atLeast > atMost
        ? [error(problem('definition.minOverMax', { min: atLeast, max: atMost }), path, id)]
        : [];
    const before = standing.get(id)?.order ?? 0;
    // What cannot be seen from here at all is told with the conditions.
    const isBefore = (at: string) => !reachProblem(at, before, undefined, standing);
    const astray = (item.checks ?? []).flatMap((check, c) =>
      isBefore(check.at)
        ? [
            error(
              problem('definition.checkOutsideRepeat', { id: check.at, repeat: id }),
              [...path, 'checks', c, 'at'],
              check.id,
            ),
          ]
        : [],
    );
    return [...bounds, ...astray];
  });
}

/** Answers in texts: each names a question that may be named here, has a fallback, and tells nobody's contact data. */
function wrongPiping(
  questionnaire: Questionnaire,
  standing: ReadonlyMap<string, Standing>,
): readonly DefinitionProblem[] {
  const personal = new Set(
    questions(questionnaire).flatMap(({ question }) => (question.personal ? [question.id] : [])),
  );
  return pipedTexts(questionnaire).flatMap(({ text, path, id, before, within }) =>
    pipingProblems(text, (question) =>
      personal.has(question)
        ? problem('definition.pipesPersonal', { id: question })
        : (reachProblem(question, before, within, standing) ?? severalAnswers(question, standing)),
    ).map((found) => error(found, path, id)),
  );
}

/** Names stay the same for everybody: an answer in a title, a label or a unit would be shown as it is written. */
function pipingElsewhere(questionnaire: Questionnaire): readonly DefinitionProblem[] {
  const places = new Map(named(questionnaire).map(({ id, path }) => [id, path]));
  return Object.entries(wordingOf(questionnaire)).flatMap(([key, text]) => {
    if (!isPiped(text) || FILLED_IN.test(key)) return [];
    const [id = ''] = key.split('.');
    return [error(problem('definition.pipingHere', { key }), places.get(id) ?? [], id)];
  });
}

/** The keys of texts that the form fills answers into. */
const FILLED_IN = /^[^.]+\.(text|message|rowTitle|footnotes\.\d+)$/;

/** A matrix and a repeat have no one answer that could stand in a text. */
function severalAnswers(id: string, standing: ReadonlyMap<string, Standing>): Problem | undefined {
  const cells = standing.get(id)?.question?.cells ?? [];
  return cells.length === 1 && cells[0]?.path === ''
    ? undefined
    : problem('definition.pipesSeveral', { id });
}

function duplicateColumns(
  questionnaire: Questionnaire,
  types: Registry,
): readonly DefinitionProblem[] {
  // Also within one question: row a_b of column c, and row a of column b_c.
  const owners = new Map<string, string>();
  return questions(questionnaire).flatMap(({ question, path }) =>
    typeOf(types, question)
      .columns(question)
      .flatMap(({ name }) => {
        const owner = owners.get(name);
        owners.set(name, question.id);
        return owner !== undefined
          ? [
              error(
                problem('definition.duplicateColumn', { name, other: owner }),
                [...path, 'id'],
                question.id,
              ),
            ]
          : [];
      }),
  );
}

/** Themes that are written down nowhere. */
function unknownMarks(
  questionnaire: Questionnaire,
  themes: ReadonlySet<string> | undefined,
): readonly DefinitionProblem[] {
  return itemsOf(questionnaire).flatMap(({ item, path }) =>
    ('themes' in item ? (item.themes ?? []) : [])
      .filter((theme) => themes && !themes.has(theme))
      .map((theme) =>
        error(problem('definition.unknownTheme', { theme }), [...path, 'themes'], item.id),
      ),
  );
}

function named(
  questionnaire: Questionnaire,
): readonly { readonly id: string; readonly path: Path }[] {
  const items = itemsOf(questionnaire);
  return [
    ...questionnaire.sections.flatMap((section, s) => [
      { id: section.id, path: ['sections', s] },
      ...(section.checks ?? []).map(({ id }, c) => ({ id, path: ['sections', s, 'checks', c] })),
    ]),
    ...items.map(({ item, path }) => ({ id: item.id, path })),
    ...items.flatMap(({ item, path }) =>
      isRepeat(item)
        ? (item.checks ?? []).map(({ id }, c) => ({ id, path: [...path, 'checks', c] }))
        : [],
    ),
  ];
}

function questions(questionnaire: Questionnaire) {
  return itemsOf(questionnaire).flatMap(({ item, path }) =>
    isQuestion(item) ? [{ question: item, path }] : [],
  );
}

interface PlacedItem {
  readonly item: Item;
  readonly path: Path;
  readonly within: string | undefined;
}

/** Every item in asking order, a repeat before the items of its rows. */
function itemsOf(questionnaire: Questionnaire): readonly PlacedItem[] {
  return questionnaire.sections.flatMap((section, s) =>
    section.items.flatMap((item, i): readonly PlacedItem[] => {
      const path = ['sections', s, 'items', i];
      const inner = isRepeat(item) ? item.items : [];
      return [
        { item, path, within: undefined },
        ...inner.map((one, r) => ({ item: one, path: [...path, 'items', r], within: item.id })),
      ];
    }),
  );
}

function error(found: Problem, path: Path, id: string): DefinitionProblem {
  return { code: found.code, details: found.details, severity: 'error', path, id };
}
