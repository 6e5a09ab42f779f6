import type { Path } from '../../definition/definition-problem.ts';
import type { EncodedNode } from '../encoding/encoding.ts';
import type { Goal } from '../goals.ts';
import { placesOf } from '../places.ts';
import type { Possibilities } from '../possibilities.ts';
import { FALSE, type Literal } from '../solver/literal.ts';
import type { Space } from '../space.ts';
import type { Trial } from '../trial.ts';

/**
 * Something that an answer set which can be handed in should be able to contain: a section or question that is
 * asked, a question that is answered, an option that is chosen.
 */
export interface Stop {
  readonly what: 'place' | 'answer' | 'option';
  readonly id: string;
  /** The option, where it is one. */
  readonly code?: string;
  readonly path: Path;
  readonly encoded: EncodedNode;
  readonly contained: Goal;
}

/** Of questions whose codes no condition reads, any option may be chosen wherever they may be answered. */
export function stopsOf({ compiled, spaces }: Possibilities): readonly Stop[] {
  const places = placesOf(compiled.questionnaire);
  return spaces.flatMap((space) =>
    [...space.encoding.nodes.values()]
      .filter(({ node }) => node.kind === 'question' || (node.kind === 'section' && node.condition))
      .flatMap((encoded) => stopsAt(space, encoded, places.get(encoded.node.id) ?? [])),
  );
}

function stopsAt(space: Space, encoded: EncodedNode, path: Path): readonly Stop[] {
  const { id } = encoded.node;
  const contained = (literal: Literal, shows: (trial: Trial) => boolean): Goal => ({
    space,
    literal,
    submittable: true,
    shows,
  });
  const answered = encoded.cells
    .map((cell) => cell.answered)
    .filter((literal) => literal !== FALSE);
  const place: Stop = {
    what: 'place',
    id,
    path,
    encoded,
    contained: contained(encoded.asked, (trial) => trial.isAsked(id)),
  };
  const answer: Stop = {
    what: 'answer',
    id,
    path,
    encoded,
    contained: contained(space.encoding.circuit.or(answered), (trial) => trial.isAnswered(id)),
  };
  return [place, ...(answered.length > 0 ? [answer] : []), ...optionsOf(space, encoded, path)];
}

/** Options that conditions cannot tell apart share a goal. */
function optionsOf(space: Space, encoded: EncodedNode, path: Path): readonly Stop[] {
  const { id } = encoded.node;
  return encoded.cells.flatMap(({ codes = new Map<string, Literal>() }) => {
    const alike = Map.groupBy(codes.keys(), (code) => codes.get(code) ?? FALSE);
    const goals = new Map(
      [...alike].map(([literal, group]): readonly [Literal, Goal] => {
        const shows = (trial: Trial) => group.some((code) => trial.chooses(id, code));
        return [literal, { space, literal, submittable: true, shows }];
      }),
    );
    return [...codes].flatMap(([code, literal], index): readonly Stop[] => {
      const contained = goals.get(literal);
      if (!contained) return [];
      return [{ what: 'option', id, code, path: [...path, 'options', index], encoded, contained }];
    });
  });
}
