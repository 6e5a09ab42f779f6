import type { Language } from '../../shared/language.ts';

interface RankWords {
  readonly amount: (places: number) => string;
  /** Over the list of what was chosen. */
  readonly order: string;
  readonly place: (place: number) => string;
  /** Beyond the last place. */
  readonly beyond: string;
  readonly up: string;
  readonly down: string;
  readonly of: (label: string) => string;
  readonly moved: (label: string, place: number) => string;
}

export const words: Readonly<Record<Language, RankWords>> = {
  ja: {
    amount: (places) => `順に${places}つまで`,
    order: '選んだ順（上へ・下へで入れ替えられます）',
    place: (place) => `${place}位`,
    beyond: '順位外',
    up: '上へ',
    down: '下へ',
    of: (label) => `：${label}`,
    moved: (label, place) => `「${label}」を${place}位にしました。`,
  },
  en: {
    amount: (places) => `In order, at most ${places}`,
    order: 'In this order (move up or down to change it)',
    place: (place) => `No. ${place}`,
    beyond: 'No place',
    up: 'Up',
    down: 'Down',
    of: (label) => `: ${label}`,
    moved: (label, place) => `“${label}” is now no. ${place}.`,
  },
};
