export { baseHint } from './base-hint.ts';
export { whyNotAsked } from './why.ts';
