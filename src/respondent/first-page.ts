import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';
import type { FirstPage, OpenRound, RoundNotice } from '../sync/sign-in.ts';
import { useServices } from './context.ts';
import { addressOfRound, roundInAddress } from './round-in-address.ts';

/** What the first page knows: it asks, was told of one round or of several, that there is none, or nothing at all. */
export type Asked =
  | { readonly is: 'asking' }
  | { readonly is: 'told'; readonly notice: RoundNotice }
  | { readonly is: 'several'; readonly rounds: readonly OpenRound[] }
  | { readonly is: 'none' }
  | { readonly is: 'unreachable' };

export interface FirstPageState {
  readonly asked: Asked;
  /** Says which page it is that is shown: another one is an arrival. */
  readonly place: string;
  /** Asks again. */
  readonly ask: () => void;
  /** Goes to the first page of a round, or back to the choice. It stands in the address: the back button works. */
  readonly choose: (round: string | undefined) => void;
}

/** Asks what may be known of the round in the address, or of what is open, before anyone signs in. */
export function useFirstPage(): FirstPageState {
  const services = useServices();
  const [round, setRound] = useState(roundInAddress);
  const [tries, setTries] = useState(0);
  const [shown, setShown] = useState<Pick<FirstPageState, 'asked' | 'place'>>(() => ({
    asked: { is: 'asking' },
    place: placeOf(round),
  }));
  useEffect(() => {
    let wanted = true;
    void services.notice(round).then((told) => {
      if (wanted) setShown({ asked: askedOf(told), place: placeOf(round) });
    });
    return () => {
      wanted = false;
    };
  }, [round, tries]);
  useEffect(() => {
    const follow = () => setRound(roundInAddress());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  return {
    ...shown,
    ask: () => {
      setShown(({ place }) => ({ asked: { is: 'asking' }, place }));
      setTries((count) => count + 1);
    },
    choose: (chosen) => {
      history.pushState(null, '', addressOfRound(chosen));
      setRound(chosen);
    },
  };
}

function placeOf(round: string | undefined): string {
  return `welcome ${round ?? ''}`;
}

function askedOf(told: Result<FirstPage>): Asked {
  if (!told.ok) return { is: isNone(told.problems) ? 'none' : 'unreachable' };
  return 'rounds' in told.value
    ? { is: 'several', rounds: told.value.rounds }
    : { is: 'told', notice: told.value };
}

function isNone(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'round.none');
}
