import { expect, it } from 'vitest';
import { inRound } from '../../src/api/rounds.ts';

it.each([
  ['/office/', undefined, '/office/'],
  ['/office/', 'r', '/office/?round=r'],
  ['/office/?state=draft#hubs', 'r', '/office/?state=draft&round=r#hubs'],
  ['/office/?round=old&state=draft', 'r', '/office/?state=draft&round=r'],
  [
    '/api/office/cross?row=a%3Ab&column=c',
    'r & s',
    '/api/office/cross?row=a%3Ab&column=c&round=r%20%26%20s',
  ],
])('%s in the round %j is %s', (address, round, expected) => {
  expect(inRound(address, round)).toBe(expected);
});
