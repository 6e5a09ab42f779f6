import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../tools/chromium.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

const works = '#!/bin/sh\necho "Chromium 156.0.8078.79 built on Debian"\n';
const stub = '#!/bin/sh\necho "Command requires the chromium snap to be installed." >&2\nexit 1\n';

afterEach(() => vi.unstubAllEnvs());

describe('given a machine with a Chromium in PATH', () => {
  it('finds it', () => {
    const folder = machine({ chromium: works });
    expect(findChromium()).toBe(join(folder, 'chromium'));
  });

  it('passes over a stub that only says how to install one', () => {
    const folder = machine({ 'chromium-browser': stub, 'google-chrome': works });
    expect(findChromium()).toBe(join(folder, 'google-chrome'));
  });

  it('prefers the one that CHROMIUM_PATH names', () => {
    const folder = machine({ chromium: works, mine: works });
    vi.stubEnv('CHROMIUM_PATH', join(folder, 'mine'));
    expect(findChromium()).toBe(join(folder, 'mine'));
  });
});

describe('given a machine without one', () => {
  it('finds none', () => {
    machine({});
    expect(findChromium()).toBeUndefined();
  });

  it('does not go on silently when CHROMIUM_PATH is wrong', () => {
    machine({});
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chrome');
    expect(() => findChromium()).toThrow('/nowhere/chrome');
  });
});

function machine(programs: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(programs);
  vi.stubEnv('PATH', folder);
  vi.stubEnv('CHROMIUM_PATH', '');
  return folder;
}
