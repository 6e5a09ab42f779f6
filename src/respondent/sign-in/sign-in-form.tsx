import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import type { SignInRequest } from '../../sync/sign-in.ts';
import { Button } from '../../ui/button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useExplain, useTexts } from '../context.ts';
import { type Field, problemAt, readSignIn, readTypedCode } from './check.ts';
import { signInSentence } from './sentence.ts';

/**
 * Number and code of the invitation. What can be known without network is said at once, under its field; what only the
 * server knows stands above the button. What was typed stays where it is.
 */
export function SignInForm({
  unitNoun,
  number,
  submit,
  signIn,
  children,
}: {
  /** What the survey calls those it asks; undefined where it may be one of several. */
  readonly unitNoun: string | undefined;
  /** Known already, from the QR code or because the hub has been signed in. */
  readonly number?: string | undefined;
  readonly submit: string;
  readonly signIn: (request: SignInRequest) => Promise<Result<unknown>>;
  /** Beside the button. */
  readonly children?: ComponentChildren;
}): JSX.Element {
  const texts = useTexts();
  const explain = useExplain();
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [checking, setChecking] = useState(false);

  const sentence = (found: Problem | undefined) =>
    found && signInSentence(found, { texts, explain, number: texts.unitNumber(unitNoun) });
  const replace = (field: Field, found: readonly Problem[]) =>
    setProblems((known) => [
      ...known.filter(({ at }) => at !== field && at !== undefined),
      ...found,
    ]);

  const send = async () => {
    if (checking || !form.current) return;
    const typed = new FormData(form.current);
    const request = readSignIn(String(typed.get('number') ?? ''), String(typed.get('code') ?? ''));
    if (!request.ok) {
      setProblems(request.problems);
      form.current.querySelector<HTMLInputElement>(`#sign-in-${request.problems[0]?.at}`)?.focus();
      return;
    }
    setProblems([]);
    setChecking(true);
    const signedIn = await signIn(request.value);
    setChecking(false);
    if (!signedIn.ok) setProblems(signedIn.problems);
  };

  const refusal = problems.find(({ at }) => at === undefined);
  return (
    <form
      class="stack sign-in"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        id="sign-in-number"
        name="number"
        label={texts.unitNumber(unitNoun)}
        hint={texts.welcome.numberHint}
        autoComplete="username"
        width="medium"
        literal
        required
        {...(number === undefined ? {} : { initial: number })}
        error={sentence(problemAt(problems, 'number'))}
        onText={() => replace('number', [])}
      />
      <TextField
        id="sign-in-code"
        name="code"
        label={texts.welcome.code}
        hint={texts.welcome.codeHint}
        autoComplete="current-password"
        width="medium"
        literal
        required
        error={sentence(problemAt(problems, 'code'))}
        onText={() => replace('code', [])}
        onLeave={(typed) => {
          const code = readTypedCode(typed);
          if (typed.trim() !== '' && !code.ok) replace('code', code.problems);
        }}
      />
      <LiveRegion urgency="assertive" visible>
        {refusal && (
          <Notice tone="error" appears>
            <p>{sentence(refusal)}</p>
          </Notice>
        )}
      </LiveRegion>
      <div class="row">
        <Button kind="primary" type="submit">
          {checking ? texts.welcome.checking : submit}
        </Button>
        {children}
      </div>
    </form>
  );
}
