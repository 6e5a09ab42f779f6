import type { Language } from '../shared/language.ts';
import { type Element, element } from './element.ts';
import { shareText } from './figures.ts';
import { shortName, type Tile, tiles } from './prefectures.ts';

/** How much of a prefecture is done, as counts. */
export interface PrefectureShare {
  readonly prefecture: string;
  readonly done: number;
  readonly total: number;
  /** Where its tile leads. */
  readonly href: string;
}

/** A tile is wider than a finger in both directions. */
const TILE = { width: 62, height: 46 };
const COLUMNS = 1 + Math.max(...tiles.map(({ column }) => column));
const ROWS = 1 + Math.max(...tiles.map(({ row }) => row));

/**
 * How a tile looks: a quarter of the way each, and `all` apart, because one that is missing is worth a telephone call.
 * The style sheet gives each a colour and an ink that can be read on it.
 */
export const shades = ['0', '25', '50', '75', 'all'] as const;
export type Shade = (typeof shades)[number];

function shadeOf(done: number, total: number): Shade {
  return done === total ? 'all' : (shades[Math.floor((4 * done) / total)] ?? '75');
}

/**
 * Japan as 47 equal tiles, shaded by the share that is done, each with its name and its share in figures. A tile is a
 * link to its prefecture; one that nobody stands for is a plain outline.
 */
export function prefectureMap(
  shares: readonly PrefectureShare[],
  { language, label }: { readonly language: Language; readonly label: string },
): Element {
  const byName = new Map(shares.map((share) => [share.prefecture, share]));
  return element(
    'svg',
    {
      class: 'prefecture-map',
      viewBox: `0 0 ${COLUMNS * TILE.width} ${ROWS * TILE.height}`,
      role: 'group',
      'aria-label': label,
    },
    ...tiles.map((prefecture) => tile(prefecture, byName.get(prefecture.name), language)),
  );
}

function tile(prefecture: Tile, share: PrefectureShare | undefined, language: Language): Element {
  const x = prefecture.column * TILE.width;
  const y = prefecture.row * TILE.height;
  const full = language === 'ja' ? prefecture.name : prefecture.english;
  const name = language === 'ja' ? shortName(prefecture.name) : full;
  const shade = share && share.total > 0 ? shadeOf(share.done, share.total) : 'none';
  const drawn = element(
    'g',
    { class: `tile tile--${shade}`, 'aria-hidden': 'true' },
    element('rect', {
      class: 'tile__box',
      x: x + 1,
      y: y + 1,
      width: TILE.width - 2,
      height: TILE.height - 2,
    }),
    line('tile__name', x, y + 19, name),
    line(
      'tile__share',
      x,
      y + 37,
      share && share.total > 0 ? `${share.done}/${share.total}` : '－',
    ),
  );
  if (!share) return drawn;
  const spoken = `${full} ${share.done} / ${share.total}（${shareText(share.done, share.total)}）`;
  return element(
    'a',
    { href: share.href, 'aria-label': spoken },
    element('title', {}, spoken),
    drawn,
  );
}

function line(kind: string, x: number, y: number, words: string): Element {
  return element('text', { class: kind, x: x + TILE.width / 2, y, 'text-anchor': 'middle' }, words);
}
