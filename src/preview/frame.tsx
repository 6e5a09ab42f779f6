import { render } from 'preact';
import { FrameModel } from './frame-model.ts';
import { FramePage } from './frame-page.tsx';

const root = document.getElementById('form');
if (!root) throw new Error('frame.html has no element "form".');
const model = new FrameModel(window.parent);
render(<FramePage model={model} />, root);
model.start();
