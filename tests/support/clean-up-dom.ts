import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';

/** Without vitest's globals Testing Library does not unmount by itself what a test has rendered. */
afterEach(cleanup);
