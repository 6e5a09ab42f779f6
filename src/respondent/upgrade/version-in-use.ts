import { useLayoutEffect, useState } from 'preact/hooks';
import type { Workspace } from '../../device/workspace.ts';

/** The hash of the definition a response is on: with another one its form is another, and everything is drawn anew. */
export function useVersionInUse(workspace: Workspace): string {
  const [version, setVersion] = useState(workspace.account.definitionHash);
  useLayoutEffect(
    () => workspace.subscribe(() => setVersion(workspace.account.definitionHash)),
    [workspace],
  );
  return version;
}
