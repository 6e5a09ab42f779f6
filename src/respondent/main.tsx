import { render } from 'preact';
import * as z from 'zod/mini';
import './respondent.css';
import { App } from './app.tsx';
import { CrashBoundary } from './crash.tsx';
import { buildServices } from './services.ts';
import { Wording, wordsIn } from './words.tsx';

// The Content-Security-Policy allows no code that is made from text.
z.config({ jitless: true });

void start();

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error('index.html has no element "app".');
  const services = await buildServices();
  const words = await wordsIn(services.language.now);
  document.documentElement.lang = words.form.language;
  render(
    <Wording words={words}>
      <CrashBoundary>
        <App services={services} />
      </CrashBoundary>
    </Wording>,
    root,
  );
}
