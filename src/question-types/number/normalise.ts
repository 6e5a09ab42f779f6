/**
 * A number as people type it in Japanese, as decimal text: １，２３４ → 1234, －５ → -5, 120床 → 120 where 床 is the
 * unit of the question. A comma that does not group three digits (1,5) is ambiguous: the text stays as typed.
 */
export function normaliseNumber(typed: string, unit?: string): string {
  const narrow = typed.normalize('NFKC').trim();
  const bare = withoutUnit(narrow, unit?.normalize('NFKC')).replace(/^[−‐‑–—―ー]/, '-');
  const grouped = /^-?[0-9]{1,3}([,、][0-9]{3})+(\.[0-9]+)?$/.test(bare);
  const digits = grouped ? bare.replace(/[,、]/g, '') : bare;
  if (!/^[+-]?[0-9]+(\.[0-9]+)?$/.test(digits)) return typed;
  return withoutLeadingZeros(digits.replace(/^\+/, ''));
}

function withoutUnit(text: string, unit: string | undefined): string {
  return unit && text.endsWith(unit) ? text.slice(0, -unit.length).trimEnd() : text;
}

function withoutLeadingZeros(digits: string): string {
  const short = digits.replace(/^(-?)0+(?=[0-9])/, '$1');
  return /^-0(\.0+)?$/.test(short) ? short.slice(1) : short;
}
