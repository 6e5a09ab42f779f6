import type { Element, Node } from '../../src/report/element.ts';

/** All elements of a tree with this name or this class, in document order. */
export function all(tree: Node, nameOrClass: string): readonly Element[] {
  if (typeof tree === 'string') return [];
  const classes = String(tree.attributes.class ?? '').split(' ');
  const own = tree.name === nameOrClass || classes.includes(nameOrClass) ? [tree] : [];
  return [...own, ...tree.children.flatMap((child) => all(child, nameOrClass))];
}

/** What a reader sees of a tree. */
export function words(tree: Node): string {
  return typeof tree === 'string'
    ? tree
    : tree.children.map(words).join(' ').replace(/ +/g, ' ').trim();
}

/** The rows of a table as lists of texts, head first. */
export function rows(tree: Node): readonly (readonly string[])[] {
  return all(tree, 'tr').map((row) => row.children.map(words));
}
