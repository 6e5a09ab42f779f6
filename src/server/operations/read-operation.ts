import { isStorable } from '../../question-types/plain-text.ts';
import type { Sha256 } from '../../shared/ports.ts';
import { problem } from '../../shared/problem.ts';
import {
  hashOf,
  MAX_OPERATION_BYTES,
  type Operation,
  operationSchema,
} from '../../sync/operation.ts';
import { type Refused, refuse, tooLarge } from '../refusal.ts';

/** How deep a message may nest. A value of a cell needs four levels below its operation. */
const MAX_DEPTH = 24;

/**
 * Opens the bytes of an operation, or says why they cannot be one: too large, cut off, not storable, altered on the
 * way (its hash does not fit), or of no form this server knows.
 *
 * The hash comes before the form: an altered byte may break the form too, and the same operation sent again succeeds.
 */
export async function readOperation(
  body: string,
  sha256: Sha256,
): Promise<{ readonly kind: 'read'; readonly operation: Operation } | Refused> {
  if (Buffer.byteLength(body) > MAX_OPERATION_BYTES) return tooLarge;
  const message = parse(body);
  if (!message) return refuse(422, problem('operation.malformed'), 'later');
  const unfit = unfitness(message, 0);
  if (unfit) return refuse(422, problem(unfit), 'never');
  if (!('hash' in message) || (await hashOf(message, sha256)) !== message.hash) {
    return refuse(422, problem('operation.corruptInTransit'), 'later');
  }
  const opened = operationSchema.safeParse(message);
  if (opened.success) return { kind: 'read', operation: opened.data };
  const at = opened.error.issues[0]?.path.join('.') ?? '';
  return refuse(422, problem('operation.unknownForm', { path: at }), 'never');
}

function parse(body: string): object | undefined {
  try {
    const message: unknown = JSON.parse(body);
    return typeof message === 'object' && message !== null ? message : undefined;
  } catch {
    return undefined;
  }
}

type Unfitness = 'operation.tooDeep' | 'operation.forbiddenKey' | 'operation.notStorable';

/** Why a value cannot be kept and hashed alike everywhere; undefined where it can. */
function unfitness(value: unknown, depth: number): Unfitness | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : 'operation.notStorable';
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= MAX_DEPTH) return 'operation.tooDeep';
  for (const [key, member] of Object.entries(value)) {
    if (reachesBehind(key)) return 'operation.forbiddenKey';
    const found = unfitness(key, depth) ?? unfitness(member, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** `__proto__`, `constructor`, `toString` …: no address, code or member is called so. */
function reachesBehind(key: string): boolean {
  return key === 'prototype' || key in Object.prototype;
}
