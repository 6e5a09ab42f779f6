import { useEffect } from 'preact/hooks';
import type { Workspace } from '../device/workspace.ts';
import { useStatus } from './context.ts';

/** Lets the browser ask before a page is closed that alone holds what was entered; otherwise it never asks. */
export function useLeaveGuard(workspace: Workspace): void {
  const inDanger = useStatus(workspace).storage.is === 'failed';
  useEffect(() => {
    if (!inDanger) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [inDanger]);
}
