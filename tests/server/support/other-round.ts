import { published } from '../../../src/server/definitions.ts';
import type { RoundRecord } from '../../../src/server/storage/rounds.ts';
import { newAccessCode } from '../../../src/sync/access-code.ts';
import { tiny } from '../../support/tiny.ts';
import { deviceOf } from './device.ts';
import { CLOSES, DAY, GRACE_ENDS, type hubRig, OPENS } from './hub-rig.ts';
import { HUB, type Hub, idOf, OTHER_HUB, sha256 } from './hubs.ts';

/** The hub as it stands in the other round: the same unit under the same number, with a code and a response of its own. */
export const HUB_AGAIN: Hub = {
  ...HUB,
  responseId: idOf('response of the other round'),
  code: newAccessCode(() => 0.3),
};

/** A unit of the other survey that happens to bear the number of a hub of the first. */
export const STRANGER: Hub = {
  unitId: idOf('a municipality'),
  responseId: idOf('response of the municipality'),
  number: OTHER_HUB.number,
  name: 'みなと市',
  code: newAccessCode(() => 0.9),
};

/** A second survey on the same server, which opened a day before the first. */
export async function otherRound(
  { write, time }: Awaited<ReturnType<typeof hubRig>>,
  change: Partial<RoundRecord> = {},
) {
  const questionnaire = {
    ...tiny(`
- id: s1
  title: 市町村
  items: [{ id: other-1, type: longText, title: 課題, text: 課題を書いてください。 }]
`),
    id: 'other',
    title: '市町村の調査票',
    unitNoun: '市町村',
    translations: {
      en: {
        title: 'Survey of municipalities',
        unitNoun: 'municipality',
        'about.purpose': 'Purpose',
      },
    },
  };
  const definition = await published(questionnaire, sha256);
  const round: RoundRecord = {
    id: 'other-round',
    title: '市町村の調査（2025年）',
    opens: OPENS - DAY,
    closes: CLOSES,
    graceEnds: GRACE_ENDS,
    epoch: 1,
    fictional: false,
    ...change,
  };
  await write(async ({ questionnaires, rounds, roster }) => {
    await questionnaires.publish(definition);
    await rounds.save(round);
    await rounds.addDefinition(round.id, definition.hash, OPENS);
    await roster.add(
      [HUB_AGAIN, STRANGER].map((hub) => ({
        roundId: round.id,
        unitId: hub.unitId,
        number: hub.number,
        name: hub.name,
        prefecture: '東京都',
        attributes: {},
        codeHash: `hashed ${hub.code}`,
        responseId: hub.responseId,
        definitionHash: definition.hash,
      })),
    );
  });
  return {
    round,
    definition,
    device: (hub: Hub) => deviceOf('tablet', hub, definition.hash, () => time.now),
  };
}
