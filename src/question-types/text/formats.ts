import type { Problem } from '../../shared/problem.ts';
import { problem } from '../../shared/problem.ts';

/** A named shape of a short text: how it is normalised when the field is left, and whether it fits. */
interface Format {
  readonly normalise: (text: string) => string;
  readonly fits: (text: string) => boolean;
  /** A text that fits, of nobody. */
  readonly example: string;
}

/** The hyphens Japanese keyboards and fonts produce; all become `-` in numbers that are dialled. */
const HYPHENS = /[-‐‑–—−ー－]/g;

export const formats = {
  telephone: {
    normalise: (text) =>
      text
        .normalize('NFKC')
        .replace(HYPHENS, '-')
        .replace(/[()\s]/g, ''),
    // National numbers: ten or eleven digits that begin with 0; an extension has its own words, not its own field.
    fits: (text) => /^0[0-9]{9,10}$/.test(text.replaceAll('-', '')),
    example: '03-0000-0000',
  },
  mail: {
    normalise: (text) => text.normalize('NFKC').trim(),
    fits: (text) => text.length <= 254 && /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(text),
    example: 'name@example.jp',
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export function formatProblems(name: FormatName, text: string): readonly Problem[] {
  return formats[name].fits(text) ? [] : [problem(`text.${name}`, { text })];
}
