/** A moment as the clocks of Japan show it: year 2025, month 8, day 2, weekday 土, hour 09, minute 05. */
export interface JapanTime {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly weekday: string;
  readonly hour: string;
  readonly minute: string;
}

/**
 * Hubs and office are in Japan: a device that is set to another zone still shows Japan's time.
 *
 * @param at Milliseconds since 1970-01-01T00:00:00Z.
 */
export function japanTime(at: number): JapanTime {
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (name: keyof JapanTime) => found[name] ?? '';
  return {
    year: part('year').replace(/年$/, ''),
    month: part('month'),
    day: part('day'),
    weekday: part('weekday'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

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
