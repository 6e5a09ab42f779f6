import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Workspace } from '../../device/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { useServices } from '../context.ts';
import { Dialog } from '../dialog.tsx';
import { usePageTexts } from '../pages/texts.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Signing in again over the form: what stands below stays as it is, and the person goes on where they were. */
export function SignInAgain({
  workspace,
  close,
}: {
  readonly workspace: Workspace;
  readonly close: () => void;
}): JSX.Element {
  const { signInAgain } = usePageTexts();
  const services = useServices();
  // The number is known; only the code has to be typed.
  useEffect(() => document.getElementById('sign-in-code')?.focus(), []);
  return (
    <Dialog heading={signInAgain.heading} onClose={close}>
      <p>{signInAgain.explanation}</p>
      <SignInForm
        unitNoun={workspace.questionnaire.unitNoun}
        number={workspace.account.unit.number}
        submit={signInAgain.submit}
        signIn={async (request) => {
          const signedIn = await services.signInAgain(workspace, request);
          if (signedIn.ok) close();
          return signedIn;
        }}
      >
        <Button kind="quiet" onPress={close}>
          {signInAgain.later}
        </Button>
      </SignInForm>
    </Dialog>
  );
}
