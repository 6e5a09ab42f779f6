import type { JSX } from 'preact';
import type { Monitoring } from '../../api/monitoring.ts';
import { binsOf, daysABin } from '../../report/day-bins.ts';
import { binsThatFit, dayChart, dayTable } from '../../report/day-chart.ts';
import { countText } from '../../report/figures.ts';
import { useLanguage, useTexts } from '../texts.ts';
import { Tree } from '../tree.tsx';
import { useWidth } from '../use-width.ts';

/** Submissions by day, as columns and as a table. */
export function Days({ days }: { readonly days: Monitoring['days'] }): JSX.Element {
  const { progress } = useTexts();
  const language = useLanguage();
  const [box, width] = useWidth(720);
  const bins = binsOf(days, binsThatFit(width));
  const total = countText(days.reduce((sum, { count }) => sum + count, 0));
  return (
    <section class="days" aria-labelledby="days">
      <h2 id="days">{progress.byDay}</h2>
      <div class="days__box" ref={box}>
        {bins.length === 0 ? (
          <p class="soft">{progress.noDay}</p>
        ) : (
          <Tree
            of={dayChart(bins, { language, width, label: progress.byDayLabel(total, days.length) })}
          />
        )}
      </div>
      {daysABin(bins) > 1 && <p class="small soft">{progress.daysABin(daysABin(bins))}</p>}
      {bins.length > 0 && (
        <details>
          <summary>{progress.asTable}</summary>
          <Tree
            of={dayTable(bins, {
              language,
              caption: progress.byDayCaption(total),
              head: progress.dayHead,
            })}
          />
        </details>
      )}
    </section>
  );
}
