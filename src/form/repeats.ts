export { RepeatItem } from './repeat-item.tsx';
export { openRowOf } from './rows-model.ts';
