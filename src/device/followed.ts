import { compile } from '../engine/compile.ts';
import type { NewId } from '../shared/ports.ts';
import { openDefinition } from './definition.ts';
import { isEditable } from './kept.ts';
import { moved } from './moved.ts';
import { newerDefinition } from './newer-definition.ts';
import { type Step, step } from './step.ts';

/**
 * Moves a response that is about to be opened to where the hub has moved it on another device, if that definition is
 * here. What is handed in stays as it was handed in.
 */
export function followed(begin: Step, newId: NewId): Step {
  const { kept } = begin;
  const newer = newerDefinition(kept);
  if (!newer?.accepted || !isEditable(kept)) return begin;
  const to = openDefinition(kept.others.get(newer.hash));
  const from = openDefinition(kept.definition);
  if (!to.ok || !from.ok) return begin;
  const move = { from: compile(from.value), to: compile(to.value), hash: newer.hash };
  const following = moved(kept, move, newId());
  return step(following.kept, [...begin.writes, ...following.writes], begin.taken);
}
