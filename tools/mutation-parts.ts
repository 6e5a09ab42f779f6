/** A part of the code whose tests are asked whether they notice a change: which sources, and which tests. */
export interface MutationPart {
  readonly name: string;
  readonly sources: readonly string[];
  readonly tests: readonly string[];
}

/** Catalogues and drawings say things to people: their wording is not what these tests are about. */
const notWords = ['!src/**/*texts*.ts', '!src/**/graph-svg.ts'];

export const parts: readonly MutationPart[] = [
  {
    name: 'engine',
    sources: ['src/conditions/**/*.ts', 'src/engine/**/*.ts', ...notWords],
    tests: ['tests/{conditions,engine}/**/*.test.ts'],
  },
  {
    name: 'analysis',
    sources: ['src/analysis/**/*.ts', ...notWords],
    tests: ['tests/analysis/*.test.ts'],
  },
];

/** The part this process is about, as `npm run mutation` says. */
export function partInView(): MutationPart {
  const part = parts.find(({ name }) => name === process.env.MUTATION_PART);
  if (!part) throw new Error(`MUTATION_PART names no part: ${process.env.MUTATION_PART}.`);
  return part;
}
