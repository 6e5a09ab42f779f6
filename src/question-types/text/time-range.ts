/** What stands where nothing is open. */
const CLOSED = '―';

/**
 * Opening hours as `09:00-12:00、13:00-18:00`, or `―` for closed, from what people type: 9時〜18時, ９：００～１８：００,
 * 午前9時から午後6時まで, 休診. What cannot be read stays as it was typed.
 */
export function normaliseTimeRange(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/から|[‐‑–—―−ー〜~]/g, '-')
    .replace(/まで/g, '');
  if (/^(-+|休|休み|休診|休業|定休日?|休診日|なし)$/.test(text)) return CLOSED;
  const ranges = text.split(/[、,;]/).map(rangeOf);
  return ranges.every((range) => range !== undefined) ? ranges.join('、') : typed;
}

/** Whether every range ends after it begins, between 00:00 and 24:00. */
export function fitsTimeRange(text: string): boolean {
  return text === CLOSED || text.split('、').every(isRange);
}

function rangeOf(text: string): string | undefined {
  if (text === '24時間') return '00:00-24:00';
  const [begin, end, ...more] = text.split('-').map(timeOf);
  return begin !== undefined && end !== undefined && more.length === 0
    ? `${begin}-${end}`
    : undefined;
}

const TIME = /^(午前|午後|AM|PM)?(\d{1,2})(?::(\d{2})|(\d{2})|時(?:(半)|(\d{1,2})分)?)?$/i;

function timeOf(text: string): string | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, half = '', hour = '', ...minutes] = match;
  const minute = minutes.find((found) => found !== undefined) ?? '0';
  const isAfternoon = /^(午後|PM)$/i.test(half) && Number(hour) < 12;
  const hours = Number(hour) + (isAfternoon ? 12 : 0);
  return `${two(hours)}:${minute === '半' ? '30' : two(Number(minute))}`;
}

function two(n: number): string {
  return `${n}`.padStart(2, '0');
}

function isRange(text: string): boolean {
  const [, begin = '', end = ''] = /^(\d{2}:[0-5]\d)-(\d{2}:[0-5]\d)$/.exec(text) ?? [];
  return begin < end && end <= '24:00';
}
