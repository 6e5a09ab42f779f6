import * as z from 'zod/mini';
import { textSchema } from '../question-types/type.ts';
import { problem } from '../shared/problem.ts';
import type { DefinitionProblem, Path } from './definition-problem.ts';
import { placeholders } from './piping.ts';
import type { Wording } from './questionnaire.ts';

const choice = z.union([
  textSchema,
  z.strictObject({ label: z.optional(textSchema), hint: z.optional(textSchema) }),
]);
const choices = z.optional(z.record(z.string(), choice));

/** A translation file: the same texts as the definition, by the ids and codes of what they belong to. */
export const translationSchema = z.strictObject({
  title: z.optional(textSchema),
  edition: z.optional(textSchema),
  unitNoun: z.optional(textSchema),
  about: z.optional(z.record(z.string(), textSchema)),
  texts: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        title: z.optional(textSchema),
        text: z.optional(textSchema),
        message: z.optional(textSchema),
        unit: z.optional(textSchema),
        rowNoun: z.optional(textSchema),
        rowTitle: z.optional(textSchema),
        footnotes: z.optional(z.array(textSchema)),
        options: choices,
        rows: choices,
        columns: choices,
        groups: choices,
      }),
    ),
  ),
  codeLists: z.optional(z.record(z.string(), z.strictObject({ options: choices }))),
  glossary: z.optional(
    z.record(z.string(), z.strictObject({ term: textSchema, meaning: textSchema })),
  ),
});

export type Translation = z.infer<typeof translationSchema>;

/**
 * Brings a translation into the shape of the definition's own wording. Every text has to be there, none more, and each
 * with the answers the original has in it. `origins` says where taken-over options were written: their texts stand
 * there.
 */
export function matchTranslation(
  translation: Translation,
  original: Wording,
  origins: ReadonlyMap<string, string>,
): { readonly wording: Wording; readonly problems: readonly DefinitionProblem[] } {
  const written = flattened(translation);
  const used = new Set<string>();
  const problems: DefinitionProblem[] = [];
  const wording: Record<string, string> = {};
  for (const [key, text] of Object.entries(original)) {
    const homes = homesOf(key, origins);
    const from = homes.find((home) => written.has(home));
    const found = from === undefined ? undefined : written.get(from);
    if (from === undefined || !found) {
      const home = homes.at(-1) ?? key;
      problems.push(error('definition.translationMissing', { key: home }, placeOf(home)));
      continue;
    }
    used.add(from);
    wording[key] = found.text;
    if (answersIn(text) !== answersIn(found.text))
      problems.push(error('definition.translationPiping', { key }, found.path));
  }
  for (const [key, { path }] of written)
    if (!used.has(key)) problems.push(error('definition.translationUnknown', { key }, path));
  return { wording, problems };
}

interface Written {
  readonly text: string;
  readonly path: Path;
}

function flattened(translation: Translation): ReadonlyMap<string, Written> {
  const { texts = {}, codeLists = {}, glossary = {}, ...head } = translation;
  const found = new Map<string, Written>();
  collect(head, [], [], found);
  for (const [id, part] of Object.entries(texts)) collect(part, [id], ['texts', id], found);
  collect(codeLists, ['codeLists'], ['codeLists'], found);
  collect(glossary, ['glossary'], ['glossary'], found);
  return found;
}

function collect(part: unknown, key: Path, path: Path, found: Map<string, Written>): void {
  if (typeof part === 'string') {
    const isChoice = typeof key.at(-1) === 'string' && CHOICES.has(String(key.at(-2)));
    found.set([...key, ...(isChoice ? ['label'] : [])].join('.'), { text: part, path });
    return;
  }
  if (typeof part !== 'object' || part === null) return;
  for (const [name, member] of Object.entries(part))
    collect(member, [...key, name], [...path, Array.isArray(part) ? Number(name) : name], found);
}

const CHOICES = new Set(['options', 'rows', 'columns', 'groups']);

/** The keys a text may be written under: its own, and those of the lists it was taken from, the first of all last. */
function homesOf(key: string, origins: ReadonlyMap<string, string>): readonly string[] {
  const homes = new Set<string>();
  // Of two questions with one id, one may be taken from the other: no key is looked at twice.
  for (let home: string | undefined = key; home !== undefined && !homes.has(home); ) {
    homes.add(home);
    const [id, kind, ...rest]: readonly string[] = home.split('.');
    const origin = origins.get(`${id}.${kind}`);
    home = origin === undefined ? undefined : [origin, ...rest].join('.');
  }
  return [...homes];
}

function placeOf(key: string): Path {
  const [id = '', name = ''] = key.split('.');
  return id === 'codeLists' ? [id, name] : ['texts', id];
}

function answersIn(text: string): string {
  return placeholders(text)
    .map(({ question }) => question)
    .sort()
    .join(' ');
}

function error(code: string, details: { readonly key: string }, path: Path): DefinitionProblem {
  return { ...problem(code, details), severity: 'error', path };
}
