import { browserPorts } from '../device/browser-ports.ts';
import { type Device, openDevice } from '../device/device.ts';
import { deviceTexts } from '../device/texts.ts';
import { type OfflineReadiness, offlineReadiness, watchUpdates } from '../device/update.ts';
import type { Workspace } from '../device/workspace.ts';
import type { Language } from '../shared/language.ts';
import type { Clock, NewId } from '../shared/ports.ts';
import type { Problem } from '../shared/problem.ts';
import { chooseLanguage, keptLanguage } from '../ui/language.ts';
import { browserInstallation } from './installation.ts';
import type { Offer } from './offer.ts';
import { saveFile } from './save-file.ts';

/** What the pages need from the world outside them. */
export interface Services extends Omit<Device, 'facts'> {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly language: LanguageChoice;
  facts(workspace: Workspace): Promise<DeviceFacts>;
  /** What a problem of the device or the network means, and what to do; undefined for any other. */
  explain(this: void, problem: Problem): string | undefined;
  saveFile(name: string, text: string): void;
  readonly updates: Offer;
  readonly installation: Offer;
}

/** In which language this device shows the pages and the questionnaire. */
export interface LanguageChoice {
  readonly now: Language;
  /** Opens the page again in that language. What was entered has to be kept before. */
  choose(language: Language): void;
}

/** What a person reads out to the office on the telephone. */
export interface DeviceFacts extends ReturnType<Device['facts']> {
  readonly offline: OfflineReadiness;
}

/** The world of a browser: the only place where adapters are built. */
export async function buildServices(): Promise<Services> {
  const language: LanguageChoice = { now: keptLanguage(), choose: chooseLanguage };
  const ports = browserPorts(language.now);
  const device = openDevice(ports);
  // Both listen from the start: a browser says what they wait for once.
  const updates = watchUpdates();
  const installation = browserInstallation();
  const sentences = await deviceTexts(language.now);
  return {
    ...device,
    clock: ports.clock,
    newId: ports.newId,
    language,
    facts: async (workspace) => ({
      ...device.facts(workspace),
      offline: await offlineReadiness(),
    }),
    explain: ({ code, details }) => sentences[code]?.(details),
    saveFile,
    updates,
    installation,
  };
}
