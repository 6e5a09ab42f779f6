import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  stringify,
  visit,
  type YAMLMap,
} from 'yaml';
import { type Registry, registry } from '../question-types/registry.ts';
import { type Problem, problem } from '../shared/problem.ts';
import { failure, type Result, success } from '../shared/result.ts';
import type {
  DefinitionFile,
  DefinitionProblem,
  LocatedProblem,
  Path,
} from './definition-problem.ts';
import { expand } from './expand.ts';
import { doubledTerms, glossarySchema } from './glossary.ts';
import {
  type GlossaryTerm,
  type Questionnaire,
  questionnaireSchema,
  type Wording,
} from './questionnaire.ts';
import { schemaProblems } from './schema-problems.ts';
import { staticProblems } from './static-problems.ts';
import { matchTranslation, translationSchema } from './translation.ts';
import { wordingOf } from './wording.ts';

/** The most characters a definition may have, and the most words and signs of YAML. */
const MAX_LENGTH = 2_000_000;
const MAX_LEXEMES = 300_000;

/** The most values it may have, those of an alias counted each time, and how deep they may nest. */
const MAX_VALUES = 300_000;
const MAX_NESTING = 100;

/** A YAML text as a value, with the way back to its lines. */
export interface YamlText {
  readonly value: unknown;
  /** The line and column, from 1, of what stands at a path, or of the nearest thing around it. */
  positionOf(path: Path): Position;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a YAML text as such, whatever it is for. */
export interface YamlProblem extends Problem, Position {}

/** Reads any YAML text; each owner opens the value with its own schema. The only place that knows YAML. */
export function readYaml(text: string): Result<YamlText, readonly YamlProblem[]> {
  const tooMuch = excessOfText(text);
  if (tooMuch) return failure([{ ...tooMuch, line: 1, column: 1 }]);
  const lines = new LineCounter();
  // The parser looks for a doubled key among all keys before it, which takes a day where there are very many.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  // What follows the first mistake mostly follows from it.
  const [mistake] = document.errors;
  const broken = mistake
    ? { reason: mistake.message, kind: String(mistake.code), offset: mistake.pos[0] }
    : slip(document);
  if (broken) {
    const { offset, ...details } = broken;
    const { line, col } = lines.linePos(offset);
    return failure([{ ...problem('definition.yaml', details), line, column: col }]);
  }
  // Every use of an alias is the same value in memory, however many there are; what they come to is counted below.
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  const found = excessOfValue(value);
  if (found) return failure([{ ...found, line: 1, column: 1 }]);
  return success({ value, positionOf: (path) => position(document, lines, path) });
}

/** Why a text would take too long to read, found in one pass over its lexemes; undefined where it would not. */
function excessOfText(text: string): Problem | undefined {
  if (text.length > MAX_LENGTH)
    return problem('definition.tooLarge', { length: text.length, maxLength: MAX_LENGTH });
  let [count, brackets, dashes] = [0, 0, 0];
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    if (count > MAX_LEXEMES) return problem('definition.tooMuch', { maximum: MAX_LEXEMES });
    if (lexeme === '[' || lexeme === '{') brackets += 1;
    else if (lexeme === ']' || lexeme === '}') brackets -= 1;
    else if (lexeme === '-' || lexeme === '?') dashes += 1;
    else if (lexeme === '\n') dashes = 0;
    if (brackets + dashes > MAX_NESTING)
      return problem('definition.tooNested', { maximum: MAX_NESTING });
  }
  return undefined;
}

/** Why a value is more than a definition can be, aliases followed each time; undefined where it is not. */
function excessOfValue(value: unknown): Problem | undefined {
  let count = 0;
  const walk = (inner: unknown, depth: number): Problem | undefined => {
    count += 1;
    if (count > MAX_VALUES) return problem('definition.tooMuch', { maximum: MAX_VALUES });
    if (typeof inner !== 'object' || inner === null) return undefined;
    if (depth > MAX_NESTING) return problem('definition.tooNested', { maximum: MAX_NESTING });
    for (const member of Object.values(inner)) {
      const found = walk(member, depth + 1);
      if (found) return found;
    }
    return undefined;
  };
  return walk(value, 0);
}

/** What the parser was not asked to look for, or finds only when it builds the value. */
function slip(document: Document.Parsed): Slip | undefined {
  const anchors = new Set<string>();
  let found: Slip | undefined;
  visit(document, {
    Node(_, node) {
      if (isAlias(node) && !anchors.has(node.source)) {
        const reason = `Unresolved alias ${node.source}`;
        found = { reason, kind: 'BAD_ALIAS', offset: node.range?.[0] ?? 0 };
      } else if (isMap(node)) found = doubledKey(node);
      if (!isAlias(node) && node.anchor !== undefined) anchors.add(node.anchor);
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

interface Slip {
  readonly reason: string;
  readonly kind: string;
  readonly offset: number;
}

function doubledKey(map: YAMLMap): Slip | undefined {
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    const name: unknown = isScalar(key) ? key.value : key;
    if (seen.has(name)) {
      const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
      return { reason: 'Map keys must be unique', kind: 'DUPLICATE_KEY', offset };
    }
    seen.add(name);
  }
  return undefined;
}

/** A value as YAML, for the files that commands write. */
export function yamlOf(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

/** What reading a definition gives: the questionnaire where it can be used, and everything to be said about it. */
export interface ReadQuestionnaire {
  /** Undefined where an error forbids using it. */
  readonly questionnaire: Questionnaire | undefined;
  readonly problems: readonly LocatedProblem[];
}

/** The texts of the files beside a definition, where there are any. */
export interface Beside {
  readonly english?: string | undefined;
  readonly glossary?: string | undefined;
}

/**
 * Reads a questionnaire: YAML, lists in place, schema, static checks, then its glossary and its translation. `themes`
 * are the ids of the known themes; undefined leaves them unchecked.
 */
export function readQuestionnaire(
  text: string,
  types: Registry = registry,
  themes?: ReadonlySet<string>,
  beside: Beside = {},
): ReadQuestionnaire {
  const main = readFile('questionnaire.yaml', text);
  if (!main.ok) return broken(main.problems);
  const expanded = expand(main.value.value);
  if (expanded.problems.length > 0) return broken(main.value.located(expanded.problems));
  const opened = questionnaireSchema(types).safeParse(expanded.value);
  if (!opened.success) {
    const found = schemaProblems(opened.error.issues, expanded.value);
    return broken(
      main.value.located(found.map((one) => ({ ...one, path: expanded.written(one.path) }))),
    );
  }
  const glossary = readGlossary(beside.glossary);
  const whole = glossary.terms ? { ...opened.data, glossary: glossary.terms } : opened.data;
  const english = readEnglish(beside.english, whole, expanded.origins);
  const problems = [
    ...main.value.located(staticProblems(whole, types, themes)),
    ...glossary.problems,
    ...english.problems,
  ];
  if (problems.some(({ severity }) => severity === 'error')) return broken(problems);
  const questionnaire = english.wording
    ? { ...whole, translations: { en: english.wording } }
    : whole;
  return { questionnaire, problems };
}

function broken(problems: readonly LocatedProblem[]): ReadQuestionnaire {
  return { questionnaire: undefined, problems };
}

interface OpenFile {
  readonly value: unknown;
  located(found: readonly DefinitionProblem[]): readonly LocatedProblem[];
}

function readFile(file: DefinitionFile, text: string): Result<OpenFile, readonly LocatedProblem[]> {
  const yaml = readYaml(text);
  if (!yaml.ok)
    return failure(yaml.problems.map((found) => ({ ...found, severity: 'error', path: [], file })));
  const { value, positionOf } = yaml.value;
  return success({
    value,
    located: (found) =>
      withoutDoubles(found.map((one) => ({ ...one, ...positionOf(one.path), file }))),
  });
}

/** What is wrong with something that is used in several places is said once, where it is written. */
function withoutDoubles(problems: readonly LocatedProblem[]): readonly LocatedProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, details, line, column }) => {
    const key = JSON.stringify([code, details, line, column]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function readGlossary(text: string | undefined): {
  readonly terms?: readonly GlossaryTerm[];
  readonly problems: readonly LocatedProblem[];
} {
  if (text === undefined) return { problems: [] };
  const file = readFile('glossary.yaml', text);
  if (!file.ok) return { problems: file.problems };
  const opened = glossarySchema.safeParse(file.value.value);
  return opened.success
    ? { terms: opened.data, problems: file.value.located(doubledTerms(opened.data)) }
    : { problems: file.value.located(schemaProblems(opened.error.issues, file.value.value)) };
}

function readEnglish(
  text: string | undefined,
  questionnaire: Questionnaire,
  origins: ReadonlyMap<string, string>,
): { readonly wording?: Wording; readonly problems: readonly LocatedProblem[] } {
  if (text === undefined) return { problems: [] };
  const file = readFile('questionnaire.en.yaml', text);
  if (!file.ok) return { problems: file.problems };
  const opened = translationSchema.safeParse(file.value.value);
  if (!opened.success)
    return { problems: file.value.located(schemaProblems(opened.error.issues, file.value.value)) };
  const matched = matchTranslation(opened.data, wordingOf(questionnaire), origins);
  return { wording: matched.wording, problems: file.value.located(matched.problems) };
}

function position(document: Document.Parsed, lines: LineCounter, path: Path): Position {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}
