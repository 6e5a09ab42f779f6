import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { inRound } from '../api/rounds.ts';

/** The round that the address names; without one the server means the round that opens last. */
export const RoundContext = createContext<string | undefined>(undefined);

/** Keeps an address, of a page or of the server, in the round that is looked at. */
export function useInRound(): (address: string) => string {
  const round = useContext(RoundContext);
  return (address) => inRound(address, round);
}
