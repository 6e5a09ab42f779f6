import { type JapanTime, japanTime } from '../shared/japan-time.ts';

/** 14:32, or 8/12 14:32 when it is not today. Times in milliseconds, here and below. */
export function shortTime(at: number, now: number): string {
  const { year, month, day, hour, minute } = japanTime(at);
  const today = japanTime(now);
  const isToday = year === today.year && month === today.month && day === today.day;
  return isToday ? `${hour}:${minute}` : `${month}/${day} ${hour}:${minute}`;
}

/** 2025/08/12 14:40, as receipts say it. */
export function fullTime(at: number): string {
  const { year, month, day, hour, minute } = japanTime(at);
  return `${year}/${month.padStart(2, '0')}/${day.padStart(2, '0')} ${hour}:${minute}`;
}

/** 2025年7月25日（金）～ 8月29日（金）; the hour stands there only where a day does not end at midnight. */
export function period(opens: number, closes: number): string {
  const first = japanTime(opens);
  const last = japanTime(closes - 1);
  const year = first.year === last.year ? '' : `${last.year}年`;
  return `${first.year}年${dayOf(first)} ～ ${year}${deadlineOf(closes)}`;
}

/** 8月29日（金）, the last day on which answers are taken; with 17:00 where they are taken until then. */
export function deadlineOf(closes: number): string {
  const last = japanTime(closes - 1);
  if (last.hour === '23' && last.minute === '59') return dayOf(last);
  const { hour, minute } = japanTime(closes);
  return `${dayOf(last)}${hour}:${minute}`;
}

/** 8月29日（金）. */
export function day(at: number): string {
  return dayOf(japanTime(at));
}

/** 2025-08-12, for the names of files. */
export function isoDay(at: number): string {
  const { year, month, day } = japanTime(at);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function dayOf({ month, day, weekday }: JapanTime): string {
  return `${month}月${day}日（${weekday}）`;
}
