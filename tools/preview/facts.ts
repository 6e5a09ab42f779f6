import { baseChain, baseParents } from '../../src/analysis/facts/bases.ts';
import { type RoutingGraph, routingGraph } from '../../src/analysis/facts/graph.ts';
import { graphSvg } from '../../src/analysis/facts/graph-svg.ts';
import { pathLengths } from '../../src/analysis/facts/paths.ts';
import { skipSentence } from '../../src/analysis/facts/skip-sentence.ts';
import { type SkipInstruction, skipInstructions } from '../../src/analysis/facts/skips.ts';
import type { Possibilities } from '../../src/analysis/possibilities.ts';
import { baseSentence } from '../../src/definition/base-sentence.ts';
import { questionsOf } from '../../src/definition/outline.ts';
import { translated } from '../../src/definition/wording.ts';
import { compile } from '../../src/engine/compile.ts';
import type { Facts } from '../../src/preview/state.ts';
import type { Language } from '../../src/shared/language.ts';

/** What follows from the routing of a questionnaire, in words of both languages. */
export function factsOf(possibilities: Possibilities): Facts {
  const routing = {
    graph: routingGraph(possibilities),
    skips: skipInstructions(possibilities),
  };
  const ja = wordsIn('ja', possibilities, routing);
  const en = wordsIn('en', possibilities, routing);
  const parents = baseParents(possibilities);
  return {
    questions: questionsOf(possibilities.compiled.questionnaire).map(({ question: { id } }) => ({
      id,
      base: { ja: ja.bases.get(id) ?? '', en: en.bases.get(id) ?? '' },
      chain: baseChain(parents, id),
      skips: { ja: ja.skips.get(id) ?? [], en: en.skips.get(id) ?? [] },
    })),
    paths: pathLengths(possibilities),
    graph: { ja: ja.graph, en: en.graph },
  };
}

interface Routing {
  readonly graph: RoutingGraph;
  readonly skips: readonly SkipInstruction[];
}

/** Everything that is said of the routing in one language, by question. */
function wordsIn(
  language: Language,
  { compiled: { questionnaire, types } }: Possibilities,
  { graph, skips }: Routing,
) {
  const inWords = translated(questionnaire, language);
  const placed = questionsOf(inWords);
  const questions = new Map(placed.map(({ question }) => [question.id, question]));
  const sections = new Map(inWords.sections.map(({ id, title }) => [id, title]));
  const spoken: RoutingGraph = {
    ...graph,
    sections: graph.sections.map((section) => ({
      ...section,
      title: sections.get(section.id) ?? section.title,
      questions: section.questions.map((one) => ({
        ...one,
        question: questions.get(one.id) ?? one.question,
      })),
    })),
  };
  return {
    bases: new Map(
      placed.map((one) => [one.question.id, baseSentence(inWords, types, one, language)]),
    ),
    skips: new Map(
      [...Map.groupBy(skips, ({ gate }) => gate)].map(([gate, own]) => [
        gate,
        own.map((skip) => skipSentence(inWords, types, skip, language)),
      ]),
    ),
    graph: graphSvg(spoken, compile(inWords, types), language),
  };
}
