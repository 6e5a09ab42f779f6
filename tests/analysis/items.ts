const more = (extra: string) => extra && `, ${extra}`;
/** Items and checks of tiny questionnaires in one line each, with what a test adds to them. */
export const single = (id: string, extra = '') =>
  `- { id: ${id}, type: single, title: T, text: T, options: [{ code: "1", label: 一 }, { code: "2", label: 二 }]${more(extra)} }`;
export const multiple = (id: string, extra = '') =>
  `- { id: ${id}, type: multiple, title: T, text: T, options: [{ code: "1", label: 一 }, { code: "2", label: 二 }, { code: "99", label: なし, exclusive: true }]${more(extra)} }`;
export const number = (id: string, extra = '') =>
  `- { id: ${id}, type: number, title: T, text: T${more(extra)} }`;
export const longText = (id: string, extra = '') =>
  `- { id: ${id}, type: longText, title: T, text: T${more(extra)} }`;
export const text = (id: string, extra = '') =>
  `- { id: ${id}, type: text, title: T, text: T${more(extra)} }`;
export const note = (id: string, extra = '') =>
  `- { id: ${id}, type: note, text: T${more(extra)} }`;
export const when = (condition: string) => `showIf: ${condition}`;
export const check = (id: string, at: string, holds: string, severity = 'hard') =>
  `- { id: ${id}, severity: ${severity}, at: ${at}, message: M, holds: ${holds} }`;

export interface Part {
  readonly items: readonly string[];
  readonly checks?: readonly string[];
  readonly showIf?: string;
}

/** A section for each part, `s1`, `s2` and so on. */
export function survey(...parts: readonly Part[]): string {
  return parts
    .map(
      ({ items, checks = [], showIf }, index) =>
        `- id: s${index + 1}\n  title: 章\n${showIf ? `  showIf: ${showIf}\n` : ''}  items:\n${indented(items)}${checks.length > 0 ? `  checks:\n${indented(checks)}` : ''}`,
    )
    .join('');
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `    ${line}\n`).join('');
}
