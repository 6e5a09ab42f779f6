import type { Language } from '../shared/language.ts';
import type { Base, FrequencyTable } from '../tally/frequency-table.ts';
import { countText } from './figures.ts';
import { type ChartTexts, chartTexts } from './texts.ts';

/** The base as a sentence with its number, of rows with that of their units: 母数: 記入された機関　N = 210（12 拠点）. */
export function baseText({ n, sentence, rows }: Base, language: Language): string {
  const texts = chartTexts[language];
  return rows
    ? texts.baseOfRows(sentence[language], countText(n), countText(rows.units), rows.unitNoun)
    : texts.base(sentence[language], countText(n));
}

/** How base and 非該当 add up to all that was counted. */
export function sumText(
  { total, base }: Pick<FrequencyTable, 'total' | 'base'>,
  texts: ChartTexts,
): string {
  const numbers = [countText(total), countText(base.n), countText(total - base.n)] as const;
  return texts.sum(...numbers, base.rows?.noun);
}
