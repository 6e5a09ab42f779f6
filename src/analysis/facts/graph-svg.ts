import { clause } from '../../conditions/sentence.ts';
import type { Repeat } from '../../definition/questionnaire.ts';
import { vocabularyOf } from '../../definition/vocabulary.ts';
import type { Compiled } from '../../engine/compiled.ts';
import type { Language } from '../../shared/language.ts';
import type { GraphEdge, GraphQuestion, RoutingGraph } from './graph.ts';

/** Measures of the drawing, in pixels. */
const ROW = 34;
const INDENT = 28;
const BOX = 300;
const LEFT = 24;
const WIDTH = 1240;
const CHARACTERS = 60;

/** A row of the drawing: the head of a section or of a repeat, or a question. */
type Row =
  | { readonly kind: 'section' | 'repeat'; readonly title: string }
  | { readonly kind: 'question'; readonly of: GraphQuestion };

/**
 * The routing as a drawing: questions in asking order from top to bottom, indented by the chain of their bases, with
 * the base in words beside each. Solid lines run along the chains; dashed ones come from the other questions that a
 * base, an option or a row of a matrix reads. The questions of a repeat stand below its head.
 */
export function graphSvg(graph: RoutingGraph, compiled: Compiled, language: Language): string {
  const rows = graph.sections.flatMap((section): readonly Row[] => [
    { kind: 'section', title: section.title },
    ...section.questions.flatMap((of, index): readonly Row[] => {
      const isFirst = of.repeat && of.repeat !== section.questions[index - 1]?.repeat;
      const head = of.repeat && isFirst ? [headOf(of.repeat, language)] : [];
      return [...head, { kind: 'question', of }];
    }),
  ]);
  const places = new Map(
    rows.flatMap((row, index) =>
      row.kind === 'question'
        ? [[row.of.id, { x: LEFT + row.of.depth * INDENT, y: index * ROW + ROW }] as const]
        : [],
    ),
  );
  const height = rows.length * ROW + 2 * ROW;
  const title = `${compiled.questionnaire.title} ${compiled.questionnaire.version}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...graph.edges.map((edge) => line(edge, places)),
    ...rows.map((row, index) => drawn(row, index * ROW + ROW, compiled, language)),
    '</svg>',
  ].join('\n');
}

function headOf({ title, rowNoun }: Repeat, language: Language): Row {
  const each = language === 'ja' ? `${rowNoun}ごと` : `for each ${rowNoun}`;
  return { kind: 'repeat', title: `${title}（${each}）` };
}

type Place = { readonly x: number; readonly y: number };

/** Down from the gate, then across to the question; a dashed line keeps to the left of the boxes. */
function line({ from, to, isChain }: GraphEdge, places: ReadonlyMap<string, Place>): string {
  const [start, end] = [places.get(from), places.get(to)];
  if (!start || !end) return '';
  const x = isChain ? start.x + 12 : start.x + 4;
  const style = isChain
    ? 'stroke="#1a3e8c" stroke-width="1.5"'
    : 'stroke="#8a8a8a" stroke-width="1" stroke-dasharray="3 3"';
  return `<path d="M${x} ${start.y + 13}V${end.y}H${end.x}" fill="none" ${style}/>`;
}

function drawn(row: Row, y: number, compiled: Compiled, language: Language): string {
  if (row.kind !== 'question') {
    const style = row.kind === 'section' ? 'font-weight="bold"' : 'font-style="italic"';
    return `<text x="${LEFT}" y="${y + 5}" ${style} fill="#1a1a1c" stroke="#ffffff" stroke-width="4" paint-order="stroke">${escaped(row.title)}</text>`;
  }
  const { question, depth, base } = row.of;
  const x = LEFT + depth * INDENT;
  const words = vocabularyOf(compiled.questionnaire, compiled.types, language);
  const mark = question.required === 'hard' ? ' *' : '';
  const name = `${question.number ?? ''} ${question.title}${mark}`.trim();
  const who = base ? clause(base, words) : language === 'ja' ? '全員' : 'everybody';
  return [
    `<rect x="${x}" y="${y - 13}" width="${BOX}" height="26" rx="4" fill="${base ? '#e8f1fe' : '#f1f1f4'}" stroke="#1a3e8c"/>`,
    `<text x="${x + 8}" y="${y + 5}" fill="#1a1a1c">${escaped(shortened(name, 22))}</text>`,
    `<text x="${x + BOX + 12}" y="${y + 5}" fill="#4d4d4d">${escaped(shortened(who, CHARACTERS))}<title>${escaped(who)}</title></text>`,
  ].join('');
}

function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
