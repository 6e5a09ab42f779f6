import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import type { Contract } from '../api/contract.ts';
import type { Problem } from '../shared/problem.ts';
import { OfficeContext } from './office-context.ts';
import { useOnServer } from './round.ts';
import { isSignedOut } from './server.ts';

/** What the server was asked for. A failure while something is shown keeps showing it. */
export type Resource<Value> =
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly value: Value; readonly problems: readonly Problem[] }
  | { readonly is: 'failed'; readonly problems: readonly Problem[] };

/** Asks for a resource, of the round that is looked at and in the language of the pages, when its path changes and whenever `reload` is called. An answer that comes too late is dropped. */
export function useResource<Value>(
  ofRound: string,
  schema: Contract<Value>,
): readonly [Resource<Value>, () => void] {
  const { server, signedOut } = useContext(OfficeContext);
  const path = useOnServer()(ofRound);
  const [held, setHeld] = useState<Held<Value>>({ path, resource: LOADING });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let wanted = true;
    void server.get(path, schema).then((reply) => {
      if (!wanted) return;
      if (reply.ok) setHeld({ path, resource: { is: 'ready', value: reply.value, problems: [] } });
      else if (isSignedOut(reply.problems)) signedOut();
      else setHeld((before) => ({ path, resource: failed(before, path, reply.problems) }));
    });
    return () => {
      wanted = false;
    };
  }, [server, path, asked]);
  const reload = useCallback(() => setAsked((times) => times + 1), []);
  return [held.path === path ? held.resource : LOADING, reload];
}

/** A resource with the path it was asked for, so that none is shown under another's name. */
interface Held<Value> {
  readonly path: string;
  readonly resource: Resource<Value>;
}

const LOADING = { is: 'loading' } as const;

function failed<Value>(
  before: Held<Value>,
  path: string,
  problems: readonly Problem[],
): Resource<Value> {
  return before.path === path && before.resource.is === 'ready'
    ? { ...before.resource, problems }
    : { is: 'failed', problems };
}
