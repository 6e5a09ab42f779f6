import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { inRound } from '../api/rounds.ts';
import type { Session } from '../api/session.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { MonitoringPage } from './monitoring/monitoring-page.tsx';
import { MONITORING } from './monitoring/query.ts';
import { PageHeading } from './page-heading.tsx';
import { RoundContext } from './round.ts';
import { RoundSelect } from './round-select.tsx';
import { CROSS, TABLES } from './tables/query.ts';
import { TablesPage } from './tables/tables-page.tsx';
import { useTexts } from './texts.ts';

/** The frame around every room, and the room that the address names. */
export function Rooms({
  session,
  signOut,
}: {
  readonly session: Session;
  readonly signOut: () => void;
}): JSX.Element {
  const texts = useTexts();
  const { path, query, route } = useLocation();
  const room = roomOf(path);
  const round = query.round || undefined;
  const go = (address: string, replace?: boolean) => route(inRound(address, round), replace);
  return (
    <Page
      service={texts.service}
      home={inRound(MONITORING, round)}
      wide
      status={
        <div class="office-bar">
          <RoundSelect
            round={round}
            // What a page shows of one round, another may not have.
            choose={(chosen) => route(inRound(room.is === 'tables' ? TABLES : MONITORING, chosen))}
          />
          <nav class="office-bar__rooms" aria-label={texts.rooms}>
            <a
              href={inRound(MONITORING, round)}
              aria-current={room.is === 'monitoring' ? 'page' : undefined}
            >
              {texts.monitoring}
            </a>
            <a
              href={inRound(TABLES, round)}
              aria-current={room.is === 'tables' ? 'page' : undefined}
            >
              {texts.tables}
            </a>
          </nav>
          <span class="office-bar__account">{session.account.email}</span>
          <LanguageSwitch />
          <Button small onPress={signOut}>
            {texts.signOut}
          </Button>
        </div>
      }
    >
      <RoundContext.Provider value={round}>
        {room.is === 'monitoring' && <MonitoringPage parameters={query} go={go} />}
        {room.is === 'tables' && <TablesPage place={room.place} parameters={query} go={go} />}
        {room.is === 'unknown' && (
          <div class="stack">
            <PageHeading title={texts.notFound} place={path}>
              {texts.notFound}
            </PageHeading>
            <a href={inRound(MONITORING, round)}>{texts.toMonitoring}</a>
          </div>
        )}
      </RoundContext.Provider>
    </Page>
  );
}

type Room =
  | { readonly is: 'monitoring' }
  | { readonly is: 'tables'; readonly place: Parameters<typeof TablesPage>[0]['place'] }
  | { readonly is: 'unknown' };

/** The room of a path without a slash at its end. */
function roomOf(path: string): Room {
  if (`${path}/` === MONITORING) return { is: 'monitoring' };
  if (path === TABLES) return { is: 'tables', place: { is: 'list' } };
  if (path === CROSS) return { is: 'tables', place: { is: 'cross' } };
  const question = path.startsWith(`${TABLES}/`)
    ? decodeURIComponent(path.slice(TABLES.length + 1))
    : undefined;
  return question === undefined || question.includes('/')
    ? { is: 'unknown' }
    : { is: 'tables', place: { is: 'question', question } };
}
