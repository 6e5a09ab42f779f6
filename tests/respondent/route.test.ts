import { describe, expect, it } from 'vitest';
import { addressOf, type Route, routeOf } from '../../src/respondent/route.ts';

describe('the addresses of the pages', () => {
  it.each<[string, Route]>([
    ['/', { page: 'home' }],
    ['/section/s2', { page: 'section', section: 's2' }],
    ['/section/s2/', { page: 'section', section: 's2' }],
    ['/review', { page: 'review' }],
    ['/result', { page: 'result' }],
    ['/copy/', { page: 'copy' }],
    ['/device', { page: 'device' }],
    ['/section/', { page: 'unknown' }],
    ['/section/s2/q2-1', { page: 'unknown' }],
    ['/reviews', { page: 'unknown' }],
  ])('%s is %o', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  it.each(['home', 'review', 'result', 'copy', 'device'] as const)('leads back to %s', (page) => {
    expect(routeOf(addressOf({ page }))).toEqual({ page });
  });

  it('names a cell after the chapter it stands in', () => {
    expect(addressOf({ page: 'section', section: 's4' }, 'q4-5/a')).toBe('/section/s4#q4-5/a');
  });
});
