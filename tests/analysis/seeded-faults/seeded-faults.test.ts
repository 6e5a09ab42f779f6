import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.ts';
import { Possibilities } from '../../../src/analysis/possibilities.ts';
import { type Questionnaire, questionnaireSchema } from '../../../src/definition/questionnaire.ts';
import { readYaml } from '../../../src/definition/read.ts';
import { staticProblems } from '../../../src/definition/static-problems.ts';
import { compareVersions } from '../../../src/definition/versions/compare.ts';
import { compile } from '../../../src/engine/compile.ts';
import { registry } from '../../../src/question-types/registry.ts';
import { seededRandom } from '../../../src/sample/seeded.ts';
import { type Fault, faults } from './faults.ts';
import type { Tree } from './tree.ts';

const folder = join(import.meta.dirname, '../../../questionnaire');
const written = yaml('kyoten-2025/questionnaire.yaml');
const themes = new Set((yaml('themes.yaml') as { id: string }[]).map(({ id }) => id));
const schema = questionnaireSchema(registry);
const original = schema.parse(written);

/** How many faults; each of the kinds in turn, at places that follow from a seed. */
const COUNT = 1_000;

describe('given 1,000 faults seeded into the 2025 questionnaire', () => {
  it('then nothing is found in it before', () => {
    expect(staticProblems(original, registry, themes)).toEqual([]);
    expect(isProved(original)).toBe(false);
    expect(compareVersions(original, original, registry)).toEqual([]);
  });

  it('then the check reports each that breaks it, and a comparison names each of the others', () => {
    const seeded = new Map(faults.map(({ name }) => [name, 0]));
    const missed = new Map<string, number>();
    let count = 0;
    for (let number = 0; count < COUNT; number += 1) {
      const fault = faults[number % faults.length];
      const tree = structuredClone(written) as Tree;
      if (!fault?.apply(tree, seededRandom(number, fault.name))) continue;
      count += 1;
      seeded.set(fault.name, (seeded.get(fault.name) ?? 0) + 1);
      if (!isFound(tree, fault)) missed.set(fault.name, (missed.get(fault.name) ?? 0) + 1);
    }
    // Every kind of fault has a place in this questionnaire, and those that are missed are named with how often.
    expect([...seeded].filter(([, times]) => times === 0)).toEqual([]);
    expect([...missed]).toEqual([]);
  }, 240_000);
});

function isFound(tree: Tree, { kind }: Fault): boolean {
  const opened = schema.safeParse(tree);
  if (!opened.success) return true;
  if (staticProblems(opened.data, registry, themes).length > 0) return true;
  return kind === 'valid'
    ? compareVersions(original, opened.data, registry).length > 0
    : isProved(opened.data);
}

function isProved(questionnaire: Questionnaire): boolean {
  return analyse(new Possibilities(compile(questionnaire))).length > 0;
}

function yaml(file: string): unknown {
  const read = readYaml(readFileSync(join(folder, file), 'utf8'));
  if (!read.ok) throw new Error(`${file} cannot be read.`);
  return read.value.value;
}
