import { render } from 'preact';
import { App } from './app.tsx';
import { connect } from './connection.ts';
import { keptInTab } from './kept.ts';
import { Preview } from './preview.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element "app".');
const preview = new Preview({
  keptFor: keptInTab,
  seed: () => Math.floor(Math.random() * 2 ** 31),
});
render(<App preview={preview} />, root);
connect((state) => preview.receive(state));
