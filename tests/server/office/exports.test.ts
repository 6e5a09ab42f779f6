import { describe, expect, it } from 'vitest';
import { OFFICE_CHAIN } from '../../../src/server/audit/record.ts';
import { attachment } from '../../../src/server/office/attachment.ts';
import { parseCsv } from '../../interchange/parse-csv.ts';
import { officeRig } from './support/rig.ts';
import { fillRound } from './support/round.ts';

async function exported(path: string) {
  const rig = await officeRig();
  await fillRound(rig);
  const reply = await (await rig.signedIn())(path);
  const bytes = new Uint8Array(await reply.arrayBuffer());
  return {
    rig,
    reply,
    bytes,
    rows: parseCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)),
  };
}

describe('given the submissions as CSV', () => {
  it('has a row for each counted submission, 無回答 blank, 非該当 as a word, formulas guarded', async () => {
    const { rows } = await exported('/api/office/submissions.csv');
    expect(rows[2]).toEqual([
      'unit_number',
      'unit_name',
      'prefecture',
      'receipt_no',
      'received_at',
      'held',
      'who_1',
      'who_2',
      'who_98',
      'who_98_text',
      'remarks',
    ]);
    expect(
      rows.slice(3).map(([number, name, , , ...answers]) => [number, name, ...answers]),
    ).toEqual([
      ['01-0001', '雪の里拠点', '2025-08-12 10:00:00', '1', '1', '0', '1', "'＝住民", "'=1+1"],
      [
        '13-0001',
        "'=さくら拠点",
        '2025-08-12 10:01:00',
        '2',
        '非該当',
        '非該当',
        '非該当',
        '非該当',
        '',
      ],
    ]);
    expect(rows[0]?.[0]).toMatch(/^【架空のデータ】訪問の調査（2025年）　提出 2 件。/);
  });

  it('begins with a byte order mark and is a file to be saved', async () => {
    const { reply, bytes } = await exported('/api/office/submissions.csv');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    const disposition = reply.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(
      /^attachment; filename="submissions_2025-08-12\.csv"; filename\*=UTF-8''/,
    );
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(
      '訪問の調査（2025年）_提出された回答_2025-08-12.csv',
    );
  });

  it('is on record with who took it', async () => {
    const { rig } = await exported('/api/office/submissions.csv');
    const chain = await rig.storage.read((reader) => reader.audit.chain(OFFICE_CHAIN));
    expect(chain.ok && chain.value.at(-1)).toMatchObject({
      action: 'export',
      role: 'staff',
      object: 'round',
      details: { what: 'submissions', submissions: 2, questionnaire: rig.definition.hash },
    });
  });
});

describe('given tables as CSV', () => {
  it('has the frequencies of a question with base and notes', async () => {
    const { rows } = await exported('/api/office/tables/who/csv');
    expect(rows.map((row) => row.join('|').replace(/\|+$/, ''))).toEqual([
      '【架空のデータ】訪問の調査（2025年）',
      '設問|問1-2 参加者',
      '母数|問1-1（開催）で「はい」と答えた拠点|1',
      'コード|回答|拠点数|割合（%）',
      '1|医師|1|100.0',
      '2|薬剤師|0|0.0',
      '98|その他|1|100.0',
      '|無回答|0|0.0',
      '|非該当|1',
      '',
      '注|公表資料は N = 9 と印字しています。',
    ]);
  });

  it('has the cells of a cross table, each share of its column’s base', async () => {
    const { rows } = await exported('/api/office/cross/csv?row=held&column=attribute:prefecture');
    expect(rows.map((row) => row.join('|').replace(/\|+$/, ''))).toEqual([
      '【架空のデータ】訪問の調査（2025年）',
      '行の設問|問1-1 開催',
      '列|都道府県',
      '母数|すべての拠点|2',
      'コード|回答|全体|全体（%）|北海道|北海道（%）|東京都|東京都（%）',
      '1|はい|1|50.0|1|100.0|0|0.0',
      '2|いいえ|1|50.0|0|0.0|1|100.0',
      '|無回答|0|0.0|0|0.0|0|0.0',
      '|母数（N）|2||1||1',
    ]);
  });
});

describe('given the name of a file', () => {
  it('takes out what a file system or a header cannot hold', () => {
    const { 'content-disposition': disposition } = attachment(
      '調査/"a"\r\nX: y (1)*.csv',
      'a"b\\c%é.csv',
    );
    expect(disposition).toBe(
      `attachment; filename="a_b_c__.csv"; filename*=UTF-8''${encodeURIComponent('調査__a___X_ y ')}%281%29_.csv`,
    );
  });
});
