import { render } from 'preact';
import * as z from 'zod/mini';
import { App } from './app.tsx';
import { officeServer } from './server.ts';

// Compiled schemas would need `new Function`, which the page's Content-Security-Policy forbids.
z.config({ jitless: true });

const root = document.getElementById('app');
if (!root) throw new Error('The page has no place for the app.');
render(<App server={officeServer((input, init) => fetch(input, init))} />, root);
