import type { JSX } from 'preact';
import { handedIn, type PrefectureProgress, totalOf } from '../../api/monitoring.ts';
import { countText, shareText } from '../../report/figures.ts';
import { prefectureMap, shades } from '../../report/prefecture-map.ts';
import { Table } from '../../ui/table.tsx';
import { prefectureName } from '../prefecture-name.ts';
import { useInRound } from '../round.ts';
import { useLanguage, useTexts } from '../texts.ts';
import { Tree } from '../tree.tsx';
import { hubAddress } from './query.ts';

/** Completion by prefecture: a map where there is room, and always the table with all states. */
export function Prefectures({
  prefectures,
  go,
}: {
  readonly prefectures: readonly PrefectureProgress[];
  readonly go: (address: string) => void;
}): JSX.Element {
  const { progress } = useTexts();
  const language = useLanguage();
  const inRound = useInRound();
  const shares = prefectures.map(({ prefecture, counts }) => ({
    prefecture,
    done: handedIn(counts),
    total: totalOf(counts),
    href: inRound(listOf(prefecture)),
  }));
  return (
    <section class="prefectures" aria-labelledby="prefectures">
      <h2 id="prefectures">{progress.byPrefecture}</h2>
      <div class="prefectures__map">
        <Tree of={prefectureMap(shares, { language, label: progress.mapLabel })} follow={go} />
        <Legend />
      </div>
      <div class="prefectures__table">
        <PrefectureTable prefectures={prefectures} />
      </div>
    </section>
  );
}

function Legend(): JSX.Element {
  const { progress } = useTexts();
  return (
    <ul class="legend">
      <li class="legend__unit">{progress.mapLegend}</li>
      {shades.map((shade) => (
        <li key={shade}>
          <svg class={`legend__box tile tile--${shade}`} viewBox="0 0 20 20" aria-hidden="true">
            <rect class="tile__box" x="1" y="1" width="18" height="18" />
          </svg>
          {progress.legend[shade]}
        </li>
      ))}
    </ul>
  );
}

function PrefectureTable({
  prefectures,
}: {
  readonly prefectures: readonly PrefectureProgress[];
}): JSX.Element {
  const { progress, states } = useTexts();
  const language = useLanguage();
  const inRound = useInRound();
  const open = ['notStarted', 'draft', 'returned'] as const;
  const numbers = [progress.mapLegend, progress.share, ...open.map((state) => states[state])];
  const head = (
    <tr>
      <th scope="col">{progress.prefecture}</th>
      {numbers.map((title) => (
        <th scope="col" class="number" key={title}>
          {title}
        </th>
      ))}
    </tr>
  );
  return (
    <Table caption={progress.prefectureCaption} head={head}>
      {prefectures.map(({ prefecture, counts }) => (
        <tr key={prefecture}>
          <th scope="row">
            <a href={inRound(listOf(prefecture))}>{prefectureName(prefecture, language)}</a>
          </th>
          <td class="number">{`${countText(handedIn(counts))} / ${countText(totalOf(counts))}`}</td>
          <td class="number">{shareText(handedIn(counts), totalOf(counts))}</td>
          {open.map((state) => (
            <td class="number" key={state}>
              {countText(counts[state])}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

function listOf(prefecture: string): string {
  return `${hubAddress({ prefecture })}#hubs`;
}
