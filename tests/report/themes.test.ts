import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { readQuestionnaire, readYaml } from '../../src/definition/read.ts';
import { registry } from '../../src/question-types/registry.ts';
import { themeIndex, themesSchema } from '../../src/report/themes.ts';

const themes = themesSchema.parse(yaml('themes.yaml'));
const surveys = [
  'kyoten-2025',
  'renkei-suishin-2021',
  'osaka-2017-wards',
  'osaka-2017-rooms',
  'shigen-haaku',
].map(survey);
const index = themeIndex(themes, surveys);
const measured = (theme: string) =>
  (index.find(({ id }) => id === theme)?.questionnaires ?? []).map(
    ({ id, items }) => [id, items.map((item) => item.id)] as const,
  );

describe('given the five questionnaires', () => {
  it('lists every theme, in the order of the file', () => {
    expect(index.map(({ id }) => id)).toEqual(themes.map(({ id }) => id));
  });

  it('measures every theme somewhere', () => {
    expect(index.filter(({ questionnaires }) => questionnaires.length === 0)).toEqual([]);
  });

  it('says which questions of which survey measure a theme', () => {
    expect(measured('evaluation').map(([id]) => id)).toEqual([
      'renkei-suishin-2021',
      'osaka-2017-wards',
    ]);
    expect(measured('consultation').map(([id]) => id)).toEqual([
      'kyoten-2025',
      'renkei-suishin-2021',
      'osaka-2017-rooms',
    ]);
    expect(new Map(measured('consultation')).get('osaka-2017-rooms')).toEqual([
      'b-o-1',
      'b-o-1-total',
      'b-o-2',
      'b-o-2-total',
      'b-o-issues',
    ]);
  });

  it('names a repeat before the questions in it', () => {
    const items = new Map(measured('resources')).get('shigen-haaku') ?? [];
    expect(items.slice(items.indexOf('facilities')).slice(0, 3)).toEqual([
      'facilities',
      'facility-id',
      'changed-only',
    ]);
  });

  it('counts every mark of a theme exactly once', () => {
    const marks = surveys
      .flatMap(({ sections }) => JSON.stringify(sections).match(/"themes":\[[^\]]*\]/g) ?? [])
      .flatMap((list) => list.split(':')[1]?.split(',') ?? []);
    const indexed = index.flatMap(({ questionnaires }) =>
      questionnaires.flatMap(({ items }) => items),
    );
    expect(indexed).toHaveLength(marks.length);
  });

  it('says it in English, too', () => {
    const [conference] = themeIndex(themes, surveys, 'en');
    expect(conference?.label.en).toBe('Conferences, finding problems and answers');
    expect(JSON.stringify(conference?.questionnaires.map(({ items }) => items))).not.toMatch(
      /[ぁ-ん]/,
    );
  });
});

function survey(id: string): Questionnaire {
  const file = (name: string) => readFileSync(`questionnaire/${id}/${name}`, 'utf8');
  const known = new Set(themes.map((theme) => theme.id));
  const { questionnaire, problems } = readQuestionnaire(
    file('questionnaire.yaml'),
    registry,
    known,
    { english: file('questionnaire.en.yaml'), glossary: file('glossary.yaml') },
  );
  if (!questionnaire) throw new Error(JSON.stringify(problems));
  return questionnaire;
}

function yaml(name: string): unknown {
  const read = readYaml(readFileSync(`questionnaire/${name}`, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.value;
}
