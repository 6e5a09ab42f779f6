import { describe, expect, it } from 'vitest';
import { accept } from '../../src/engine/finish.ts';
import { sampleRound } from '../../src/sample/round.ts';
import { operationSchema } from '../../src/sync/operation.ts';
import { sha256 } from '../support/kyoten-sample.ts';
import { compiledFolder, folderParameters } from './folder-sample.ts';

const DEFINITION = '5'.repeat(64);

/** By questionnaire: its units, and how many prefectures they are in. */
const rounds = [
  ['osaka-2017-wards', 24, 1],
  ['osaka-2017-rooms', 22, 1],
  ['renkei-suishin-2021', 24, 12],
  ['shigen-haaku', 12, 8],
] as const;

describe.each(rounds)('the invented round of %s', (id, units, prefectures) => {
  const compiled = compiledFolder(id);
  const parameters = folderParameters(id);
  const made = sampleRound(compiled, DEFINITION, parameters, sha256);

  it('asks as many units as its survey had, all but one of which answer', async () => {
    const round = await made;
    expect(round.units.length).toBe(units);
    expect(round.units.filter(({ silent }) => silent).length).toBe(1);
    expect(round.operations.length).toBe(units - 1);
    expect(new Set(round.units.map(({ prefecture }) => prefecture)).size).toBe(prefectures);
  });

  it('is one the server accepts', async () => {
    for (const { body } of (await made).operations) {
      const operation = operationSchema.parse(JSON.parse(body));
      const effective = operation.kind === 'submit' ? operation.payload.effective : {};
      expect(Object.keys(effective).length).toBeGreaterThan(5);
      expect(accept(compiled, effective)).toEqual([]);
    }
  });

  it('is the same again', async () => {
    expect(await sampleRound(compiled, DEFINITION, parameters, sha256)).toEqual(await made);
  });
});

describe('a round without answers laid down', () => {
  it('gives every unit its attributes, each value as often as it is wanted', async () => {
    const parameters = folderParameters('osaka-2017-rooms');
    const { units } = await sampleRound(
      compiledFolder('osaka-2017-rooms'),
      DEFINITION,
      parameters,
      sha256,
    );
    const opened = units.map(({ attributes }) => attributes.opened).toSorted();
    expect(opened).toEqual([...Array(11).fill('A'), ...Array(11).fill('B')]);
  });

  it('has as many rows in a repeat as its parameters say', async () => {
    const parameters = folderParameters('shigen-haaku');
    const round = await sampleRound(
      compiledFolder('shigen-haaku'),
      DEFINITION,
      { ...parameters, responses: 3, rows: { facilities: { from: 4, to: 6 } } },
      sha256,
    );
    for (const { body } of round.operations) {
      const { payload } = JSON.parse(body) as { payload: { effective: object } };
      const rows = Object.keys(payload.effective).filter((address) =>
        /^facilities\/[^/]+$/.test(address),
      );
      expect(rows.length).toBeGreaterThanOrEqual(4);
      expect(rows.length).toBeLessThanOrEqual(6);
    }
  });

  it.each([
    [
      'writes where nothing is asked',
      { texts: { cars: ['赤い'] } },
      '"cars", which is no question',
    ],
    [
      'fills what is no repeat',
      { rows: { cars: { from: 1, to: 2 } } },
      '"cars", which is no repeat',
    ],
  ])('that %s is refused by name', async (_, changed, message) => {
    const parameters = { ...folderParameters('osaka-2017-wards'), ...changed };
    const made = sampleRound(compiledFolder('osaka-2017-wards'), DEFINITION, parameters, sha256);
    await expect(made).rejects.toThrow(message);
  });

  it('with more values of an attribute than units is refused', async () => {
    const parameters = folderParameters('osaka-2017-wards');
    const roster = { ...parameters.roster, attributes: { size: { large: 3 } } };
    const made = sampleRound(
      compiledFolder('osaka-2017-wards'),
      DEFINITION,
      { ...parameters, roster },
      sha256,
    );
    await expect(made).rejects.toThrow('"size" has 3 values for 24 units');
  });
});
