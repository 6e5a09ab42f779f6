import type { Problem } from '../../shared/problem.ts';
import { problem } from '../../shared/problem.ts';
import { fitsTimeRange, normaliseTimeRange } from './time-range.ts';

/** A named shape of a short text: how it is normalised when the field is left, and whether it fits. */
interface Format {
  readonly normalise: (text: string) => string;
  readonly fits: (text: string) => boolean;
  /** A text that fits, of nobody. */
  readonly example: string;
}

/** The hyphens Japanese keyboards and fonts produce; all become `-` in numbers that are dialled or posted to. */
const HYPHENS = /[-‐‑–—―−ーｰ－]/g;

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
  postalCode: {
    normalise: (text) =>
      text
        .normalize('NFKC')
        .replace(HYPHENS, '-')
        .replace(/[〒\s]/g, '')
        .replace(/^([0-9]{3})([0-9]{4})$/, '$1-$2'),
    fits: (text) => /^[0-9]{3}-[0-9]{4}$/.test(text),
    example: '000-0000',
  },
  mail: {
    normalise: (text) => text.normalize('NFKC').trim(),
    fits: (text) => text.length <= 254 && /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(text),
    example: 'name@example.jp',
  },
  url: {
    // Only the width of Latin letters: a path may hold any Japanese, and compatibility forms differ in it.
    normalise: (text) => text.replace(/[！-～]/g, narrow).trim(),
    fits: (text) =>
      text.length <= 2_000 &&
      /^https?:\/\/[^\s/?#@:.]+(\.[^\s/?#@:.]+)+(:[0-9]{1,5})?([/?#]\S*)?$/i.test(text),
    example: 'https://example.jp/',
  },
  kana: {
    normalise: (text) =>
      text
        .replace(/[｡-ﾟ]+/g, (half) => half.normalize('NFKC'))
        .replace(/[ぁ-ゖゝゞ]/g, (hiragana) => shifted(hiragana, KATAKANA - HIRAGANA))
        .trim()
        .replace(/\s+/g, '　'),
    fits: (text) => /^[ァ-ヾ　]+$/.test(text),
    example: 'キニュウレイ',
  },
  timeRange: {
    normalise: normaliseTimeRange,
    fits: fitsTimeRange,
    example: '09:00-18:00',
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];

export function formatProblems(name: FormatName, text: string): readonly Problem[] {
  return formats[name].fits(text) ? [] : [problem(`text.${name}`, { text })];
}

const HIRAGANA = 0x3041;
const KATAKANA = 0x30a1;
const FULL_WIDTH = 0xff01;

function narrow(wide: string): string {
  return shifted(wide, '!'.charCodeAt(0) - FULL_WIDTH);
}

function shifted(character: string, by: number): string {
  return String.fromCharCode(character.charCodeAt(0) + by);
}
