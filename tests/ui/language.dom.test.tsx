import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage, keptLanguage } from '../../src/ui/language.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('given a browser', () => {
  it('shows Japanese until another language is kept', () => {
    expect(keptLanguage()).toBe('ja');
    localStorage.setItem('language', 'en');
    expect(keptLanguage()).toBe('en');
  });

  it('keeps the one that is chosen, and opens the page again', () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    chooseLanguage('en');
    expect(keptLanguage()).toBe('en');
    expect(reload).toHaveBeenCalledOnce();
  });

  it('shows Japanese where something unknown is kept', () => {
    localStorage.setItem('language', 'fr');
    expect(keptLanguage()).toBe('ja');
  });

  it('stays with Japanese where nothing can be kept', () => {
    const refuse = () => {
      throw new DOMException('no storage', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    vi.spyOn(location, 'reload').mockImplementation(() => {});
    chooseLanguage('en');
    expect(keptLanguage()).toBe('ja');
  });
});
