import { findQuestion } from '../../definition/outline.ts';
import type { Cells } from '../../engine/cells.ts';
import type { Compiled } from '../../engine/compile.ts';
import type { Option } from '../../question-types/option.ts';
import type { AnalysisProblem } from '../analysis-problem.ts';
import { mentioned } from '../components.ts';
import { singleValue } from '../encoding/decode.ts';
import type { EncodedNode } from '../encoding/encoding.ts';
import type { Goal, Settled } from '../goals.ts';
import type { Possibilities } from '../possibilities.ts';
import { fullest, obstacles } from './illustrate.ts';
import type { Stop } from './stop.ts';

const CODES = {
  place: 'analysis.deadEnd',
  answer: 'analysis.deadAnswer',
  option: 'analysis.deadOption',
} as const;

/**
 * What some answer set reaches, but none that can be handed in. A dead end is reported where it begins, not again at
 * everything behind it.
 */
export function deadEnds(
  possibilities: Possibilities,
  stops: readonly Stop[],
  settled: ReadonlyMap<Goal, Settled>,
  unreached: ReadonlySet<string>,
): readonly AnalysisProblem[] {
  const impossible = stops.filter(({ contained }) => settled.get(contained)?.is === 'impossible');
  const dead = (what: Stop['what']) =>
    new Set(impossible.filter((stop) => stop.what === what).map(({ id }) => id));
  const [places, answers] = [dead('place'), dead('answer')];
  const follows = ({ what, id, encoded, contained }: Stop) =>
    what === 'place'
      ? behind(encoded, contained.space.compiled).some((other) => places.has(other))
      : places.has(id) || (what === 'option' && answers.has(id));
  return impossible
    .filter((stop) => !unreached.has(stop.id) && !follows(stop))
    .map((stop) => deadEnd(possibilities, stop));
}

/** What a place hangs on: its section, and the questions its condition reads. */
function behind({ node }: EncodedNode, compiled: Compiled): readonly string[] {
  const section = compiled.nodes[node.section];
  return [
    ...(section && section !== node ? [section.id] : []),
    ...(node.condition ? mentioned(node.condition) : []),
  ];
}

function deadEnd(possibilities: Possibilities, stop: Stop): AnalysisProblem {
  const { what, id, code, path, contained } = stop;
  const { space, literal } = contained;
  const because = obstacles(space, [literal]).join(', ');
  const option = optionOf(possibilities, id, code);
  const cells = fullest(space, [literal]);
  const shown = cells && (option ? choosing(cells, stop, option) : cells);
  return {
    code: CODES[what],
    details: { id, because, ...(option && { code: option.code, label: option.label }) },
    severity: 'error',
    path,
    id,
    ...(shown && { witness: possibilities.submission(new Map([[space, shown]])).cells }),
  };
}

function optionOf(
  { compiled }: Possibilities,
  id: string,
  code: string | undefined,
): Option | undefined {
  const question = findQuestion(compiled.questionnaire, id);
  const options = question && 'options' in question ? question.options : [];
  return options.find((option) => option.code === code);
}

/** The option itself, where the answer set chooses one that conditions cannot tell from it. */
function choosing(cells: Cells, { id, encoded }: Stop, option: Option): Cells {
  const isSingle = encoded.cells.some(({ slot }) => slot.question.type === 'single');
  return isSingle ? { ...cells, [id]: singleValue(option) } : cells;
}
