import { dateInWords, ordinalOf } from '../../shared/calendar.ts';
import type { Language } from '../../shared/language.ts';

/** 令和7年7月1日（2025年）（火）, Tuesday 1 July 2025; a month without a day of the week. */
export function dateToConfirm(iso: string, language: Language): string {
  const words = dateInWords(iso, language);
  const day = iso.length > 7 ? ordinalOf(iso) : undefined;
  if (day === undefined) return words;
  // 1970-01-01 was a Thursday.
  const weekday = weekdays[language][(((day + 4) % 7) + 7) % 7] ?? '';
  return language === 'ja' ? `${words}（${weekday}）` : `${weekday} ${words}`;
}

/** How a date may be typed. */
export const examples = {
  ja: { day: '例：2025/7/1、令和7年7月1日、R7.7.1', month: '例：2025/7、令和7年7月、R7.7' },
  en: { day: 'For example 2025/7/1', month: 'For example 2025/7' },
} as const;

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
