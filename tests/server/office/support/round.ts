import type { officeRig } from './rig.ts';

export const sections = `
- id: s1
  number: "1"
  title: 訪問
  items:
    - { id: held, type: single, number: "1-1", title: 開催, text: 開催していますか。, required: hard, options: [{ code: "1", label: はい }, { code: "2", label: いいえ }] }
    - { id: who, type: multiple, number: "1-2", title: 参加者, text: 誰が参加しますか。, footnotes: [複数可], showIf: { question: held, is: "1" }, options: [{ code: "1", label: 医師 }, { code: "2", label: 薬剤師 }, { code: "98", label: その他, text: required }] }
    - { id: remarks, type: longText, number: "1-3", title: 意見, text: ご意見をお書きください。 }
- id: contact
  title: 連絡先
  items:
    - { id: mail, type: text, title: メール, text: メールアドレス, personal: true }
`;

export const plan = `
crossTables: [{ id: x1, number: "2-1", title: 開催の違い, row: who, column: held }]
notes: [{ questions: [who], text: 公表資料は N = 9 と印字しています。 }]
`;

export const units = [
  { number: '01-0001', name: '雪の里拠点', prefecture: '北海道' },
  { number: '13-0001', name: '=さくら拠点', prefecture: '東京都' },
  { number: '13-0002', name: 'みなと拠点', prefecture: '東京都' },
  { number: '47-0001', name: 'うみ拠点', prefecture: '沖縄県' },
];

/** Stands in a draft only. Nothing the office is sent may ever hold it. */
export const DRAFT_CANARY = 'DRAFT-CANARY-下書き';

/** Personal: entered and submitted, but nothing of it is tallied or exported. */
export const PERSONAL_CANARY = 'personal-canary@example.jp';

/** Two hubs have submitted, one is filling in, one has not begun. */
export async function fillRound({
  send,
  time,
}: Awaited<ReturnType<typeof officeRig>>): Promise<void> {
  await send('submit', '01-0001', {
    held: { code: '1' },
    who: { codes: ['1', '98'], text: { '98': '＝住民' } },
    remarks: '=1+1',
    mail: PERSONAL_CANARY,
  });
  time.now += 60_000;
  await send('submit', '13-0001', { held: { code: '2' } });
  time.now += 60_000;
  await send('draft', '13-0002', { held: { code: '1' }, remarks: DRAFT_CANARY });
  time.now += 60_000;
}
