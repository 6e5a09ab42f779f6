import type { CrossTable } from '../../src/tally/cross-table.ts';
import type { FrequencyTable } from '../../src/tally/frequency-table.ts';

const heading = {
  address: 'q2-5',
  question: 'q2-5',
  number: '2-5',
  title: '会議で取り扱った議題',
  text: '…',
};

type OneOrSeveral = Extract<FrequencyTable, { kind: 'single' | 'multiple' }>;

/** A table of a choice question: 871 submissions, 559 asked, 3 of them without an answer. */
export function choice(changes: Partial<OneOrSeveral> = {}): FrequencyTable {
  return {
    ...heading,
    kind: 'multiple',
    total: 871,
    base: {
      n: 559,
      sentence: { ja: '問2-2（会議の開催）で「開催している」と答えた拠点', en: '拠点 that …' },
    },
    answered: 556,
    noAnswer: 3,
    notAsked: 312,
    rows: [
      { code: '1', label: '災害時対応', special: false, count: 120 },
      { code: '2', label: '退院支援', special: false, count: 412 },
      { code: '9', label: '不明', special: true, count: 500 },
      { code: '98', label: 'その他', special: false, count: 120 },
    ],
    ...changes,
  };
}

export function numbers(): FrequencyTable {
  const { kind: _, rows: __, ...shared } = { rows: [], ...choice() };
  return {
    ...shared,
    kind: 'number',
    statistics: {
      n: 556,
      sum: 1970,
      mean: 3.5431,
      minimum: 0,
      lowerQuartile: 1,
      median: 3,
      upperQuartile: 5,
      maximum: 40,
    },
  };
}

export function cross(changes: Partial<CrossTable> = {}): CrossTable {
  return {
    kind: 'single',
    row: { address: 'q1-1', question: 'q1-1', number: '1-1', title: '運営主体', text: '…' },
    column: {
      from: 'question',
      address: 'q1-3',
      question: 'q1-3',
      number: '1-3',
      title: '同一性',
      text: '…',
    },
    columns: [
      { code: '1', label: '同一である', special: false },
      { code: '2', label: '同一でない', special: false },
    ],
    base: {
      n: 10,
      sentence: { ja: 'すべての拠点', en: 'all 拠点' },
      across: { all: 10, columns: [6, 4], columnNoAnswer: 0, columnNotAsked: 0 },
    },
    rows: [
      {
        code: '1',
        label: '市町村',
        special: false,
        all: 4,
        columns: [3, 1],
        columnNoAnswer: 0,
        columnNotAsked: 0,
      },
      {
        code: '2',
        label: '地域医師会',
        special: false,
        all: 5,
        columns: [2, 3],
        columnNoAnswer: 0,
        columnNotAsked: 0,
      },
    ],
    noAnswer: { all: 1, columns: [1, 0], columnNoAnswer: 0, columnNotAsked: 0 },
    total: 12,
    ...changes,
  };
}
