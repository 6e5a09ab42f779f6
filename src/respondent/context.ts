import { createContext } from 'preact';
import { useContext, useLayoutEffect, useReducer } from 'preact/hooks';
import type { Status } from '../device/status.ts';
import type { Workspace } from '../device/workspace.ts';
import { formTextsJa } from '../form/texts.ja.ts';
import type { FormTexts } from '../form/texts.ts';
import type { Problem } from '../shared/problem.ts';
import type { Navigation } from './navigation.ts';
import type { Offer } from './offer.ts';
import type { Services } from './services.ts';
import { textsJa } from './texts.ja.ts';
import type { Texts } from './texts.ts';

/** Japanese unless somebody provides another language. */
export const TextsContext = createContext<Texts>(textsJa);

export const FormTextsContext = createContext<FormTexts>(formTextsJa);

export const ServicesContext = createContext<Services | undefined>(undefined);

export const NavigationContext = createContext<Navigation | undefined>(undefined);

export function useTexts(): Texts {
  return useContext(TextsContext);
}

export function useFormTexts(): FormTexts {
  return useContext(FormTextsContext);
}

export function useServices(): Services {
  return provided(useContext(ServicesContext));
}

/** What the device knows to say of a problem of its own or of the network. */
export function useExplain(): (problem: Problem) => string | undefined {
  return useServices().explain;
}

export function useNavigate(): Navigation {
  return provided(useContext(NavigationContext));
}

/** The status of a workspace; renders again with every change of status or form. */
export function useStatus(workspace: Workspace): Status {
  useSubscription((listener) => workspace.subscribe(listener), [workspace]);
  return workspace.status();
}

export function useOffered(offer: Offer): boolean {
  useSubscription((listener) => offer.subscribe(listener), [offer]);
  return offer.offered();
}

function useSubscription(
  subscribe: (listener: () => void) => () => void,
  of: readonly unknown[],
): void {
  const [, renderAgain] = useReducer((count: number, _: null) => count + 1, 0);
  // Before the browser paints: nothing that happens after this render is missed.
  useLayoutEffect(() => subscribe(() => renderAgain(null)), [...of]);
}

function provided<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('This part of the page stands outside of the app.');
  return value;
}
