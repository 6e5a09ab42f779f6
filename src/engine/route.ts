import type { Reading } from '../conditions/reading.ts';
import type { PartCondition } from '../question-types/type.ts';
import type { CompiledPart, Node } from './compiled.ts';
import type { Place } from './place.ts';

/** Gives the reading of a place over the effective answers. */
export type PlaceReader = (place: Place) => Reading;

/** Which nodes are on the path, by index: 1 asked, 0 not. */
export type Path = Uint8Array;

/**
 * Whether a node is asked: its section is, and its own condition is true over the effective answers so far.
 * References go to earlier nodes only, so the path up to `node` decides (rule 2).
 */
export function isAsked(node: Node, path: Path, read: PlaceReader): boolean {
  if (node.kind !== 'section' && path[node.section] !== 1) return false;
  return node.opens === undefined || node.opens(read) === true;
}

/** The options and rows of a question that are not shown now, by code. */
export interface HiddenParts {
  readonly options: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
}

export const NOTHING_HIDDEN: HiddenParts = { options: new Set(), rows: new Set() };

/** Which parts of a question are hidden over the effective answers so far: those whose condition is not true. */
export function hiddenParts(parts: readonly CompiledPart[], read: PlaceReader): HiddenParts {
  const hidden = parts.filter(({ shows }) => shows(read) !== true);
  if (hidden.length === 0) return NOTHING_HIDDEN;
  const codes = (kind: PartCondition['part']) =>
    new Set(hidden.flatMap(({ part, code }) => (part === kind ? [code] : [])));
  return { options: codes('option'), rows: codes('row') };
}

export function sameParts(a: HiddenParts, b: HiddenParts): boolean {
  return a === b || (sameCodes(a.options, b.options) && sameCodes(a.rows, b.rows));
}

function sameCodes(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((code) => b.has(code));
}
