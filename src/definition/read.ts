import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
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
import { glossarySchema } from './glossary.ts';
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

/** The most characters a definition may have. */
const MAX_LENGTH = 2_000_000;

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
  if (text.length > MAX_LENGTH) {
    const found = problem('definition.tooLarge', { length: text.length, maxLength: MAX_LENGTH });
    return failure([{ ...found, line: 1, column: 1 }]);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const broken = document.errors.map((error): YamlProblem => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { ...problem('definition.yaml', { reason: error.message }), line, column: col };
  });
  if (broken.length > 0) return failure(broken);
  try {
    return success({
      value: document.toJS(),
      positionOf: (path) => position(document, lines, path),
    });
  } catch (error) {
    // Aliases that multiply beyond reason are refused by the parser only when the value is built.
    const reason = error instanceof Error ? error.message : String(error);
    return failure([{ ...problem('definition.yaml', { reason }), line: 1, column: 1 }]);
  }
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
  if (!opened.success)
    return broken(main.value.located(schemaProblems(opened.error.issues, expanded.value)));
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
    located: (found) => found.map((one) => ({ ...one, ...positionOf(one.path), file })),
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
    ? { terms: opened.data, problems: [] }
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
