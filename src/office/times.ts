/** The office and every hub are in Japan; a computer set to another zone still shows Japan's time. */
const parts = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 2025/8/12 14:32. Times in milliseconds, here and below. */
export function timeText(at: number): string {
  const { year, month, day, hour, minute } = partsOf(at);
  return `${year}/${month}/${day} ${hour}:${minute}`;
}

/** 2025/8/29（金）. */
export function dayText(at: number): string {
  const { year, month, day, weekday } = partsOf(at);
  return `${year}/${month}/${day}（${weekday}）`;
}

/** Days until the last day on which answers are taken, by the calendar of Japan: 0 on that day, negative after it. */
export function daysLeft(closes: number, now: number): number {
  return dayNumber(closes - 1) - dayNumber(now);
}

function dayNumber(at: number): number {
  const { year, month, day } = partsOf(at);
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
}

type PartName = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute';

function partsOf(at: number): Readonly<Record<PartName, string>> {
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (name: PartName) => found[name] ?? '';
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    weekday: part('weekday'),
    hour: part('hour'),
    minute: part('minute'),
  };
}
