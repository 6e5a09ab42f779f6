import { type Problem, problem } from '../shared/problem.ts';
import type { Path } from './definition-problem.ts';
import { isPiped, placeholders, withoutPlaceholders } from './piping.ts';
import {
  type Check,
  type Item,
  isQuestion,
  isRepeat,
  type Questionnaire,
} from './questionnaire.ts';

/** A text with answers in it, and what it may look back on. */
export interface PipedText {
  readonly text: string;
  readonly id: string;
  readonly path: Path;
  readonly before: number;
  readonly within: string | undefined;
}

/** What is wrong with the answers in one text; `reach` says what forbids to name a question in it. */
export function pipingProblems(
  text: string,
  reach: (question: string) => Problem | undefined,
): readonly Problem[] {
  const open = /[{}]{2}/.test(withoutPlaceholders(text));
  return [
    ...(open ? [problem('definition.badPiping', { text })] : []),
    ...placeholders(text).flatMap(({ question, fallback }) => {
      if (fallback === '') return [problem('definition.pipingWithoutFallback', { id: question })];
      const unreachable = reach(question);
      return unreachable ? [unreachable] : [];
    }),
  ];
}

/** The texts that have answers in them, wherever the form can fill one in. */
export function pipedTexts(questionnaire: Questionnaire): readonly PipedText[] {
  const walk = new Walk();
  for (const [s, { items, checks }] of questionnaire.sections.entries()) {
    for (const [i, item] of items.entries()) walk.item(item, ['sections', s, 'items', i]);
    walk.checks(checks, ['sections', s]);
  }
  return walk.found.filter(({ text }) => isPiped(text));
}

class Walk {
  readonly found: PipedText[] = [];
  #before = 0;

  item(item: Item, path: Path, within?: string): void {
    this.#add(item.text, item.id, [...path, 'text'], within);
    if (item.type !== 'note')
      for (const [f, footnote] of (item.footnotes ?? []).entries())
        this.#add(footnote, item.id, [...path, 'footnotes', f], within);
    if (isQuestion(item) || isRepeat(item)) this.#before += 1;
    if (!isRepeat(item)) return;
    for (const [i, inner] of item.items.entries()) this.item(inner, [...path, 'items', i], item.id);
    this.checks(item.checks, path, item.id);
    this.#add(item.rowTitle ?? '', item.id, [...path, 'rowTitle'], item.id);
  }

  checks(checks: readonly Check[] | undefined, path: Path, within?: string): void {
    for (const [c, { id, message }] of (checks ?? []).entries())
      this.#add(message, id, [...path, 'checks', c, 'message'], within);
  }

  #add(text: string, id: string, path: Path, within: string | undefined): void {
    this.found.push({ text, id, path, before: this.#before, within });
  }
}
