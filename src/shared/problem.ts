import type { Language } from './language.ts';

/**
 * What went wrong, as plain data: it can lie beside a queued change, travel over HTTP and be put into words later.
 *
 * `code` names the kind (`text.tooLong`); the folder that owns a code also owns its sentence.
 * `at` is the address of the cell, check or field it concerns, where there is one.
 * `details` holds what the sentence needs, never an answer that must not leave the device.
 */
export interface Problem {
  readonly code: string;
  readonly at?: string;
  readonly details: Details;
}

export type Details = Readonly<Record<string, string | number>>;

export function problem(code: string, details: Details = {}, at?: string): Problem {
  return at === undefined ? { code, details } : { code, at, details };
}

/** One for all: most of what is checked has none. */
export const NO_PROBLEMS: readonly Problem[] = [];

/** The sentences of a folder's own problem codes, in one language. */
export type Sentences = Readonly<Record<string, (details: Details) => string>>;

/** Sentences in every language; a folder that owns codes exports one of these. */
export type Catalogue = Readonly<Record<Language, Sentences>>;
