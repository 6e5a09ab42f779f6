import type { Texts } from '../texts.ts';

/** What a side of a cross table is called: a question, or a row of a matrix. */
export function sideName(
  {
    number,
    title,
    row,
  }: {
    readonly number?: string | undefined;
    readonly title: string;
    readonly row?: { readonly label: string } | undefined;
  },
  texts: Texts['table'],
): string {
  const name = texts.question(number, title);
  return row ? texts.ofRow(name, row.label) : name;
}
