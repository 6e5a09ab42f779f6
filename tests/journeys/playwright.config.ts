import { defineConfig } from '@playwright/test';
import { findChromium } from '../../tools/chromium.mjs';
import { chromiumArguments } from './chromium-arguments.ts';

const executablePath = findChromium();

/** One journey at a time: each starts a server and a browser of its own. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '.results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  // How long a busy machine may take to show what has happened; a quick one does not wait for it.
  expect: { timeout: 20_000 },
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
