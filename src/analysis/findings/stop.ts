import type { Path } from '../../definition/definition-problem.ts';
import { choicesOf } from '../../question-types/type.ts';
import type { EncodedCell } from '../encoding/cell.ts';
import type { EncodedNode } from '../encoding/node.ts';
import type { Goal } from '../goals.ts';
import { lookup } from '../lookup.ts';
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
  readonly option?: {
    readonly code: string;
    readonly label: string;
    readonly cell: EncodedCell;
  };
}

/** Of questions whose codes no condition reads, any option may be chosen wherever they may be answered. */
export function stopsOf({ compiled, spaces }: Possibilities): readonly Stop[] {
  const places = placesOf(compiled.questionnaire);
  return spaces.flatMap((space) =>
    [...space.encoding.nodes.values()]
      .filter(({ node: { kind, condition } }) =>
        kind === 'section' ? condition !== undefined : kind !== 'note',
      )
      .flatMap((encoded) => stopsAt(space, encoded, lookup(places, encoded.node.id))),
  );
}

function stopsAt(space: Space, encoded: EncodedNode, path: Path): readonly Stop[] {
  const { node } = encoded;
  const { id } = node;
  const stop = { id, path, encoded };
  const contained = (
    literal: Literal,
    is: 'asked' | 'answered',
    shows: (trial: Trial) => boolean,
  ): Goal => ({ space, literal, submittable: true, wanted: [{ id, is }], shows });
  const place: Stop = {
    ...stop,
    what: 'place',
    contained: contained(encoded.asked, 'asked', (trial) => trial.isAsked(id)),
  };
  const literal = space.encoding.isAnswered({ question: id });
  const answer: Stop = {
    ...stop,
    what: 'answer',
    contained: contained(literal, 'answered', (trial) => trial.isAnswered(id)),
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
  const { codes, extent, slot } = cell;
  if (!codes) return [];
  const { row, column } = slot.shape;
  const list = row === undefined ? ['options'] : ['domain', 'options'];
  const options = [...choicesOf(extent).entries()];
  const alike = Map.groupBy(options, ([, { code }]) => lookup(codes, code));
  return [...alike].flatMap(([literal, group]) => {
    const reference = { question: stop.id, row, column };
    const shows = (trial: Trial) => group.some(([, { code }]) => trial.chooses(reference, code));
    const wanted = group.slice(0, 1).map(([, { code }]) => ({ reference, code }));
    const contained: Goal = { space, literal, submittable: true, wanted, shows };
    return group.map(([index, { code, label }]): Stop => {
      const path = [...stop.path, ...list, index];
      return { ...stop, what: 'option', path, option: { code, label, cell }, contained };
    });
  });
}
