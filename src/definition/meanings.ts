import * as z from 'zod/mini';
import { type Registry, typeOf } from '../question-types/registry.ts';
import { choicesOf, codeSchema, idSchema, textSchema } from '../question-types/type.ts';
import { problem } from '../shared/problem.ts';
import type { DefinitionProblem, Path } from './definition-problem.ts';
import { questionsOf } from './outline.ts';
import { isRepeat, type Questionnaire } from './questionnaire.ts';

/**
 * What the ids and codes of a series of surveys have meant since its first questionnaire. An id or a code that was
 * published is never used again for something else, or figures of two years would stand in one row and mean two things.
 */
export interface Series {
  readonly series: string;
  readonly published: readonly PublishedVersion[];
  readonly meanings: readonly Meaning[];
}

/** A version that was fielded: it never changes, and its hash says so. */
export interface PublishedVersion {
  readonly questionnaire: string;
  readonly version: string;
  readonly hash: string;
}

/** What a question, and each of its codes, is. `also` lists other words for the same. */
export interface Meaning {
  readonly id: string;
  readonly is: string;
  readonly also?: readonly string[] | undefined;
  readonly codes?: readonly CodeMeaning[] | undefined;
}

export interface CodeMeaning {
  readonly code: string;
  readonly is: string;
  readonly also?: readonly string[] | undefined;
}

const also = z.optional(z.array(textSchema));

/** Opens `questionnaire/registry.yaml`. */
export const seriesSchema: z.ZodMiniType<readonly Series[]> = z.array(
  z.strictObject({
    series: idSchema,
    published: z.array(
      z.strictObject({
        questionnaire: idSchema,
        version: z.string(),
        hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
    meanings: z.array(
      z.strictObject({
        id: idSchema,
        is: textSchema,
        also,
        codes: z.optional(z.array(z.strictObject({ code: codeSchema, is: textSchema, also }))),
      }),
    ),
  }),
);

/** What the ids and codes of a questionnaire mean: the short name of a question, the label of an option or a row. */
function meaningsOf(questionnaire: Questionnaire, types: Registry): readonly Meaning[] {
  return questionsOf(questionnaire).map(({ question }) => {
    const cells = typeOf(types, question).cells(question);
    const rows = cells.flatMap(({ naming, row, path, label }) =>
      row !== undefined && label !== undefined && !naming
        ? [{ code: path.slice(1).replaceAll('/', '-'), is: label }]
        : [],
    );
    const options = cells
      .slice(-1)
      .flatMap(({ domain, asks }) => choicesOf(domain.extent(asks)))
      .map(({ code, label }) => ({ code, is: label }));
    // A matrix of choices has rows and options: a row is told from an option by what stands before it.
    const codes = options.length > 0 ? [...options, ...rows.map(asRow)] : rows.map(asRow);
    return { id: question.id, is: question.title, ...(codes.length > 0 ? { codes } : {}) };
  });
}

function asRow({ code, is }: CodeMeaning): CodeMeaning {
  return { code: `row-${code}`, is };
}

/** Ids and codes that meant something else in this series, and a published version that was changed. */
export function meaningProblems(
  questionnaire: Questionnaire,
  hash: string,
  { published, meanings }: Series,
  types: Registry,
): readonly DefinitionProblem[] {
  const { id, version } = questionnaire;
  const fielded = published.find((one) => one.questionnaire === id && one.version === version);
  const known = new Map(meanings.map((meaning) => [meaning.id, meaning]));
  const places = placesOf(questionnaire);
  return [
    ...(fielded && fielded.hash !== hash
      ? [{ ...error('definition.changedAfterPublishing', { version }), path: ['version'], id }]
      : []),
    ...meaningsOf(questionnaire, types).flatMap((meaning) => {
      const before = known.get(meaning.id);
      return before
        ? reused(meaning, before).map((found) => ({ ...found, path: places.get(meaning.id) ?? [] }))
        : [];
    }),
  ];
}

/** Where each question stands in the definition. */
function placesOf({ sections }: Questionnaire): ReadonlyMap<string, Path> {
  return new Map<string, Path>(
    sections.flatMap(({ items }, s) =>
      items.flatMap((item, i) => {
        const path: Path = ['sections', s, 'items', i];
        const rows = isRepeat(item) ? item.items : [];
        return [
          [item.id, path] as const,
          ...rows.map(({ id }, r) => [id, [...path, 'items', r] as Path] as const),
        ];
      }),
    ),
  );
}

function reused(now: Meaning, before: Meaning): readonly DefinitionProblem[] {
  const codes = new Map((before.codes ?? []).map((code) => [code.code, code]));
  return [
    ...(means(before, now.is)
      ? []
      : [
          {
            ...error('definition.reusedId', { id: now.id, before: before.is, now: now.is }),
            id: now.id,
          },
        ]),
    ...(now.codes ?? []).flatMap(({ code, is }) => {
      const earlier = codes.get(code);
      if (!earlier || means(earlier, is)) return [];
      const details = { id: now.id, code, before: earlier.is, now: is };
      return [{ ...error('definition.reusedCode', details), id: now.id }];
    }),
  ];
}

function means(meaning: Pick<Meaning, 'is' | 'also'>, words: string): boolean {
  return [meaning.is, ...(meaning.also ?? [])].some((known) => plain(known) === plain(words));
}

function plain(words: string): string {
  return words.normalize('NFKC').replace(/\s+/g, '');
}

function error(code: string, details: Readonly<Record<string, string>>): DefinitionProblem {
  return { ...problem(code, details), severity: 'error', path: [] };
}

/** A series with a version added to it: its hash, and what its ids and codes mean where that was not known. */
export function withPublished(
  series: Series,
  questionnaire: Questionnaire,
  hash: string,
  types: Registry,
): Series {
  const { id, version } = questionnaire;
  const now = meaningsOf(questionnaire, types);
  const before = new Map(series.meanings.map((meaning) => [meaning.id, meaning]));
  const merged = now.map((meaning) => mergedWith(before.get(meaning.id), meaning));
  const ids = new Set(now.map((meaning) => meaning.id));
  return {
    ...series,
    published: [...series.published, { questionnaire: id, version, hash }],
    meanings: [...series.meanings.filter((meaning) => !ids.has(meaning.id)), ...merged],
  };
}

function mergedWith(before: Meaning | undefined, now: Meaning): Meaning {
  if (!before) return now;
  const known = new Set((before.codes ?? []).map(({ code }) => code));
  const codes = [
    ...(before.codes ?? []),
    ...(now.codes ?? []).filter(({ code }) => !known.has(code)),
  ];
  return codes.length > 0 ? { ...before, codes } : before;
}
