import { attributeNames, elementNames, type Node } from './element.ts';

/**
 * The tree as text of HTML with inline SVG, every text and attribute escaped.
 *
 * @throws for an element or attribute the lists do not name: a tree is built by our own code.
 */
export function markup(node: Node): string {
  if (typeof node === 'string') return escaped(node);
  if (!elementNames.includes(node.name)) throw new Error(`There is no element "${node.name}".`);
  const attributes = Object.entries(node.attributes).map(([name, value]) => {
    if (!attributeNames.some((known) => known === name))
      throw new Error(`There is no attribute "${name}".`);
    return ` ${name}="${escaped(String(value))}"`;
  });
  return `<${node.name}${attributes.join('')}>${node.children.map(markup).join('')}</${node.name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
