import type { JSX } from 'preact';
import { repeatCsvPath, submissionsCsvPath } from '../../api/csv.ts';
import { type Monitoring, monitoringPath, monitoringSchema } from '../../api/monitoring.ts';
import { countText } from '../../report/figures.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { FictionalBand } from '../fictional-band.tsx';
import { Loaded } from '../loaded.tsx';
import { PageHeading } from '../page-heading.tsx';
import { useOnServer } from '../round.ts';
import { useLanguage, useTexts } from '../texts.ts';
import { daysLeft, dayText, timeText } from '../times.ts';
import { useArrival } from '../use-arrival.ts';
import { useResource } from '../use-resource.ts';
import { Days } from './days.tsx';
import { HubFilters } from './hub-filters.tsx';
import { hubRows } from './hub-rows.ts';
import { HubTable } from './hub-table.tsx';
import { Prefectures } from './prefectures-view.tsx';
import { type HubQuery, readHubQuery } from './query.ts';
import { Totals } from './totals.tsx';

export interface RoomProps {
  /** The parameters of the address. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly go: (address: string, replace?: boolean) => void;
}

/** How far the round is: totals, days, prefectures, and every hub. */
export function MonitoringPage({ parameters, go }: RoomProps): JSX.Element {
  const { progress } = useTexts();
  const [resource, reload] = useResource(monitoringPath, monitoringSchema);
  return (
    <div class="stack stack--wide">
      <div class="stack stack--tight">
        <FictionalBand fictional={resource.is === 'ready' && resource.value.fictional} />
        <div class="row row--apart">
          <PageHeading title={progress.title} place="monitoring">
            {progress.title}
          </PageHeading>
          {resource.is === 'ready' && <AsOf time={resource.value.serverTime} reload={reload} />}
        </div>
        {resource.is === 'ready' && <RoundLine monitoring={resource.value} />}
      </div>
      <Loaded resource={resource} reload={reload}>
        {(monitoring) => (
          <>
            <Totals counts={monitoring.counts} unitNoun={monitoring.unitNoun} />
            <Days days={monitoring.days} />
            <Prefectures prefectures={monitoring.prefectures} go={go} />
            <Hubs monitoring={monitoring} query={readHubQuery(parameters)} go={go} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function AsOf({
  time,
  reload,
}: {
  readonly time: number;
  readonly reload: () => void;
}): JSX.Element {
  const { asOf, refresh } = useTexts();
  return (
    <div class="row">
      <p class="soft">{asOf(timeText(time))}</p>
      <Button small onPress={reload}>
        {refresh}
      </Button>
    </div>
  );
}

function RoundLine({ monitoring }: { readonly monitoring: Monitoring }): JSX.Element {
  const { progress } = useTexts();
  const language = useLanguage();
  const { round } = monitoring;
  return (
    <div class="round row">
      <p class="round__title">{round.title}</p>
      <p>{progress.period(dayText(round.opens, language), dayText(round.closes - 1, language))}</p>
      <p class="round__left">{leftText(monitoring, progress)}</p>
    </div>
  );
}

function leftText(
  { round, serverTime }: Monitoring,
  texts: { readonly notOpen: string; readonly closed: string; daysLeft(days: number): string },
): string {
  if (serverTime < round.opens) return texts.notOpen;
  if (serverTime >= round.closes) return texts.closed;
  return texts.daysLeft(daysLeft(round.closes, serverTime));
}

function Hubs({
  monitoring,
  query,
  go,
}: {
  readonly monitoring: Monitoring;
  readonly query: HubQuery;
  readonly go: RoomProps['go'];
}): JSX.Element {
  const { progress } = useTexts();
  const { hubs, unitNoun } = monitoring;
  const shown = hubRows(hubs, query);
  useArrival('hubs');
  return (
    <section class="stack" aria-labelledby="hubs">
      <div class="row row--apart">
        <h2 id="hubs" tabIndex={-1}>
          {progress.hubs(unitNoun)}
        </h2>
        <Files repeats={monitoring.repeats} />
      </div>
      <HubFilters
        query={query}
        prefectures={monitoring.prefectures.map(({ prefecture }) => prefecture)}
        unitNoun={unitNoun}
        go={go}
      />
      <LiveRegion visible>
        {shown.length === 0
          ? progress.none(unitNoun)
          : progress.shown(countText(shown.length), countText(hubs.length), unitNoun)}
      </LiveRegion>
      {shown.length > 0 && <HubTable hubs={shown} query={query} unitNoun={unitNoun} go={go} />}
    </section>
  );
}

/** The submissions as files: all answers that are given once, and of each repeat its rows. */
function Files({ repeats }: Pick<Monitoring, 'repeats'>): JSX.Element {
  const { progress } = useTexts();
  const onServer = useOnServer();
  return (
    <p class="export">
      <LinkButton small href={onServer(submissionsCsvPath)} download="">
        {progress.csv}
      </LinkButton>
      {repeats.map(({ id, title }) => (
        <LinkButton small key={id} href={onServer(repeatCsvPath(id))} download="">
          {progress.rowsCsv(title)}
        </LinkButton>
      ))}
      <span class="small soft">{progress.csvHint}</span>
    </p>
  );
}
