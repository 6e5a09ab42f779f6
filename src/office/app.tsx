import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { LocationProvider } from 'preact-iso';
import type { Session } from '../api/session.ts';
import type { Problem } from '../shared/problem.ts';
import { Page } from '../ui/page.tsx';
import { IdleNotice } from './idle-notice.tsx';
import { Loaded } from './loaded.tsx';
import { type Office, OfficeContext } from './office-context.ts';
import { Rooms } from './rooms.tsx';
import { isSignedOut, type OfficeServer } from './server.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { useTexts } from './texts.ts';

type State =
  | { readonly is: 'asking' }
  | { readonly is: 'failed'; readonly problems: readonly Problem[] }
  | { readonly is: 'signedOut'; readonly notice: 'ended' | 'left' | undefined }
  | { readonly is: 'signedIn'; readonly session: Session };

/** The office's app: whoever is not signed in sees the sign-in page under every address. */
export function App({ server }: { readonly server: OfficeServer }): JSX.Element {
  const texts = useTexts();
  const [state, setState] = useState<State>({ is: 'asking' });
  const ask = useCallback(async () => {
    const reply = await server.session();
    setSince(Date.now());
    if (reply.ok) setState({ is: 'signedIn', session: reply.value });
    else if (isSignedOut(reply.problems)) setState({ is: 'signedOut', notice: undefined });
    else setState({ is: 'failed', problems: reply.problems });
  }, [server]);
  useEffect(() => void ask(), [ask]);
  const ended = useCallback(() => setState({ is: 'signedOut', notice: 'ended' }), []);
  const [since, setSince] = useState(0);
  const office: Office = useMemo(
    () => ({ server: watched(server, () => setSince(Date.now())), signedOut: ended }),
    [server, ended],
  );
  const signOut = async () => {
    const reply = await server.signOut();
    setState(
      reply.ok ? { is: 'signedOut', notice: 'left' } : { is: 'failed', problems: reply.problems },
    );
  };

  switch (state.is) {
    case 'signedOut':
      return (
        <SignIn
          server={server}
          notice={state.notice}
          signedIn={(session) => {
            setSince(Date.now());
            setState({ is: 'signedIn', session });
          }}
        />
      );
    case 'signedIn':
      return (
        <OfficeContext.Provider value={office}>
          <LocationProvider scope="/office">
            <Rooms session={state.session} signOut={() => void signOut()} />
            <IdleNotice
              since={since}
              idleFor={state.session.idleEnds - state.session.serverTime}
              stay={() => void ask()}
              ended={ended}
            />
          </LocationProvider>
        </OfficeContext.Provider>
      );
    default:
      return (
        <Page service={texts.service}>
          <Loaded
            resource={state.is === 'failed' ? state : { is: 'loading' }}
            reload={() => void ask()}
          >
            {() => null}
          </Loaded>
        </Page>
      );
  }
}

/** The same server, telling of every answer it gave: the session lasts from there on. */
function watched(server: OfficeServer, contact: () => void): OfficeServer {
  return {
    ...server,
    async get(path, schema) {
      const reply = await server.get(path, schema);
      contact();
      return reply;
    },
  };
}
