import type { Language } from '../shared/language.ts';
import type { ChoiceTable, FrequencyRow } from './frequency-table.ts';

/** How many places a summary names. */
const PLACES = 3;

/**
 * The largest answers of a table as one sentence in the style of published reports:
 * 「A」が最も多く、次いで「B」、「C」の順でした。 Answers with equal counts share a place and are said to.
 */
export function summary({ rows }: ChoiceTable, language: Language): string {
  const places = placesOf(rows).slice(0, PLACES);
  return language === 'ja' ? japanese(places) : english(places);
}

/** Answers somebody gave, largest first; equal counts in one place, in the order of the questionnaire. */
function placesOf(rows: readonly FrequencyRow[]): readonly (readonly string[])[] {
  const given = rows.filter(({ count }) => count > 0);
  const counts = [...new Set(given.map(({ count }) => count))].sort((a, b) => b - a);
  return counts.map((count) =>
    given.filter((row) => row.count === count).map(({ label }) => label),
  );
}

function japanese([first, ...others]: readonly (readonly string[])[]): string {
  if (!first) return '回答はありませんでした。';
  const named = first.map((label) => `「${label}」`).join('と');
  const most = first.length > 1 ? `${named}が同数で最も多く` : `${named}が最も多く`;
  if (others.length === 0) return `${most}なりました。`;
  const rest = others.map((labels) => {
    const group = labels.map((label) => `「${label}」`).join('と');
    return labels.length > 1 ? `${group}（同数）` : group;
  });
  return `${most}、次いで${rest.join('、')}${rest.length > 1 ? 'の順' : ''}でした。`;
}

function english([first, ...others]: readonly (readonly string[])[]): string {
  if (!first) return 'There were no answers.';
  const named = (labels: readonly string[]) => labels.map((label) => `“${label}”`).join(' and ');
  const most = `Most frequent: ${named(first)}${first.length > 1 ? ' (equal)' : ''}`;
  const rest = others.map((labels) => named(labels) + (labels.length > 1 ? ' (equal)' : ''));
  return rest.length > 0 ? `${most}, followed by ${rest.join(', then ')}.` : `${most}.`;
}
