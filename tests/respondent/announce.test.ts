import { describe, expect, it } from 'vitest';
import { PAUSE, pauseBefore } from '../../src/respondent/status/announce.ts';

const said = { state: 'delivered', at: 100_000 } as const;

describe('what the status line reads out', () => {
  it('says the first state at once', () => {
    expect(pauseBefore('waiting', undefined, 0)).toBe(0);
  });

  it('says another state, at the earliest ten seconds after the last', () => {
    expect(PAUSE).toBe(10_000);
    expect(pauseBefore('waiting', said, 103_000)).toBe(7_000);
    expect(pauseBefore('waiting', said, 250_000)).toBe(0);
  });

  it('never says the same state again', () => {
    expect(pauseBefore('delivered', said, 250_000)).toBeUndefined();
  });

  it.each(['saving', 'sending'] as const)('keeps quiet while %s', (state) => {
    expect(pauseBefore(state, said, 250_000)).toBeUndefined();
  });

  it('interrupts only for what could not be saved', () => {
    expect(pauseBefore('notSaved', said, 100_001)).toBe(0);
    expect(pauseBefore('otherTab', said, 100_001)).toBeGreaterThan(0);
  });
});
