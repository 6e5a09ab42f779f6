import { createContext } from 'preact';
import type { OfficeServer } from './server.ts';

/** What every page of the office needs from outside. */
export interface Office {
  readonly server: OfficeServer;
  /** A page was told that nobody is signed in any more. */
  readonly signedOut: () => void;
}

export const OfficeContext = createContext<Office>({
  get server(): OfficeServer {
    throw new Error('This page stands outside of the office.');
  },
  signedOut: () => {},
});
