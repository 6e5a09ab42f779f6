import type { Condition } from '../conditions/condition.ts';
import { type Registry, typeOf } from '../question-types/registry.ts';
import { type Problem, problem } from '../shared/problem.ts';
import { conditionProblems, type Standing } from './condition-problems.ts';
import type { DefinitionProblem, Path } from './definition-problem.ts';
import { isQuestion, type Questionnaire } from './questionnaire.ts';

/**
 * What is wrong with a definition that fits its schema, found without trying any answer: double ids and codes,
 * references that point nowhere or ahead, verbs that do not fit a question, export names that collide.
 */
export function staticProblems(
  questionnaire: Questionnaire,
  types: Registry,
  themes?: ReadonlySet<string>,
): readonly DefinitionProblem[] {
  return [
    ...duplicateIds(questionnaire),
    ...defects(questionnaire, types),
    ...wrongConditions(questionnaire, types),
    ...duplicateColumns(questionnaire, types),
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
): readonly DefinitionProblem[] {
  const standing = standingOf(questionnaire, types);
  return conditions(questionnaire).flatMap(({ condition, before, path, id }) =>
    conditionProblems(condition, before, standing).map((found) =>
      error(found, [...path, ...found.path], id),
    ),
  );
}

/** Every condition of the definition, with the number of questions it may look back on. */
function conditions(questionnaire: Questionnaire): readonly {
  readonly condition: Condition;
  readonly before: number;
  readonly path: Path;
  readonly id: string;
}[] {
  let before = 0;
  return questionnaire.sections.flatMap((section, s) => {
    const onSection = section.showIf
      ? [{ condition: section.showIf, before, path: ['sections', s, 'showIf'], id: section.id }]
      : [];
    const onItems = section.items.flatMap((item, i) => {
      const own = item.showIf
        ? [
            {
              condition: item.showIf,
              before,
              path: ['sections', s, 'items', i, 'showIf'],
              id: item.id,
            },
          ]
        : [];
      if (isQuestion(item)) before += 1;
      return own;
    });
    const onChecks = (section.checks ?? []).map((check, c) => ({
      condition: { all: [{ question: check.at, isAsked: true as const }, check.holds] },
      before,
      path: ['sections', s, 'checks', c, 'holds'],
      id: check.id,
    }));
    return [...onSection, ...onItems, ...onChecks];
  });
}

function standingOf(questionnaire: Questionnaire, types: Registry): ReadonlyMap<string, Standing> {
  return new Map(
    questions(questionnaire).map(({ question }, order) => [
      question.id,
      { question, order, type: typeOf(types, question) },
    ]),
  );
}

function duplicateColumns(
  questionnaire: Questionnaire,
  types: Registry,
): readonly DefinitionProblem[] {
  const owners = new Map<string, string>();
  return questions(questionnaire).flatMap(({ question, path }) =>
    typeOf(types, question)
      .columns(question)
      .flatMap(({ name }) => {
        const owner = owners.get(name);
        owners.set(name, question.id);
        return owner !== undefined && owner !== question.id
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

/** Themes and sources that are written down nowhere. A slip, not a danger: the form works without them. */
function unknownMarks(
  questionnaire: Questionnaire,
  themes: ReadonlySet<string> | undefined,
): readonly DefinitionProblem[] {
  return questions(questionnaire).flatMap(({ question, path }) =>
    (question.themes ?? [])
      .filter((theme) => themes && !themes.has(theme))
      .map((theme) =>
        error(problem('definition.unknownTheme', { theme }), [...path, 'themes'], question.id),
      ),
  );
}

function named(
  questionnaire: Questionnaire,
): readonly { readonly id: string; readonly path: Path }[] {
  return questionnaire.sections.flatMap((section, s) => [
    { id: section.id, path: ['sections', s] },
    ...section.items.map(({ id }, i) => ({ id, path: ['sections', s, 'items', i] })),
    ...(section.checks ?? []).map(({ id }, c) => ({ id, path: ['sections', s, 'checks', c] })),
  ]);
}

function questions(questionnaire: Questionnaire) {
  return questionnaire.sections.flatMap((section, s) =>
    section.items.flatMap((item, i) =>
      isQuestion(item) ? [{ question: item, path: ['sections', s, 'items', i] as Path }] : [],
    ),
  );
}

function error(found: Problem, path: Path, id: string): DefinitionProblem {
  return { code: found.code, details: found.details, severity: 'error', path, id };
}
