import type { JSX } from 'preact';
import { handedIn, hubStates, type StateCounts, totalOf } from '../../api/monitoring.ts';
import { bar } from '../../report/bar.ts';
import { countText, shareText } from '../../report/figures.ts';
import { useInRound } from '../round.ts';
import { useTexts } from '../texts.ts';
import { Tree } from '../tree.tsx';
import { hubAddress } from './query.ts';

/** How many hubs are in each state. Every number leads to its list. */
export function Totals({
  counts,
  unitNoun,
}: {
  readonly counts: StateCounts;
  readonly unitNoun: string;
}): JSX.Element {
  const { progress, states } = useTexts();
  const inRound = useInRound();
  const list = (query: Parameters<typeof hubAddress>[0]) => inRound(`${hubAddress(query)}#hubs`);
  const total = totalOf(counts);
  const done = handedIn(counts);
  return (
    <section class="totals" aria-labelledby="totals">
      <h2 class="visually-hidden" id="totals">
        {progress.totals}
      </h2>
      <div class="totals__main">
        <p class="totals__figure">
          <span class="totals__label">{progress.handedIn}</span>{' '}
          <a class="totals__count" href={list({ state: 'handedIn' })}>
            {countText(done)}
          </a>{' '}
          <a class="totals__of" href={list({})}>
            {progress.ofAll(countText(total), unitNoun)}
          </a>
        </p>
        <p class="totals__share">
          {progress.share} <strong>{shareText(done, total)}</strong>
        </p>
        <Tree of={bar(done, total)} />
      </div>
      <ul class="totals__states">
        {hubStates.map((state) => (
          <li key={state}>
            <a class="totals__state" href={list({ state })}>
              <span class="totals__label">{states[state]}</span>
              <span class="totals__small-count">{countText(counts[state])}</span>
            </a>
          </li>
        ))}
      </ul>
      {counts.returned > 0 && <p class="small soft">{progress.returnedHint}</p>}
    </section>
  );
}
