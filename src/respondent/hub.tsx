import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Workspace } from '../device/workspace.ts';
import { loadAllApart, NotHere, useApart } from '../ui/apart.tsx';
import { Page } from '../ui/page.tsx';
import { useNavigate, useOffered, useServices, useTexts } from './context.ts';
import { HubFooter } from './hub-footer.tsx';
import { laterPages, NotHereYet } from './later-pages.tsx';
import { Home } from './pages/home.tsx';
import { SectionPage } from './pages/section.tsx';
import { addressOfRound, roundInAddress } from './round-in-address.ts';
import { addressOf, type Route, routeOf } from './route.ts';
import { useSession } from './session.ts';
import { StatusLine } from './status/status-line.tsx';
import { isoDay } from './times.ts';

/** Everything a signed-in hub sees: one frame that stays, and the page of the address in it. */
export function Hub({
  workspace,
  left,
}: {
  readonly workspace: Workspace;
  readonly left: () => void;
}): JSX.Element {
  const texts = useTexts();
  const services = useServices();
  const { path } = useNavigate();
  const session = useSession(workspace);
  const later = useApart(laterPages);
  const updates = useOffered(services.updates);
  // Whatever comes in files of its own is fetched once the page stands, to be here when the network is not.
  useEffect(() => void loadAllApart(), []);
  const [over, setOver] = useState<'signIn' | 'signOut' | undefined>(undefined);

  // The invitation that was followed, whatever is open on this device.
  const [invited] = useState(roundInAddress);
  const { questionnaire, account } = workspace;
  const isElsewhere = invited !== undefined && invited !== account.round.id;
  const survey = texts.surveyTitle(questionnaire.title, questionnaire.edition);
  const saveFile = () => {
    const name = texts.fileName(account.unit.number, isoDay(services.clock.now()));
    services.saveFile(name, workspace.asFile());
  };
  const close = () => setOver(undefined);

  const page = (route: Route) => {
    switch (route.page) {
      case 'home':
        return (
          <Home
            workspace={workspace}
            session={session}
            survey={survey}
            saveFile={saveFile}
            signOut={() => setOver('signOut')}
          />
        );
      case 'section': {
        const section = questionnaire.sections.find(({ id }) => id === route.section);
        if (!section) return laterPage('unknown');
        return (
          <SectionPage
            key={section.id}
            workspace={workspace}
            session={session}
            survey={survey}
            section={section}
          />
        );
      }
      case 'review':
      case 'result':
      case 'copy':
      case 'device':
      case 'unknown':
        return laterPage(route.page);
    }
  };

  const laterPage = (name: Exclude<Route['page'], 'home' | 'section'>) => {
    if (later.is !== 'here') return <NotHereYet coming={later} survey={survey} />;
    const { Copy, Device, Result, Review, Unknown } = later.part;
    switch (name) {
      case 'review':
        return <Review workspace={workspace} session={session} survey={survey} />;
      case 'result':
        return <Result workspace={workspace} survey={survey} />;
      case 'copy':
        return <Copy workspace={workspace} session={session} survey={survey} saveFile={saveFile} />;
      case 'device':
        return <Device workspace={workspace} survey={survey} saveFile={saveFile} />;
      case 'unknown':
        return <Unknown survey={survey} />;
    }
  };

  const dialog = (name: 'signIn' | 'signOut') => {
    if (later.is === 'failed') return <NotHere again={later.again} />;
    if (later.is === 'coming') return null;
    const { SignInAgain, SignOut } = later.part;
    switch (name) {
      case 'signIn':
        return <SignInAgain workspace={workspace} close={close} />;
      case 'signOut':
        return (
          <SignOut
            workspace={workspace}
            close={close}
            saveFile={saveFile}
            signOut={async () => {
              const out = await services.signOut(workspace);
              if (out.ok && isElsewhere) history.replaceState(null, '', addressOfRound(invited));
              if (out.ok) left();
              return out.ok;
            }}
          />
        );
    }
  };

  return (
    <Page
      service={survey}
      home={addressOf({ page: 'home' })}
      status={
        <StatusLine
          workspace={workspace}
          acts={{
            saveFile,
            takeOver: () => void workspace.takeOver(),
            signIn: () => setOver('signIn'),
            sendNow: () => void workspace.sendNow(),
          }}
        />
      }
      footer={<HubFooter workspace={workspace} />}
    >
      {updates && later.is === 'here' && <later.part.UpdateOffer workspace={workspace} />}
      {isElsewhere && later.is === 'here' && (
        <later.part.OtherRound survey={survey} signOut={() => setOver('signOut')} />
      )}
      {page(routeOf(path))}
      {over !== undefined && dialog(over)}
    </Page>
  );
}
