import type { Cells } from '../../engine/cells.ts';
import type { AnalysisProblem } from '../analysis-problem.ts';
import { mentioned } from '../components.ts';
import type { Goal, Settled } from '../goals.ts';
import { lookup } from '../lookup.ts';
import type { Possibilities } from '../possibilities.ts';
import { prefixOf } from '../typical-row.ts';
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
): readonly AnalysisProblem[] {
  const impossible = stops.filter(
    ({ contained }) => lookup(settled, contained).is === 'impossible',
  );
  const dead = (what: Stop['what']) =>
    new Set<string | undefined>(
      impossible.filter((stop) => stop.what === what).map(({ id }) => id),
    );
  const [places, answers] = [dead('place'), dead('answer')];
  const follows = (stop: Stop) =>
    stop.what === 'place'
      ? behind(stop).some((other) => places.has(other))
      : places.has(stop.id) || (stop.what === 'option' && answers.has(stop.id));
  const isReached = ({ contained: { space, literal } }: Stop) =>
    space.ask({ holds: [literal] }).is !== 'impossible';
  return impossible
    .filter((stop) => !follows(stop) && isReached(stop))
    .map((stop) => deadEnd(possibilities, stop));
}

/** What a place hangs on: its section or repeat (undefined for a section), and the questions its condition reads. */
function behind({ encoded: { node, within } }: Stop): readonly (string | undefined)[] {
  return [within, ...(node.condition ? mentioned(node.condition) : [])];
}

function deadEnd(possibilities: Possibilities, stop: Stop): AnalysisProblem {
  const { what, id, path, contained } = stop;
  const { space, literal } = contained;
  const because = obstacles(space, [literal]).join(', ');
  const cells = fullest(space, [literal]);
  const shown = cells && choosing(cells, stop);
  return {
    code: CODES[what],
    details: { id, because, ...chosen(stop) },
    severity: 'error',
    path,
    id,
    ...(shown && { witness: possibilities.submission(new Map([[space, shown]])) }),
  };
}

function chosen({ option }: Stop) {
  if (!option) return {};
  const { code, label, cell } = option;
  const row = cell.slot.shape.label;
  return { code, label, ...(row === undefined ? {} : { row }) };
}

/** The option itself, where the answer set chooses one that conditions cannot tell from it. */
function choosing(cells: Cells, { option, encoded }: Stop): Cells {
  if (option?.cell.extent.is !== 'one') return cells;
  const { domain, asks, address } = option.cell.slot;
  const value = domain.compose(asks, { codes: [option.code] });
  return value === undefined ? cells : { ...cells, [prefixOf(encoded.repeat) + address]: value };
}
