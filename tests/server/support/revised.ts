import { published } from '../../../src/server/definitions.ts';
import { tiny } from '../../support/tiny.ts';
import type { hubRig } from './hub-rig.ts';
import { sha256 } from './hubs.ts';

/** The questionnaire of the round, revised: q2 is gone, q1 has lost その他, q4 is new and demanded. */
const REVISED = `
- id: s1
  title: 訪問
  items:
    - id: q1
      type: single
      title: 訪問
      text: 訪問していますか。
      required: hard
      options: [{ code: "1", label: している }, { code: "2", label: していない }]
    - { id: q3, type: longText, title: 工夫, text: 工夫を書いてください。 }
    - { id: q4, type: text, title: 担当, text: 担当を書いてください。, required: hard }
`;

/** Publishes the revised questionnaire in the round. */
export async function revise({ write, time }: Awaited<ReturnType<typeof hubRig>>) {
  const revised = await published({ ...tiny(REVISED), version: '2' }, sha256);
  await write(async ({ questionnaires, rounds }) => {
    await questionnaires.publish(revised);
    await rounds.addDefinition('round', revised.hash, time.now);
  });
  return revised;
}
