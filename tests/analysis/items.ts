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

/** A choice with options of its own: their codes, labels, and what else they have. */
export const choice = (
  type: 'single' | 'multiple',
  id: string,
  ...options: readonly (readonly [string, string, string?])[]
) => `- { id: ${id}, type: ${type}, title: T, text: T, ${optionsOf(options)} }`;
export const optionsOf = (options: readonly (readonly [string, string, string?])[]) =>
  `options: [${options.map(([code, label, extra = '']) => `{ code: "${code}", label: ${label}${more(extra)} }`).join(', ')}]`;
export const repeat = (id: string, extra: string, ...items: readonly string[]) =>
  `- { id: ${id}, type: repeat, title: R, text: T, rowNoun: 機関${more(extra)}, items: [${items.map((item) => item.slice(2)).join(', ')}] }`;

export const is = (question: string, code = '1') => `{ question: ${question}, is: "${code}" }`;
export const includes = (question: string, code: string) =>
  `{ question: ${question}, includes: "${code}" }`;
export const answered = (question: string) => `{ question: ${question}, isAnswered: true }`;
export const atLeast = (question: string, least: number) =>
  `{ number: { answer: ${question} }, atLeast: ${least} }`;
export const all = (...parts: readonly string[]) => `{ all: [${parts.join(', ')}] }`;
export const any = (...parts: readonly string[]) => `{ any: [${parts.join(', ')}] }`;
export const not = (part: string) => `{ not: ${part} }`;
/** That an exclusive option is chosen beside another, which cannot be. */
export const clash = (question: string) =>
  all(includes(question, '99'), `{ number: { count: ${question} }, atLeast: 2 }`);
