import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { type Registry, registry } from '../question-types/registry.ts';
import { problem } from '../shared/problem.ts';
import { failure, type Result, success } from '../shared/result.ts';
import type { DefinitionProblem, LocatedProblem, Path } from './definition-problem.ts';
import { type Questionnaire, questionnaireSchema } from './questionnaire.ts';
import { schemaProblems } from './schema-problems.ts';
import { staticProblems } from './static-problems.ts';

/** The most characters a definition may have. */
const MAX_LENGTH = 2_000_000;

/** A YAML text as a value, with the way back to its lines. */
export interface YamlText {
  readonly value: unknown;
  /** The line and column, from 1, of what stands at a path, or of the nearest thing around it. */
  positionOf(path: Path): { readonly line: number; readonly column: number };
}

/** Reads any YAML text; each owner opens the value with its own schema. The only place that knows YAML. */
export function readYaml(text: string): Result<YamlText, readonly LocatedProblem[]> {
  if (text.length > MAX_LENGTH) {
    const found = problem('definition.tooLarge', { length: text.length, maxLength: MAX_LENGTH });
    return failure([{ ...found, severity: 'error', path: [], line: 1, column: 1 }]);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const broken = document.errors.map((error): LocatedProblem => {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      ...problem('definition.yaml', { reason: error.message }),
      severity: 'error',
      path: [],
      line,
      column: col,
    };
  });
  if (broken.length > 0) return failure(broken);
  try {
    return success({
      value: document.toJS(),
      positionOf: (path) => position(document, lines, path),
    });
  } catch (error) {
    // Aliases that multiply beyond reason are refused by the parser only when the value is built.
    const found = problem('definition.yaml', {
      reason: error instanceof Error ? error.message : String(error),
    });
    return failure([{ ...found, severity: 'error', path: [], line: 1, column: 1 }]);
  }
}

/** What reading a definition gives: the questionnaire where it can be used, and everything to be said about it. */
export interface ReadQuestionnaire {
  /** Undefined where an error forbids using it. */
  readonly questionnaire: Questionnaire | undefined;
  readonly problems: readonly LocatedProblem[];
}

/**
 * Reads a questionnaire: YAML, schema, then the static checks. `themes` are the ids of the known themes; undefined
 * leaves them unchecked.
 */
export function readQuestionnaire(
  text: string,
  types: Registry = registry,
  themes?: ReadonlySet<string>,
): ReadQuestionnaire {
  const yaml = readYaml(text);
  if (!yaml.ok) return { questionnaire: undefined, problems: yaml.problems };
  const located = (found: readonly DefinitionProblem[]) =>
    found.map((one): LocatedProblem => ({ ...one, ...yaml.value.positionOf(one.path) }));
  const opened = questionnaireSchema(types).safeParse(yaml.value.value);
  if (!opened.success)
    return {
      questionnaire: undefined,
      problems: located(schemaProblems(opened.error.issues, yaml.value.value)),
    };
  const problems = located(staticProblems(opened.data, types, themes));
  const usable = problems.every(({ severity }) => severity !== 'error');
  return { questionnaire: usable ? opened.data : undefined, problems };
}

function position(
  document: Document.Parsed,
  lines: LineCounter,
  path: Path,
): { line: number; column: number } {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}
