import type { ComponentChildren, JSX } from 'preact';
import type { Problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import type { RoundNotice, SignInRequest } from '../../sync/sign-in.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useExplain, useOffered, useServices, useTexts } from '../context.ts';
import type { Asked, FirstPageState } from '../first-page.ts';
import { PageHeading } from '../page-heading.tsx';
import { SignInForm } from '../sign-in/sign-in-form.tsx';
import { day, deadlineOf, period } from '../times.ts';
import { OtherSurveys, Surveys } from './surveys.tsx';

/** The first page: what is asked, by whom and until when, and the way in; of several surveys the choice. */
export function Welcome({
  asked,
  place,
  ask,
  choose,
  number,
  failedToResume,
  signIn,
}: FirstPageState & {
  readonly number: string | undefined;
  /** Why what lies on this device could not be opened. */
  readonly failedToResume: Problem | undefined;
  readonly signIn: (request: SignInRequest) => Promise<Result<unknown>>;
}): JSX.Element {
  const texts = useTexts();
  const explain = useExplain();
  const told = asked.is === 'told' ? asked.notice : undefined;
  const survey = told ? texts.surveyTitle(told.title, told.edition) : texts.app;
  const form = (
    <SignInForm
      unitNoun={nounOf(asked)}
      number={number}
      submit={texts.welcome.start}
      signIn={signIn}
    >
      <Install />
    </SignInForm>
  );
  return (
    <div class="stack welcome">
      <PageHeading title={texts.documentTitle(texts.welcome.page, survey)} place={place}>
        {asked.is === 'several' ? texts.welcome.surveys : survey}
      </PageHeading>
      {told?.fictional && <Notice tone="warning">{texts.fictional}</Notice>}
      {failedToResume && (
        <Notice tone="error" heading={texts.welcome.resumeFailed}>
          <p>{explain(failedToResume) ?? texts.welcome.resumeFailedAdvice}</p>
        </Notice>
      )}
      {asked.is === 'asking' && <p class="soft">{texts.starting}</p>}
      {asked.is === 'none' && <Notice>{texts.welcome.none}</Notice>}
      {asked.is === 'unreachable' && <Unreachable ask={ask} />}
      {asked.is === 'several' && (
        <>
          <Surveys rounds={asked.rounds} choose={choose} />
          <Entrance lead={texts.welcome.anySurvey}>{form}</Entrance>
        </>
      )}
      {told && (
        <>
          <Facts notice={told} />
          <Admission notice={told}>{form}</Admission>
          <About notice={told} />
          {told.otherRounds > 0 && <OtherSurveys choose={choose} />}
        </>
      )}
    </div>
  );
}

function Facts({ notice }: { readonly notice: RoundNotice }): JSX.Element {
  const texts = useTexts();
  return (
    <dl class="facts">
      <div>
        <dt>{texts.welcome.period}</dt>
        <dd>{period(notice.round.opens, notice.round.closes)}</dd>
      </div>
      <div>
        <dt>{texts.welcome.length}</dt>
        <dd>{texts.welcome.questions(notice.questions, notice.shortestPath)}</dd>
      </div>
    </dl>
  );
}

/** What those are called whom the survey asks; undefined where several surveys call them differently. */
function nounOf(asked: Asked): string | undefined {
  if (asked.is === 'told') return asked.notice.unitNoun;
  const nouns = new Set(asked.is === 'several' ? asked.rounds.map(({ unitNoun }) => unitNoun) : []);
  return nouns.size === 1 ? [...nouns][0] : undefined;
}

/** The way in, as far as the round is open by the server's clock; else why it is not. */
function Admission({
  notice: { round, serverTime },
  children,
}: {
  readonly notice: RoundNotice;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { welcome } = useTexts();
  if (serverTime < round.opens) {
    return (
      <Notice heading={welcome.notYetOpen(day(round.opens))}>
        <p>{welcome.notYetOpenAdvice}</p>
      </Notice>
    );
  }
  if (serverTime >= round.graceEnds) {
    return (
      <Notice tone="warning" heading={welcome.closed(deadlineOf(round.closes))}>
        <p>{welcome.closedAdvice}</p>
      </Notice>
    );
  }
  return (
    <Entrance>
      {serverTime >= round.closes && (
        <Notice tone="warning" level="h3" heading={welcome.inGrace(deadlineOf(round.closes))}>
          <p>{welcome.inGraceAdvice}</p>
        </Notice>
      )}
      {children}
    </Entrance>
  );
}

function Entrance({
  lead,
  children,
}: {
  readonly lead?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { welcome } = useTexts();
  return (
    <section class="entrance stack" aria-labelledby="entrance">
      <h2 id="entrance">{welcome.signIn}</h2>
      {lead !== undefined && <p>{lead}</p>}
      {children}
      <p class="soft small">{welcome.offline}</p>
    </section>
  );
}

function Unreachable({ ask }: { readonly ask: () => void }): JSX.Element {
  const texts = useTexts();
  return (
    <Notice
      tone="warning"
      heading={texts.welcome.unreachable}
      actions={<Button onPress={ask}>{texts.retry}</Button>}
    >
      <ul>
        {texts.welcome.unreachableAdvice.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Purpose, handling, retention, contact: what the survey owes everybody it asks. */
function About({ notice: { about } }: { readonly notice: RoundNotice }): JSX.Element {
  const { welcome } = useTexts();
  return (
    <section class="stack" aria-labelledby="about">
      <h2 id="about">{welcome.about}</h2>
      <dl class="facts">
        {(['purpose', 'handling', 'retention', 'contact'] as const).map((key) => (
          <div key={key}>
            <dt>{welcome[key]}</dt>
            <dd>{about[key]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Install(): JSX.Element | null {
  const texts = useTexts();
  const { installation } = useServices();
  if (!useOffered(installation)) return null;
  return (
    <Button kind="quiet" onPress={() => installation.accept()}>
      {texts.welcome.install}
    </Button>
  );
}
