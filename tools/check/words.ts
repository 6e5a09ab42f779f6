import { baseDepths, baseParents } from '../../src/analysis/facts/bases.ts';
import { type PathLengths, pathLengths } from '../../src/analysis/facts/paths.ts';
import { skipSentence } from '../../src/analysis/facts/skip-sentence.ts';
import { skipInstructions } from '../../src/analysis/facts/skips.ts';
import type { Possibilities } from '../../src/analysis/possibilities.ts';
import { analysisTexts } from '../../src/analysis/texts.ts';
import { witnessInWords } from '../../src/analysis/witness-words.ts';
import { baseSentence } from '../../src/definition/base-sentence.ts';
import { conditionsOf } from '../../src/definition/conditions-of.ts';
import { questionsOf } from '../../src/definition/outline.ts';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { definitionTexts } from '../../src/definition/texts.ts';
import { translated } from '../../src/definition/wording.ts';
import { registry } from '../../src/question-types/registry.ts';
import { planTexts } from '../../src/report/plan-texts.ts';
import type { Language } from '../../src/shared/language.ts';
import type { Checked, FoundProblem } from './read.ts';

/** One questionnaire as `--json` prints it. */
export function asJson(
  { questionnaire, possibilities, problems }: Checked,
  language: Language,
): object {
  const paths = possibilities && pathLengths(possibilities);
  return {
    id: questionnaire?.id ?? null,
    version: questionnaire?.version ?? null,
    questions: questionnaire ? questionsOf(questionnaire).length : null,
    conditions: questionnaire ? conditionCount(questionnaire) : null,
    shortestPath: paths?.shortest.questions ?? null,
    longestPath: paths?.longest.questions ?? null,
    problems: problems.map((found) => ({
      severity: found.severity,
      code: found.code,
      file: found.file,
      line: found.line,
      column: found.column,
      id: found.id ?? null,
      ...inWords(found, language),
      ...(found.witness && { witness: found.witness }),
    })),
  };
}

/** One questionnaire for a person: what is wrong, then what follows from its routing. */
export function asText({ possibilities, problems }: Checked, language: Language): string {
  const lines = problems.map((found) => {
    const { message, advice } = inWords(found, language);
    const example =
      found.witness && possibilities
        ? `\n    ${witnessInWords(possibilities.compiled, found.witness, language)}`
        : '';
    return `${found.file}:${found.line}:${found.column} ${found.severity}${found.id ? ` (${found.id})` : ''}: ${message} ${advice}${example}`;
  });
  return [...lines, ...(possibilities ? facts(possibilities, language) : [])].join('\n');
}

/** Bases further down are indented no further: the lines of a long chain would be longer than it. */
const DEEPEST = 20;

/** The questions indented by the chain of their bases, each with its base and, below it, who goes where. */
function facts(possibilities: Possibilities, language: Language): readonly string[] {
  const { types } = possibilities.compiled;
  const questionnaire = translated(possibilities.compiled.questionnaire, language);
  const placed = questionsOf(questionnaire);
  const depths = baseDepths(possibilities, baseParents(possibilities));
  const skips = Map.groupBy(skipInstructions(possibilities), ({ gate }) => gate);
  return [
    `${questionnaire.id} version ${questionnaire.version}: ${placed.length} questions, ${conditionCount(questionnaire)} conditions, ${pathsInWords(pathLengths(possibilities))}`,
    ...placed.flatMap((one) => {
      const { id } = one.question;
      const indent = '  '.repeat(Math.min(depths.get(id) ?? 0, DEEPEST) + 1);
      return [
        `${(indent + id).padEnd(22)} ${baseSentence(questionnaire, types, one, language)}`,
        ...(skips.get(id) ?? []).map(
          (skip) => `${' '.repeat(22)}   ${skipSentence(questionnaire, types, skip, language)}`,
        ),
      ];
    }),
  ];
}

function pathsInWords(paths: PathLengths | undefined): string {
  if (!paths) return 'no path to the end';
  const words = ({ questions, bound }: PathLengths['longest']) =>
    questions === bound ? `${questions}` : `${questions} (proved: ${bound})`;
  return `${words(paths.shortest)} to ${words(paths.longest)} on the path`;
}

/** Conditions written in the definition, on sections, items, options, rows and checks. */
function conditionCount(questionnaire: Questionnaire): number {
  return conditionsOf(questionnaire, registry).filter(({ on }) => on !== 'value').length;
}

export function inWords({ code, details }: FoundProblem, language: Language) {
  const words = {
    ...definitionTexts[language],
    ...analysisTexts[language],
    ...planTexts[language],
  }[code];
  if (!words) throw new Error(`The problem code "${code}" has no sentence.`);
  return words(details);
}
