import type { Language } from '../../shared/language.ts';
import { prefectures } from '../../shared/prefectures.ts';
import type { Bilingual } from '../../tally/bilingual.ts';
import type { Attribute } from '../../tally/cross.ts';
import type { CountedRound } from './counted-round.ts';

/** The address of the one roster attribute every round has. A question's address never holds a colon. */
export const prefectureAddress = 'attribute:prefecture';
export const prefectureTitle: Bilingual<string> = { ja: '都道府県', en: 'Prefecture' };

/** The prefectures that have submitted, in the usual order, whatever else a roster calls one after them. */
export function prefectureAttribute({ submissions }: CountedRound, language: Language): Attribute {
  const values = submissions.map(({ prefecture }) => prefecture);
  const english = new Map(prefectures.map(({ name, english }) => [name, english]));
  const usual = [...english.keys()];
  const present = new Set([...usual.filter((name) => values.includes(name)), ...values]);
  return {
    id: 'prefecture',
    title: prefectureTitle[language],
    options: [...present].map((name) => ({
      code: name,
      label: language === 'ja' ? name : (english.get(name) ?? name),
    })),
    values,
  };
}
