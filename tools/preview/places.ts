import * as z from 'zod/mini';
import { readYaml } from '../../src/definition/read.ts';
import type { ItemPlace } from '../../src/preview/state.ts';

/** As much of a definition as is needed to find its items, whatever else is wrong with it. */
const named = z.looseObject({ id: z.string(), items: z.optional(z.array(z.unknown())) });
const outline = z.looseObject({ sections: z.array(z.unknown()) });

/** Where the sections and items of a definition begin, in the order of the text; none while it is no YAML. */
export function itemPlaces(text: string): readonly ItemPlace[] {
  const yaml = readYaml(text);
  if (!yaml.ok) return [];
  const top = outline.safeParse(yaml.value.value);
  if (!top.success) return [];
  const places: ItemPlace[] = [];
  const visit = (parts: readonly unknown[], path: readonly (string | number)[]) => {
    for (const [index, part] of parts.entries()) {
      const item = named.safeParse(part);
      if (!item.success) continue;
      const at = [...path, index];
      places.push({ id: item.data.id, line: yaml.value.positionOf(at).line });
      visit(item.data.items ?? [], [...at, 'items']);
    }
  };
  visit(top.data.sections, ['sections']);
  return places;
}
