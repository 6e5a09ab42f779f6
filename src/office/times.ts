import { dateInWords } from '../shared/calendar.ts';
import { japanTime } from '../shared/japan-time.ts';
import type { Language } from '../shared/language.ts';

/** 2025/8/12 14:32. Times in milliseconds, here and below. */
export function timeText(at: number): string {
  const { year, month, day, hour, minute } = japanTime(at);
  return `${year}/${month}/${day} ${hour}:${minute}`;
}

/** 2025/8/29（金） and 29 August 2025. */
export function dayText(at: number, language: Language): string {
  const { year, month, day, weekday } = japanTime(at);
  if (language === 'en') return dateInWords(`${year}-${month}-${day}`, language);
  return `${year}/${month}/${day}（${weekday}）`;
}

/** Days until the last day on which answers are taken, by the calendar of Japan: 0 on that day, negative after it. */
export function daysLeft(closes: number, now: number): number {
  return dayNumber(closes - 1) - dayNumber(now);
}

function dayNumber(at: number): number {
  const { year, month, day } = japanTime(at);
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
}
