import { apart } from '../ui/apart.tsx';

/** Conditions in words: who is asked an item, and why something is not asked. The words stand once this is here. */
export const conditionsInWords = apart(() => import('./asked-in-words.ts'));
