import type { Random } from '../../../src/shared/ports.ts';

/** A definition as it is written, open to be broken. */
export interface Tree {
  sections: SectionTree[];
}

export interface SectionTree {
  id: string;
  showIf?: unknown;
  items: ItemTree[];
  checks?: CheckTree[];
}

export interface ItemTree {
  id: string;
  type: string;
  required?: string;
  showIf?: unknown;
  options?: OptionTree[];
  themes?: string[];
  maxLength?: unknown;
  [key: string]: unknown;
}

export interface OptionTree {
  code: string;
  label: string;
  exclusive?: boolean;
  showIf?: unknown;
}

export interface CheckTree {
  id: string;
  severity: string;
  at: string;
  holds: unknown;
  message: string;
}

/** Picks one; undefined of none. */
export function pick<T>(members: readonly T[], random: Random): T | undefined {
  return members[Math.floor(random() * members.length)];
}

export function itemsOf(tree: Tree): readonly ItemTree[] {
  return tree.sections.flatMap(({ items }) => items);
}

export function conditional(tree: Tree): readonly ItemTree[] {
  return itemsOf(tree).filter(({ showIf }) => showIf !== undefined);
}

/** A test of one question with one or several codes, as deep in a condition as it may stand. */
export interface TestTree {
  question: string;
  is?: string;
  isAnyOf?: string[];
  includes?: string;
  includesAny?: string[];
}

/** The tests of a condition that look for codes. */
export function testsIn(condition: unknown): readonly TestTree[] {
  if (typeof condition !== 'object' || condition === null) return [];
  const tree = condition as { all?: unknown[]; any?: unknown[]; not?: unknown; question?: string };
  if (tree.all) return tree.all.flatMap(testsIn);
  if (tree.any) return tree.any.flatMap(testsIn);
  if (tree.not) return testsIn(tree.not);
  return tree.question !== undefined && codesOf(tree as TestTree).length > 0
    ? [tree as TestTree]
    : [];
}

export function codesOf(test: TestTree): readonly string[] {
  const one = test.is ?? test.includes;
  return one === undefined ? (test.isAnyOf ?? test.includesAny ?? []) : [one];
}

export function find(tree: Tree, id: string): ItemTree | undefined {
  return itemsOf(tree).find((item) => item.id === id);
}
