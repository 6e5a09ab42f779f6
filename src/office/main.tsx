import { render } from 'preact';
import * as z from 'zod/mini';
import { keptLanguage } from '../ui/language.ts';
import { App } from './app.tsx';
import { officeServer } from './server.ts';
import { Wording, wordsIn } from './words.tsx';

// Compiled schemas would need `new Function`, which the page's Content-Security-Policy forbids.
z.config({ jitless: true });

const root = document.getElementById('app');
if (!root) throw new Error('The page has no place for the app.');
const words = await wordsIn(keptLanguage());
document.documentElement.lang = words.language;
render(
  <Wording words={words}>
    <App server={officeServer((input, init) => fetch(input, init))} />
  </Wording>,
  root,
);
