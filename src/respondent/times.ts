/** Every hub and the office are in Japan; a device that is set to another zone still shows Japan's time. */
const zone = 'Asia/Tokyo';

const parts = new Intl.DateTimeFormat('ja-JP', {
  timeZone: zone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly weekday: string;
  readonly hour: string;
  readonly minute: string;
}

/** 14:32, or 8/12 14:32 when it is not today. Times in milliseconds, here and below. */
export function shortTime(at: number, now: number): string {
  const { year, month, day, hour, minute } = partsOf(at);
  const today = partsOf(now);
  const isToday = year === today.year && month === today.month && day === today.day;
  return isToday ? `${hour}:${minute}` : `${month}/${day} ${hour}:${minute}`;
}

/** 2025/08/12 14:40, as receipts say it. */
export function fullTime(at: number): string {
  const { year, month, day, hour, minute } = partsOf(at);
  return `${year}/${month.padStart(2, '0')}/${day.padStart(2, '0')} ${hour}:${minute}`;
}

/** 2025年7月25日（金）～ 8月29日（金）; the hour stands there only where a day does not end at midnight. */
export function period(opens: number, closes: number): string {
  const first = partsOf(opens);
  const last = partsOf(closes - 1);
  const year = first.year === last.year ? '' : `${last.year}年`;
  return `${first.year}年${dayOf(first)} ～ ${year}${deadlineOf(closes)}`;
}

/** 8月29日（金）, the last day on which answers are taken; with 17:00 where they are taken until then. */
export function deadlineOf(closes: number): string {
  const last = partsOf(closes - 1);
  if (last.hour === '23' && last.minute === '59') return dayOf(last);
  const { hour, minute } = partsOf(closes);
  return `${dayOf(last)}${hour}:${minute}`;
}

/** 8月29日（金）. */
export function day(at: number): string {
  return dayOf(partsOf(at));
}

/** 2025-08-12, for the names of files. */
export function isoDay(at: number): string {
  const { year, month, day } = partsOf(at);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function dayOf({ month, day, weekday }: Parts): string {
  return `${month}月${day}日（${weekday}）`;
}

function partsOf(at: number): Parts {
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (name: keyof Parts) => found[name] ?? '';
  return {
    year: part('year').replace(/年$/, ''),
    month: part('month'),
    day: part('day'),
    weekday: part('weekday'),
    hour: part('hour'),
    minute: part('minute'),
  };
}
