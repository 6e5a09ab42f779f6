import { defineConfig } from '@playwright/test';
import { findChromium } from '../../tools/chromium.mjs';

const executablePath = findChromium();

/** One journey at a time: each starts a server and a browser of its own. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '.results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  reporter: 'list',
  use: {
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      // Without a path Playwright takes the browser it has downloaded itself.
      ...(executablePath === undefined ? {} : { executablePath }),
      args: chromiumArguments(),
    },
  },
});

/** Nothing but the page under test may use the network, and root may not use the sandbox. */
function chromiumArguments(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}
