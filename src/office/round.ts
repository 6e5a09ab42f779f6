import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { inLanguage } from '../api/language.ts';
import { inRound } from '../api/rounds.ts';
import { useLanguage } from './texts.ts';

/** The round that the address names; without one the server means the round that opens last. */
export const RoundContext = createContext<string | undefined>(undefined);

/** Keeps the address of a page in the round that is looked at. */
export function useInRound(): (address: string) => string {
  const round = useContext(RoundContext);
  return (address) => inRound(address, round);
}

/** The same for an address of the server, which answers in the language of the pages. */
export function useOnServer(): (address: string) => string {
  const ofRound = useInRound();
  const language = useLanguage();
  return (address) => inLanguage(ofRound(address), language);
}
