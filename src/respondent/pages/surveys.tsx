import type { JSX } from 'preact';
import type { OpenRound } from '../../sync/sign-in.ts';
import { useTexts } from '../context.ts';
import { addressOfRound } from '../round-in-address.ts';
import { period } from '../times.ts';

type Choose = (round: string | undefined) => void;

/** The surveys that are open, each a way to its own first page. */
export function Surveys({
  rounds,
  choose,
}: {
  readonly rounds: readonly OpenRound[];
  readonly choose: Choose;
}): JSX.Element {
  const texts = useTexts();
  return (
    <ul class="surveys">
      {rounds.map(({ round, title, edition, fictional }) => (
        <li key={round.id}>
          <RoundLink round={round.id} choose={choose}>
            {texts.surveyTitle(title, edition)}
          </RoundLink>
          {fictional && <span class="fictional">{texts.fictionalMark}</span>}
          <p class="soft small">
            {texts.welcome.period} {period(round.opens, round.closes)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The way from the first page of a survey to the others. */
export function OtherSurveys({ choose }: { readonly choose: Choose }): JSX.Element {
  const texts = useTexts();
  return (
    <p>
      <RoundLink round={undefined} choose={choose}>
        {texts.welcome.otherSurveys}
      </RoundLink>
    </p>
  );
}

/** A link the app follows itself where nobody asks for another tab. */
function RoundLink({
  round,
  choose,
  children,
}: {
  readonly round: string | undefined;
  readonly choose: Choose;
  readonly children: string;
}): JSX.Element {
  return (
    <a
      href={addressOfRound(round)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        event.preventDefault();
        choose(round);
      }}
    >
      {children}
    </a>
  );
}
