import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach } from 'vitest';
import { loadAllApart } from '../../src/ui/apart.tsx';

/** What comes in files of its own is here before a test draws it. */
beforeEach(loadAllApart);

/** Without vitest's globals Testing Library does not unmount by itself what a test has rendered. */
afterEach(cleanup);
