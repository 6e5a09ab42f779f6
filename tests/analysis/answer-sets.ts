import { decode } from '../../src/analysis/encoding/decode.ts';
import { Encoding } from '../../src/analysis/encoding/encoding.ts';
import type { EncodedNode } from '../../src/analysis/encoding/node.ts';
import { type Literal, not, TRUE } from '../../src/analysis/solver/literal.ts';
import { Solver } from '../../src/analysis/solver/solver.ts';
import type { Cells } from '../../src/engine/cells.ts';
import type { CellValue } from '../../src/question-types/type.ts';
import { compiledTiny } from '../support/tiny.ts';

/** Beyond this many something is wrong: the questionnaires are tiny. */
const MOST = 100;

export interface Wanted {
  /** Only those that can be handed in. */
  readonly submittable?: boolean;
  /** Only those under which the condition of the item `n` has this value. */
  readonly condition?: 'true' | 'false' | 'unknown';
}

/**
 * All answer sets of a tiny questionnaire as its encoding has them, in words and in alphabetical order: `a=1 b=2+3`,
 * the empty one `-`. Numbers are one of each interval, of codes that no condition tells apart the first.
 */
export function answerSets(
  sections: string,
  { submittable = false, condition }: Wanted = {},
): readonly string[] {
  const solver = new Solver();
  const encoding = new Encoding(compiledTiny(sections), solver);
  const { trust, exclusion, filter, submit } = encoding;
  const assume = [
    ...[trust, exclusion, filter],
    ...(submittable ? [submit] : []),
    ...(condition ? valued(encoding, condition) : []),
  ];
  const isTrue = (literal: Literal) => solver.isTrue(literal);
  const found: string[] = [];
  while (solver.solve({ assume }) === 'satisfiable') {
    const arithmetic = encoding.sums.check(isTrue);
    if (arithmetic.is === 'undecided') throw new Error('The sums are too hard.');
    if (arithmetic.is === 'clash') {
      solver.addClause(arithmetic.literals.map(not));
      continue;
    }
    const nodes = [...encoding.nodes.values()];
    found.push(inWords(decode(nodes, { isTrue, numbers: arithmetic.values })));
    if (found.length > MOST) throw new Error('There are too many answer sets.');
    solver.addClause(nodes.flatMap((node) => given(node, isTrue)).map(not));
  }
  return found.sort();
}

function valued(encoding: Encoding, value: NonNullable<Wanted['condition']>): readonly Literal[] {
  const condition = encoding.nodes.get('n')?.node.condition;
  if (!condition) throw new Error('There is no condition "n".');
  const { isTrue, isFalse } = encoding.truth(condition);
  if (value === 'unknown') return [not(isTrue), not(isFalse)];
  return [value === 'true' ? isTrue : isFalse];
}

/** Literals that say what is answered in a solution. */
function given(
  { asked, cells, rows }: EncodedNode,
  isTrue: (literal: Literal) => boolean,
): readonly Literal[] {
  const quantities = [
    ...cells.map(({ answered, quantity }) => ({ counts: answered, quantity })),
    { counts: asked, quantity: rows },
  ];
  return [
    ...cells.flatMap(({ answered, codes }) =>
      [answered, ...(codes?.values() ?? [])].map((one) => (isTrue(one) ? one : not(one))),
    ),
    ...quantities
      .flatMap(({ counts, quantity }) => (isTrue(counts) ? (quantity?.bounds(isTrue) ?? []) : []))
      .map(({ because }) => because),
  ].filter((literal) => literal !== TRUE);
}

/** An answer set in words: `a=1 b=2+3`, the empty one `-`; rows as `rows/1`. */
function inWords(cells: Cells): string {
  const words = Object.entries(cells).map(([address, value]) => {
    const word = wordOf(value);
    return word === undefined ? address : `${address}=${word}`;
  });
  return words.sort().join(' ') || '-';
}

function wordOf(value: CellValue): string | undefined {
  if (typeof value !== 'object') return String(value);
  const { code, codes } = { code: Reflect.get(value, 'code'), codes: Reflect.get(value, 'codes') };
  if (Array.isArray(codes)) return codes.join('+');
  return code === undefined ? undefined : String(code);
}
