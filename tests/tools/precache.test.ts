import { describe, expect, it } from 'vitest';
import { precacheEntries } from '../../tools/precache.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const built = {
  'index.html': '<!doctype html>',
  'manifest.webmanifest': '{}',
  'icons/192.png': 'png',
  'assets/index-D33Duqh2.js': 'run()',
  'sw.js': 'the worker of the build before',
};

describe('given a built app', () => {
  const entries = precacheEntries(temporaryFolder(built), 'assets');

  it('lists every file but the worker itself, in a fixed order', () => {
    expect(entries.map(({ url }) => url)).toEqual([
      '/assets/index-D33Duqh2.js',
      '/icons/192.png',
      '/index.html',
      '/manifest.webmanifest',
    ]);
  });

  it('gives a revision to what keeps its address, and none to what is named by its content', () => {
    expect(entries.filter(({ revision }) => revision === null).map(({ url }) => url)).toEqual([
      '/assets/index-D33Duqh2.js',
    ]);
  });

  it('gives another revision to other content, and the same to the same', () => {
    const revision = (html: string) =>
      precacheEntries(temporaryFolder({ 'index.html': html }), 'assets')[0]?.revision;
    expect(revision('a')).toBe(revision('a'));
    expect(revision('a')).not.toBe(revision('b'));
  });

  it('says what content every file has, so that other content is refused', () => {
    const empty = precacheEntries(temporaryFolder({ 'index.html': '' }), 'assets')[0]?.integrity;
    expect(empty).toBe('sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
  });
});
