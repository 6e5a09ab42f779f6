import type { Finding } from '../engine/check.ts';
import { finish, type Submission } from '../engine/finish.ts';
import type { Form } from '../engine/form.ts';
import { type Result, success } from '../shared/result.ts';
import type { Keeper } from './keeper.ts';
import { type FrozenOperation, isEditable } from './kept.ts';
import type { Moments } from './moments.ts';
import { freezeDraft, freezeSubmission, frozen, isTooLarge, unsentDraft } from './outbox.ts';
import type { DevicePorts } from './ports.ts';

type HandInPorts = Pick<DevicePorts, 'newId' | 'sha256'>;

/**
 * Makes a submission of what the form holds and puts it into the outbox. Resolves when it is durable there or has
 * failed to be; what stands in its way are the findings of `finish`. A response that is handed in stays as it is.
 */
export async function handIn(
  form: Form,
  keeper: Keeper,
  moments: Moments,
  ports: HandInPorts,
): Promise<Result<null, readonly Finding[]>> {
  if (!isEditable(keeper.kept)) return success(null);
  const finished = finish(form);
  if (!finished.ok) return finished;
  const operation = await freeze(finished.value, keeper, moments, ports);
  keeper.take(frozen(keeper.kept, operation));
  await keeper.settled();
  return success(null);
}

async function freeze(
  submission: Submission,
  keeper: Keeper,
  moments: Moments,
  { newId, sha256 }: HandInPorts,
): Promise<FrozenOperation> {
  for (;;) {
    const { kept } = keeper;
    const draft = unsentDraft(kept);
    const made = await freezeSubmission(kept, submission, moments.now(), newId(), sha256);
    // While it was hashed, the delivery may have begun to send the draft it was to carry.
    if (unsentDraft(keeper.kept) !== draft) continue;
    if (!draft || !isTooLarge(made)) return made;
    const apart = await freezeDraft(kept, draft, moments.now(), sha256);
    if (unsentDraft(keeper.kept) === draft) keeper.take(frozen(keeper.kept, apart));
  }
}
