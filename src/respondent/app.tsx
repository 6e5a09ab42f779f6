import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Workspace } from '../device/workspace.ts';
import { conditionsInWords } from '../form/conditions-in-words.ts';
import type { Problem } from '../shared/problem.ts';
import { Page } from '../ui/page.tsx';
import { NavigationContext, ServicesContext, useServices, useTexts } from './context.ts';
import { useFirstPage } from './first-page.ts';
import { Hub } from './hub.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { useNavigation } from './navigation.ts';
import { Welcome } from './pages/welcome.tsx';
import { forgetRoundInAddress } from './round-in-address.ts';
import type { Services } from './services.ts';
import { takeNumberFromAddress } from './sign-in/number-in-address.ts';
import { useVersionInUse } from './upgrade/version-in-use.ts';

/** Who sits in front of the device, as far as it is known. */
type Stage =
  | { readonly is: 'starting' }
  | { readonly is: 'signedOut'; readonly failedToResume?: Problem | undefined }
  | { readonly is: 'signedIn'; readonly workspace: Workspace };

/** The hub's app: what lies on the device is opened first, and only somebody without it needs the network. */
export function App({ services }: { readonly services: Services }): JSX.Element {
  const [stage, setStage] = useState<Stage>({ is: 'starting' });
  const number = useMemo(takeNumberFromAddress, []);
  // Questions say who is asked: asked for at once, so that it stands with them.
  useEffect(() => void conditionsInWords.load(), []);
  useEffect(() => {
    void services.resume().then((found) => {
      if (!found.ok) setStage({ is: 'signedOut', failedToResume: found.problems[0] });
      else setStage(found.value ? { is: 'signedIn', workspace: found.value } : { is: 'signedOut' });
    });
  }, [services]);

  return (
    <ServicesContext.Provider value={services}>
      {stage.is === 'starting' && <Starting />}
      {stage.is === 'signedOut' && (
        <Entrance
          number={number}
          failedToResume={stage.failedToResume}
          entered={(workspace) => {
            // Number and code say which round it is, whatever the invitation said.
            forgetRoundInAddress();
            setStage({ is: 'signedIn', workspace });
          }}
        />
      )}
      {stage.is === 'signedIn' && (
        <Inside workspace={stage.workspace} left={() => setStage({ is: 'signedOut' })} />
      )}
    </ServicesContext.Provider>
  );
}

function Starting(): JSX.Element {
  const texts = useTexts();
  return (
    <Page service={texts.app}>
      <p class="soft starting">{texts.starting}</p>
    </Page>
  );
}

function Entrance({
  number,
  failedToResume,
  entered,
}: {
  readonly number: string | undefined;
  readonly failedToResume: Problem | undefined;
  readonly entered: (workspace: Workspace) => void;
}): JSX.Element {
  const texts = useTexts();
  const services = useServices();
  const firstPage = useFirstPage();
  return (
    <Page service={texts.app} status={<LanguageSwitch />}>
      <Welcome
        {...firstPage}
        number={number}
        failedToResume={failedToResume}
        signIn={async (request) => {
          const opened = await services.signIn(request);
          if (opened.ok) entered(opened.value);
          return opened;
        }}
      />
    </Page>
  );
}

function Inside({
  workspace,
  left,
}: {
  readonly workspace: Workspace;
  readonly left: () => void;
}): JSX.Element {
  const navigation = useNavigation(() => workspace.settled());
  const version = useVersionInUse(workspace);
  return (
    <NavigationContext.Provider value={navigation}>
      <Hub key={version} workspace={workspace} left={left} />
    </NavigationContext.Provider>
  );
}
