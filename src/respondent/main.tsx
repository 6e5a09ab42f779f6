import { render } from 'preact';
import * as z from 'zod/mini';
import './respondent.css';
import { App } from './app.tsx';
import { CrashBoundary } from './crash.tsx';
import { buildServices } from './services.ts';

// The Content-Security-Policy allows no code that is made from text.
z.config({ jitless: true });

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element "app".');
render(
  <CrashBoundary>
    <App services={buildServices()} />
  </CrashBoundary>,
  root,
);
