import { acknowledged, hubRig } from './hub-rig.ts';
import { HUB, OTHER_HUB } from './hubs.ts';

/**
 * Four devices of two hubs send one operation after another into the database file named by the first argument; each
 * acknowledgement is said on a line of its own.
 */
const { send, device } = await hubRig({ file: process.argv[2] ?? '' });

async function work(name: string, hub: typeof HUB): Promise<never> {
  const worker = device(name, hub);
  for (let n = 0; ; n += 1) {
    const { body } =
      n % 5 === 4 ? await worker.submit({ q1: { code: '2' } }) : await worker.draft({ q3: `${n}` });
    const { opId, rev, verdict } = acknowledged(await send(body, hub.unitId));
    process.stdout.write(`${JSON.stringify({ responseId: hub.responseId, opId, rev, verdict })}\n`);
  }
}

await Promise.all([
  work('laptop', HUB),
  work('tablet', HUB),
  work('laptop', OTHER_HUB),
  work('tablet', OTHER_HUB),
]);
