import type { Path } from '../../definition/definition-problem.ts';
import type { EncodedCell } from '../encoding/cell.ts';
import type { EncodedNode } from '../encoding/node.ts';
import type { Goal } from '../goals.ts';
import { placesOf } from '../places.ts';
import type { Possibilities } from '../possibilities.ts';
import { FALSE, type Literal } from '../solver/literal.ts';
import type { Space } from '../space.ts';
import type { Trial } from '../trial.ts';

/**
 * Something that an answer set which can be handed in should be able to contain: a section, question or repeat that is
 * asked, a question that is answered, an option that is chosen.
 */
export interface Stop {
  readonly what: 'place' | 'answer' | 'option';
  readonly id: string;
  readonly path: Path;
  readonly encoded: EncodedNode;
  readonly contained: Goal;
  /** The option, where it is one, and the cell it is chosen in. */
  readonly option?: { readonly code: string; readonly cell: EncodedCell };
}

/** Of questions whose codes no condition reads, any option may be chosen wherever they may be answered. */
export function stopsOf({ compiled, spaces }: Possibilities): readonly Stop[] {
  const places = placesOf(compiled.questionnaire);
  return spaces.flatMap((space) =>
    [...space.encoding.nodes.values()]
      .filter(({ node: { kind, condition } }) =>
        kind === 'section' ? condition !== undefined : kind !== 'note',
      )
      .flatMap((encoded) => stopsAt(space, encoded, places.get(encoded.node.id) ?? [])),
  );
}

function stopsAt(space: Space, encoded: EncodedNode, path: Path): readonly Stop[] {
  const { node } = encoded;
  const { id } = node;
  const stop = { id, path, encoded };
  const contained = (literal: Literal, shows: (trial: Trial) => boolean): Goal => ({
    space,
    literal,
    submittable: true,
    shows,
  });
  const place: Stop = {
    ...stop,
    what: 'place',
    contained: contained(encoded.asked, (trial) => trial.isAsked(id)),
  };
  const literal = space.encoding.isAnswered({ question: id });
  const answer: Stop = {
    ...stop,
    what: 'answer',
    contained: contained(literal, (trial) => trial.isAnswered(id)),
  };
  // Nobody answers what is computed.
  const isAnswerable = node.kind === 'question' && node.computes === undefined;
  return [
    place,
    ...(isAnswerable && literal !== FALSE ? [answer] : []),
    ...encoded.cells.flatMap((cell) => optionsOf(space, stop, cell)),
  ];
}

/** Options that conditions cannot tell apart share a goal. */
function optionsOf(
  space: Space,
  stop: Pick<Stop, 'id' | 'path' | 'encoded'>,
  cell: EncodedCell,
): readonly Stop[] {
  const { codes = new Map<string, Literal>(), slot } = cell;
  const { row, column } = slot.shape;
  const alike = Map.groupBy(codes.keys(), (code) => codes.get(code) ?? FALSE);
  const goals = new Map(
    [...alike].map(([literal, group]): readonly [Literal, Goal] => {
      const reference = { question: stop.id, row, column };
      const shows = (trial: Trial) => group.some((code) => trial.chooses(reference, code));
      return [literal, { space, literal, submittable: true, shows }];
    }),
  );
  const list = row === undefined ? ['options'] : ['domain', 'options'];
  return [...codes].flatMap(([code, literal], index): readonly Stop[] => {
    const contained = goals.get(literal);
    if (!contained) return [];
    const path = [...stop.path, ...list, index];
    return [{ ...stop, what: 'option', path, option: { code, cell }, contained }];
  });
}
