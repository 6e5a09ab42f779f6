import { describe, expect, it } from 'vitest';
import { finish } from '../../src/engine/finish.ts';
import { sampleSchema } from '../../src/sample/parameters.ts';
import { respond } from '../../src/sample/respondent.ts';
import { seededRandom } from '../../src/sample/seeded.ts';
import { columnsOf } from '../../src/tally/columns.ts';
import { crossTable } from '../../src/tally/cross.ts';
import { frequencyTables } from '../../src/tally/frequency.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

/** Another survey than the one the project is made for: the generator knows none. */
const compiled = compiledTiny(
  oneSection(`
    - { id: pets, type: single, title: 動物, text: 動物がいますか。, required: hard, options: [{ code: "1", label: はい }, { code: "2", label: いいえ }] }
    - { id: kinds, type: multiple, title: 種類, text: どんな動物ですか。, required: soft, showIf: { question: pets, is: "1" }, options: [{ code: "1", label: 犬 }, { code: "2", label: 猫 }, { code: "98", label: その他, text: required }] }
    - { id: why, type: matrix, title: 理由, text: なぜですか。, domain: { type: longText }, rows: [{ code: a, label: 犬 }, { code: b, label: 猫 }], showIf: { question: pets, is: "2" } }
  `),
);

const yesNo = 'options: [{ code: "1", label: はい }, { code: "2", label: いいえ }]';
const pair = compiledTiny(
  oneSection(`
    - { id: a, type: single, title: 甲, text: 甲ですか。, ${yesNo} }
    - { id: b, type: single, title: 乙, text: 乙ですか。, ${yesNo} }
  `),
);

const parameters = {
  seed: 1,
  responses: 100,
  period: { from: '2025-01-06', to: '2025-01-31' },
  roster: { places: ['もり'], kinds: ['の家'], mark: '（架空）', silent: [] },
  words: { 鳥: ['すずめ', 'つばめ'] },
  answers: [
    {
      question: 'why',
      row: 'b',
      answered: { count: 12 },
      topics: [{ patterns: ['<鳥>がいるから'] }],
    },
    {
      question: 'kinds',
      blank: { count: 3 },
      options: [
        { code: '1', count: 20 },
        { code: '2', count: 40 },
        { code: '98', count: 5, texts: ['<鳥>'] },
      ],
    },
    { question: 'pets', options: [{ code: '1', count: 60 }, { code: '2' }] },
  ],
};

function respondTo(changed: object = {}) {
  return respond(
    compiled,
    sampleSchema.parse({ ...parameters, ...changed }),
    seededRandom(1, 'answers'),
  );
}

describe('generated respondents', () => {
  const forms = respondTo();
  const columns = columnsOf(
    compiled,
    forms.map((form) => form.effective()),
  );

  it('give exactly the answers demanded, of those who are asked', () => {
    const [pets, kinds, dogs, cats] = frequencyTables(columns);
    expect(pets).toMatchObject({ base: { n: 100 }, rows: [{ count: 60 }, { count: 40 }] });
    expect(kinds).toMatchObject({
      base: { n: 60 },
      noAnswer: 3,
      rows: [{ count: 20 }, { count: 40 }, { count: 5 }],
    });
    expect(dogs).toMatchObject({ base: { n: 40 }, answered: 0 });
    expect(cats).toMatchObject({ base: { n: 40 }, answered: 12 });
  });

  it('can all submit: nothing required is missing', () => {
    expect(forms.filter((form) => !finish(form).ok)).toEqual([]);
  });

  it('write a text of their own beside その他', () => {
    const values = forms.map((form) => JSON.stringify(form.value('kinds') ?? null));
    const others = values.filter((value) => value.includes('"98"'));
    expect(others.every((value) => /"text":\{"98":"(すずめ|つばめ)"\}/.test(value))).toBe(true);
  });

  it('are the same again for the same seed', () => {
    expect(respondTo().map((form) => form.raw())).toEqual(forms.map((form) => form.raw()));
  });

  it('follow a leaning, and the counts stay', () => {
    const options = [{ code: '1', count: 50 }, { code: '2' }];
    const leanings = [{ when: { question: 'a', is: '1' }, by: 1 }];
    const leaning = sampleSchema.parse({
      ...parameters,
      answers: [
        { question: 'a', options },
        { question: 'b', options: [{ code: '1', count: 50, leanings }, { code: '2' }] },
      ],
    });
    const forms = respond(pair, leaning, seededRandom(1, 'answers'));
    const effective = forms.map((form) => form.effective());
    const { base, rows } = crossTable(columnsOf(pair, effective), 'b', 'a');
    expect([base.across.columns, rows[0]?.all]).toEqual([[50, 50], 50]);
    expect(rows[0]?.columns[0]).toBeGreaterThan(40);
  });
});

describe('parameters that do not fit the questionnaire', () => {
  it.each([
    [
      'name a question it does not have',
      { question: 'cars', options: [{ code: '1' }] },
      '"cars", which',
    ],
    [
      'name an option it does not have',
      { question: 'pets', options: [{ code: '7' }] },
      'no option "7"',
    ],
    [
      'choose where nothing can be chosen',
      { question: 'why', options: [{ code: '1' }] },
      'no options to choose',
    ],
    [
      'leave an option of a multiple choice without an amount',
      { question: 'kinds', options: [{ code: '1' }] },
      'needs an amount',
    ],
  ])('%s: refused by name', (_, answer, message) => {
    const pets = { question: 'pets', options: [{ code: '1', count: 60 }, { code: '2' }] };
    const answers = answer.question === 'pets' ? [answer] : [pets, answer];
    expect(() => respondTo({ answers })).toThrow(message);
  });
});
