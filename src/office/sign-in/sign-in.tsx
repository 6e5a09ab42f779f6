import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Session } from '../../api/session.ts';
import type { Problem } from '../../shared/problem.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type SummaryEntry } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { PageHeading } from '../page-heading.tsx';
import type { OfficeServer } from '../server.ts';
import { problemText, type Texts, useTexts } from '../texts.ts';

/** E-mail and password. After it the person is on the page whose address was asked for. */
export function SignIn({
  server,
  notice,
  signedIn,
}: {
  readonly server: OfficeServer;
  /** Why this page stands here instead of the one asked for. */
  readonly notice: 'ended' | 'left' | undefined;
  readonly signedIn: (session: Session) => void;
}): JSX.Element {
  const texts = useTexts();
  const { signIn } = texts;
  const typed = useRef({ email: '', password: '' });
  const [refusal, setRefusal] = useState<Refusal>({ missing: {}, problems: [], attempt: 0 });
  const refuse = (missing: Missing, problems: readonly Problem[]) =>
    setRefusal(({ attempt }) => ({ missing, problems, attempt: attempt + 1 }));

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const missing = missingOf(typed.current, signIn);
    if (Object.keys(missing).length > 0) {
      refuse(missing, []);
      return;
    }
    const { email, password } = typed.current;
    const reply = await server.signIn({ email: email.trim(), password });
    if (reply.ok) signedIn(reply.value);
    else refuse({}, reply.problems);
  }

  return (
    <Page service={texts.service} status={<LanguageSwitch />}>
      <div class="stack">
        <PageHeading title={signIn.title} place="sign-in">
          {signIn.title}
        </PageHeading>
        {notice !== undefined && refusal.attempt === 0 && (
          <div role="status">
            <Notice>
              <p>{signIn[notice]}</p>
            </Notice>
          </div>
        )}
        <ErrorSummary
          heading={signIn.problem}
          entries={entriesOf(refusal, texts)}
          attempt={refusal.attempt}
        />
        <p class="soft">{signIn.lead}</p>
        <form class="stack sign-in" onSubmit={submit} noValidate>
          <TextField
            id="email"
            label={signIn.email}
            type="email"
            inputMode="email"
            autoComplete="username"
            literal
            error={refusal.missing.email}
            onText={(text) => {
              typed.current = { ...typed.current, email: text };
            }}
          />
          <TextField
            id="password"
            label={signIn.password}
            type="password"
            autoComplete="current-password"
            literal
            error={refusal.missing.password}
            onText={(text) => {
              typed.current = { ...typed.current, password: text };
            }}
          />
          <Button kind="primary" type="submit">
            {signIn.act}
          </Button>
        </form>
      </div>
    </Page>
  );
}

interface Missing {
  readonly email?: string;
  readonly password?: string;
}

interface Refusal {
  readonly missing: Missing;
  readonly problems: readonly Problem[];
  readonly attempt: number;
}

function missingOf(
  { email, password }: { readonly email: string; readonly password: string },
  texts: Texts['signIn'],
): Missing {
  return {
    ...(email.trim() === '' ? { email: texts.emailMissing } : {}),
    ...(password === '' ? { password: texts.passwordMissing } : {}),
  };
}

function entriesOf({ missing, problems }: Refusal, texts: Texts): readonly SummaryEntry[] {
  return [
    ...(missing.email === undefined ? [] : [{ href: '#email', text: missing.email }]),
    ...(missing.password === undefined ? [] : [{ href: '#password', text: missing.password }]),
    ...problems.map((problem) => ({ href: '#email', text: problemText(texts, problem) })),
  ];
}
