import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { questionnaireSchema } from '../../src/definition/questionnaire.ts';
import { compile } from '../../src/engine/compile.ts';
import { csv } from '../../src/interchange/csv.ts';
import { type SubmittedResponse, submissionRows } from '../../src/interchange/submission-rows.ts';
import { registry } from '../../src/question-types/registry.ts';
import { parseCsv } from './parse-csv.ts';

const questionnaire: Questionnaire = questionnaireSchema(registry).parse({
  id: 'visits',
  version: '1',
  title: '訪問の調査',
  unitNoun: '拠点',
  referenceDate: '2025-07-01',
  about: { purpose: '…', handling: '…', retention: '…', contact: '…' },
  sections: [
    {
      id: 's1',
      title: '訪問',
      items: [
        {
          id: 'held',
          type: 'single',
          title: '開催',
          text: '…',
          options: options('はい', 'いいえ'),
        },
        {
          id: 'who',
          type: 'multiple',
          title: '参加者',
          text: '…',
          showIf: { question: 'held', is: '1' },
          options: [
            ...options('医師', '薬剤師'),
            { code: '98', label: 'その他', text: 'required' },
          ],
        },
        { id: 'change', type: 'number', title: '増減', text: '…' },
        { id: 'remarks', type: 'longText', title: '意見', text: '…' },
        {
          id: 'needs',
          type: 'matrix',
          title: '課題',
          text: '…',
          showIf: { question: 'held', is: '1' },
          domain: { type: 'longText' },
          rows: [
            { code: 'a', label: '退院支援' },
            { code: 'b', label: '看取り' },
          ],
        },
        { id: 'mail', type: 'text', title: 'メールアドレス', text: '…', personal: true },
      ],
    },
  ],
});

describe('given submissions', () => {
  it('writes a legend, headings in words, column names, then a row a submission', () => {
    const [legend, headings, names, first, ...others] = exported([submission({})]);
    expect(legend?.[0]).toMatch(/^訪問の調査　提出 1 件。空欄＝無回答、「非該当」＝/);
    expect(headings?.slice(0, 7)).toEqual([
      '拠点番号',
      '拠点名',
      '都道府県',
      '受付番号',
      '受付日時（日本時間）',
      '開催',
      '参加者：医師',
    ]);
    expect(names).toEqual([
      ...['unit_number', 'unit_name', 'prefecture', 'receipt_no', 'received_at'],
      ...[
        'held',
        'who_1',
        'who_2',
        'who_98',
        'who_98_text',
        'change',
        'remarks',
        'needs_a',
        'needs_b',
      ],
    ]);
    expect(first?.slice(0, 5)).toEqual([
      '13-0042',
      'みなと拠点',
      '東京都',
      '2025-000872-4',
      '2025-08-12 14:40:05',
    ]);
    expect(others).toEqual([]);
  });

  it('says in the first line that a round is invented', () => {
    const rows = submissionRows(
      compile(questionnaire),
      { title: '訪問の調査', fictional: true },
      [],
    );
    expect(rows[0]?.[0]).toMatchObject({ text: expect.stringMatching(/^【架空のデータ】/) });
  });

  it('leaves personal questions out', () => {
    const written = csv(
      submissionRows(compile(questionnaire), heading, [submission({ mail: 'a@example.jp' })]),
    );
    expect(written).not.toContain('mail');
    expect(written).not.toContain('a@example.jp');
  });
});

describe('given answers', () => {
  it('writes codes, choices as 1 and 0, numbers and texts', () => {
    const effective = {
      held: { code: '1' },
      who: { codes: ['2', '98'], text: { '98': '住民' } },
      change: '-5',
      remarks: '意見\n二行目',
      'needs/a': '夜間',
    };
    expect(answers(effective)).toEqual([
      '1',
      '0',
      '1',
      '1',
      '住民',
      '-5',
      '意見\n二行目',
      '夜間',
      '',
    ]);
  });

  it('leaves 無回答 blank', () => {
    expect(answers({ held: { code: '1' } })).toEqual(['1', '', '', '', '', '', '', '', '']);
  });

  it('writes 非該当 where the question is not on the path', () => {
    expect(answers({ held: { code: '2' } })).toEqual([
      '2',
      '非該当',
      '非該当',
      '非該当',
      '非該当',
      '',
      '',
      '非該当',
      '非該当',
    ]);
  });

  it('writes 非該当 for the text of an option that is not chosen', () => {
    expect(answers({ held: { code: '1' }, who: { codes: ['1'] } }).slice(1, 5)).toEqual([
      '1',
      '0',
      '0',
      '非該当',
    ]);
  });

  it('tells a text that is the word 非該当 from the word', () => {
    expect(
      answers({ held: { code: '1' }, remarks: '非該当', 'needs/a': ' 非該当 ' }).slice(6, 8),
    ).toEqual(["'非該当", "' 非該当 "]);
  });

  it('guards texts of respondents and of the roster against formulas, and numbers not', () => {
    const rows = exported([
      { ...submission({ change: '-5', remarks: '=1+1' }), name: '=cmd', prefecture: '＋県' },
    ]);
    expect(rows[3]?.[1]).toBe("'=cmd");
    expect(rows[3]?.[2]).toBe("'＋県");
    expect(rows[3]?.slice(10, 12)).toEqual(['-5', "'=1+1"]);
  });
});

const heading = { title: '訪問の調査', fictional: false };

function options(...labels: readonly string[]) {
  return labels.map((label, index) => ({ code: String(index + 1), label }));
}

function submission(effective: SubmittedResponse['effective']): SubmittedResponse {
  return {
    number: '13-0042',
    name: 'みなと拠点',
    prefecture: '東京都',
    receiptNo: '2025-000872-4',
    receivedAt: Date.UTC(2025, 7, 12, 5, 40, 5),
    effective,
  };
}

function exported(submissions: readonly SubmittedResponse[]): readonly (readonly string[])[] {
  return parseCsv(csv(submissionRows(compile(questionnaire), heading, submissions)));
}

function answers(effective: SubmittedResponse['effective']): readonly string[] {
  return exported([submission(effective)])[3]?.slice(5) ?? [];
}
