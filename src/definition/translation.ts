import * as z from 'zod/mini';
import { problem } from '../shared/problem.ts';
import type { DefinitionProblem, Path } from './definition-problem.ts';
import { placeholders } from './piping.ts';
import type { Wording } from './questionnaire.ts';

const choice = z.union([
  z.string(),
  z.strictObject({ label: z.optional(z.string()), hint: z.optional(z.string()) }),
]);
const choices = z.optional(z.record(z.string(), choice));

/** A translation file: the same texts as the definition, by the ids and codes of what they belong to. */
export const translationSchema = z.strictObject({
  title: z.optional(z.string()),
  edition: z.optional(z.string()),
  unitNoun: z.optional(z.string()),
  about: z.optional(z.record(z.string(), z.string())),
  texts: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        title: z.optional(z.string()),
        text: z.optional(z.string()),
        message: z.optional(z.string()),
        unit: z.optional(z.string()),
        rowNoun: z.optional(z.string()),
        rowTitle: z.optional(z.string()),
        footnotes: z.optional(z.array(z.string())),
        options: choices,
        rows: choices,
        columns: choices,
        groups: choices,
      }),
    ),
  ),
  codeLists: z.optional(z.record(z.string(), z.strictObject({ options: choices }))),
  glossary: z.optional(
    z.record(z.string(), z.strictObject({ term: z.string(), meaning: z.string() })),
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
    const from = writtenAt(key, written, origins);
    const found = from === undefined ? undefined : written.get(from);
    if (from === undefined || !found) {
      problems.push(error('definition.translationMissing', { key }, placeOf(key)));
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

/** The key a text is written under: its own, or that of the list it was taken from. */
function writtenAt(
  key: string,
  written: ReadonlyMap<string, Written>,
  origins: ReadonlyMap<string, string>,
): string | undefined {
  if (written.has(key)) return key;
  const [id, kind, ...rest] = key.split('.');
  const origin = origins.get(`${id}.${kind}`);
  // An option is taken from an earlier question only, and a code list from nowhere: this ends.
  return origin === undefined
    ? undefined
    : writtenAt([origin, ...rest].join('.'), written, origins);
}

function placeOf(key: string): Path {
  const [id = ''] = key.split('.');
  return ['texts', id];
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
