import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { findChromium } from '../../../tools/chromium.mjs';
import { chromiumArguments } from '../chromium-arguments.ts';

/**
 * A laptop with one browser profile: its browser can be killed, as a closed lid or an empty battery does, and started
 * again over what it had kept. Playwright's own launch would tidy up on the way out; this does not.
 */
export class Device {
  readonly #profile: string;
  #process: ChildProcess | undefined;
  #browser: Browser | undefined;

  private constructor(profile: string) {
    this.#profile = profile;
  }

  static async unpack(): Promise<Device> {
    return new Device(await mkdtemp(join(tmpdir(), 'kyoten-device-')));
  }

  /** Starts the browser and gives its one page. */
  async start(): Promise<Page> {
    const child = spawn(
      findChromium() ?? chromium.executablePath(),
      [
        ...chromiumArguments(),
        '--headless=new',
        '--remote-debugging-port=0',
        '--lang=ja',
        `--user-data-dir=${this.#profile}`,
        'about:blank',
      ],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, TZ: 'Asia/Tokyo', LANGUAGE: 'ja' },
      },
    );
    this.#process = child;
    this.#browser = await chromium.connectOverCDP(await debuggerAddress(child));
    const context = this.context();
    return context.pages()[0] ?? (await context.newPage());
  }

  context(): BrowserContext {
    const context = this.#browser?.contexts()[0];
    if (!context) throw new Error('The device is off.');
    return context;
  }

  /**
   * Waits until the browser has written a cookie to its disk, which it does within half a minute: a sitting of a
   * person lasts longer than that, and then a kill does not end the session.
   */
  async untilCookieKept(name: string): Promise<void> {
    const file = join(this.#profile, 'Default/Cookies');
    // The browser locks its database; in the bytes of a row the name follows the host and an empty key.
    const isKept = async () => (await readFile(file, 'latin1')).includes(`127.0.0.1${name}`);
    await expect.poll(isKept, { timeout: 60_000, intervals: [1_000] }).toBe(true);
  }

  /** Kills the browser where it stands: no exit handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child) return;
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    await Promise.all(
      ['SingletonLock', 'SingletonSocket', 'SingletonCookie'].map((name) =>
        rm(join(this.#profile, name), { force: true }),
      ),
    );
    this.#process = undefined;
    this.#browser = undefined;
  }

  async dispose(): Promise<void> {
    await this.kill();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Chromium prints the address of its debugger on stderr once it listens. */
async function debuggerAddress(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += String(chunk);
    const address = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error(`Chromium ended before it listened. It said:\n${said}`);
}
