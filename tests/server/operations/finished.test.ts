import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { finish } from '../../../src/engine/finish.ts';
import { open } from '../../../src/engine/form.ts';
import { published } from '../../../src/server/definitions.ts';
import { questionnaireWithAnswers } from '../../support/arbitrary-questionnaire.ts';
import { deviceOf } from '../support/device.ts';
import { acknowledged, hubRig } from '../support/hub-rig.ts';
import { HUB, sha256 } from '../support/hubs.ts';

describe('whatever a device can finish', () => {
  it('is counted by the server with the same answers', async () => {
    let finished = 0;
    await fc.assert(
      fc.asyncProperty(questionnaireWithAnswers(), async ({ questionnaire, answers }) => {
        const form = open(compile(questionnaire));
        for (const [address, value] of answers) form.answer(address, value);
        const submission = finish(form);
        if (!submission.ok) return;
        finished += 1;
        const { send, read, write, time } = await hubRig();
        const definition = await published(questionnaire, sha256);
        await write(async (writer) => {
          await writer.questionnaires.publish(definition);
          await writer.rounds.addDefinition('round', definition.hash, time.now);
        });
        const { effective } = submission.value;
        const device = deviceOf('laptop', HUB, definition.hash, () => time.now);
        const reply = acknowledged(
          await send((await device.submit(form.raw(), { effective })).body),
        );
        expect(reply.problems).toBeUndefined();
        expect(reply.verdict).toBe('applied');
        const [counted] = await read(({ submissions }) => submissions.counted('round'));
        expect(counted?.effective).toEqual(effective);
      }),
      { numRuns: 150 },
    );
    expect(finished).toBeGreaterThan(10);
  }, 120_000);
});
