import { type Signal, signal } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { Status } from '../device/status.ts';
import type { Workspace } from '../device/workspace.ts';
import type { AnswerSession } from '../form/session.ts';
import type { NewId } from '../shared/ports.ts';
import { useServices } from './context.ts';

/** The open response as the screens of a form want it: the workspace keeps what they enter. */
export function useSession(workspace: Workspace): AnswerSession {
  const { newId } = useServices();
  const { session, follow } = useMemo(() => sessionOf(workspace, newId), [workspace, newId]);
  useLayoutEffect(() => {
    follow();
    return workspace.subscribe(follow);
  }, [workspace, follow]);
  return session;
}

function sessionOf(
  workspace: Workspace,
  newId: NewId,
): {
  readonly session: AnswerSession;
  readonly follow: () => void;
} {
  const revision: Signal<number> = signal(workspace.formChanges);
  const editable: Signal<boolean> = signal(isEditable(workspace.status()));
  const follow = () => {
    revision.value = workspace.formChanges;
    editable.value = isEditable(workspace.status());
  };
  const session: AnswerSession = {
    form: workspace.form,
    answer: (address, value) => workspace.answer(address, value),
    revision,
    editable,
    newId,
    origin: (address) => workspace.origin(address),
  };
  return { session, follow };
}

/** A second tab only reads, and what was handed in stays as it is. What was refused may be mended. */
function isEditable({ editor, submission }: Status): boolean {
  return editor === 'thisTab' && (submission.is === 'none' || submission.is === 'refused');
}
