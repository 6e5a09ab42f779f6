import type { Details } from '../shared/problem.ts';
import { type Advices, say } from './advice.ts';

export const japanese = {
  'definition.tooLarge': ({ length, maxLength }) =>
    say(`調査票が大きすぎます（${length} 文字）。`, `${maxLength} 文字以内に分けてください。`),
  'definition.tooMuch': ({ maximum }) =>
    say(
      '調査票の項目が多すぎます。',
      `全部で ${maximum} 個以内にしてください。別名（*）は使うたびに数えます。`,
    ),
  'definition.tooNested': ({ maximum }) =>
    say('入れ子が深すぎます。', `${maximum} 段以内にしてください。`),
  'definition.yaml': ({ reason, kind }) =>
    say(
      `YAML として読めません: ${MISTAKES[String(kind)] ?? reason}`,
      '字下げ、引用符、括弧を確かめてください。',
    ),
  'definition.unknownKey': ({ key }) =>
    say(`知らないキーです: ${key}`, 'つづりを確かめるか、削ってください。'),
  'definition.missingKey': ({ key }) =>
    say(`「${key}」がありません。`, `「${key}」を書いてください。`),
  'definition.wrongType': ({ expected, given }) =>
    say(`${kind(expected)}が必要ですが、${shown(given)}があります。`, '値の形を直してください。'),
  'definition.oneOf': ({ values, given }) =>
    say(`${shown(given)}は使えません。`, `次のどれかにしてください: ${values}`),
  'definition.tooSmall': ({ minimum, of }) =>
    say(
      { string: '文字が足りません。', array: '数が足りません。' }[String(of)] ?? '小さすぎます。',
      `${minimum}${counter(of)}以上にしてください。`,
    ),
  'definition.tooBig': ({ maximum, of }) =>
    say(
      { string: '長すぎます。', array: '多すぎます。' }[String(of)] ?? '大きすぎます。',
      `${maximum}${counter(of)}以下にしてください。`,
    ),
  'definition.badFormat': ({ given, format }) =>
    say(`${shown(given)}は決まった形ではありません。`, `次の形にしてください: ${form(format)}`),
  'definition.unknownType': ({ type }) =>
    say(`${shown(type)}という種類の設問はありません。`, '`type` を直してください。'),
  'definition.repeatInRepeat': () =>
    say('繰返しの中に繰返しは置けません。', '内側の設問を、外側の繰返しの設問にしてください。'),
  'definition.noCondition': ({ given }) =>
    say(
      `条件として読めません: ${shown(given)}`,
      '主語（question か number）一つと動詞（is、includes など）一つを書いてください。',
    ),
  'definition.duplicateId': ({ id }) =>
    say(`ID「${id}」が二度使われています。`, '別の ID を付けてください。'),
  'definition.duplicateCode': ({ code }) =>
    say(`コード「${code}」が二度使われています。`, '別のコードを付けてください。'),
  'definition.onlyExclusive': ({ id }) =>
    say(
      `「${id}」の選択肢はすべて排他です。`,
      '種類を single にするか、排他でない選択肢を加えてください。',
    ),
  'definition.minOverMax': ({ min, max }) =>
    say(`最小値 ${min} が最大値 ${max} を超えています。`, 'どちらかを直してください。'),
  'definition.unknownReference': ({ id }) =>
    say(`「${id}」という設問はありません。`, 'ID のつづりを確かめてください。'),
  'definition.forwardReference': ({ id }) =>
    say(
      `「${id}」はこれより前の設問ではありません。`,
      '条件、差し込み、optionsFrom は、前の設問だけを指せます。順序を変えるか、別の設問を指してください。',
    ),
  'definition.unknownCode': ({ id, code, known }) =>
    say(`「${id}」にコード「${code}」の選択肢はありません。`, `次のどれかにしてください: ${known}`),
  'definition.unknownRow': ({ id, row }) =>
    say(`「${id}」に行「${row}」はありません。`, '行のコードを確かめてください。'),
  'definition.rowMissing': ({ id, rows }) =>
    say(`「${id}」は表なので、行の指定が要ります。`, `row に次のどれかを書いてください: ${rows}`),
  'definition.changedAfterPublishing': ({ version }) =>
    say(
      `公開済みのバージョン「${version}」の内容が変わっています。`,
      '公開した調査票は変えられません。version を上げてください。',
    ),
  'definition.reusedId': ({ id, before, now }) =>
    say(
      `ID「${id}」は以前「${before}」でしたが、「${now}」になっています。`,
      '別の設問なら新しい ID を、同じ設問の言い換えなら registry.yaml の also に書いてください。',
    ),
  'definition.reusedCode': ({ id, code, before, now }) =>
    say(
      `「${id}」のコード「${code}」は以前「${before}」でしたが、「${now}」になっています。`,
      '別の選択肢なら新しいコードを、同じ選択肢の言い換えなら registry.yaml の also に書いてください。',
    ),
  'definition.unknownColumn': ({ id, column }) =>
    say(`「${id}」に列「${column}」はありません。`, '列のコードを確かめてください。'),
  'definition.columnMissing': ({ id, columns }) =>
    say(
      `「${id}」には列があるので、列の指定が要ります。`,
      `column に次のどれかを書いてください: ${columns}`,
    ),
  'definition.insideRepeat': ({ id, repeat }) =>
    say(
      `「${id}」は繰返し「${repeat}」の中の設問で、外からは見られません。`,
      '同じ繰返しの中で使うか、繰返しの前の設問を指してください。',
    ),
  'definition.onlyRows': ({ id }) =>
    say(
      `「${id}」は繰返しで、回答値はありません。`,
      'isAnswered、isAsked、count のどれかを使ってください。',
    ),
  'definition.checkOutsideRepeat': ({ id, repeat }) =>
    say(
      `「${id}」は繰返し「${repeat}」の設問ではありません。`,
      '`at` には、この繰返しの設問を書いてください。',
    ),
  'definition.exclusiveInGroup': ({ code }) =>
    say(
      `選択肢「${code}」に exclusive と exclusion の両方があります。`,
      'どちらか一方にしてください。exclusive はすべての選択肢と排他です。',
    ),
  'definition.unknownGroup': ({ code, group }) =>
    say(
      `「${code}」の group「${group}」が groups にありません。`,
      'groups に見出しを加えるか、group を直してください。',
    ),
  'definition.emptyGroup': ({ group }) =>
    say(
      `見出し「${group}」の下に何もありません。`,
      '選択肢に group を付けるか、見出しを削ってください。',
    ),
  'definition.tornGroup': ({ code, group }) =>
    say(
      `「${code}」が見出し「${group}」のほかの選択肢から離れています。`,
      '同じ見出しの選択肢を続けて並べてください。',
    ),
  'definition.computedRequired': ({ id }) =>
    say(`計算項目「${id}」は入力しないので、必須にできません。`, '`required` を削ってください。'),
  'definition.columnsOfChoices': () =>
    say(
      '選択式の表に列は付けられません。',
      '列を削るか、domain を number か text にしてください。',
    ),
  'definition.totalsOfNoNumbers': () =>
    say(
      '数値でない表に合計は付けられません。',
      '`totals` を削るか、domain を number にしてください。',
    ),
  'definition.reservedColumn': ({ code }) =>
    say(`列のコード「${code}」は、行の名称のために使われます。`, '別のコードを付けてください。'),
  'definition.badCodeList': () =>
    say(
      '選択肢の一覧として読めません。',
      'codeLists には { id, options: [ … ] } を並べてください。',
    ),
  'definition.unknownCodeList': ({ list }) =>
    say(`一覧「${list}」はありません。`, 'codeLists に加えるか、つづりを確かめてください。'),
  'definition.optionsTwice': ({ id }) =>
    say(`「${id}」に options と optionsFrom の両方があります。`, 'どちらか一方にしてください。'),
  'definition.optionsFromNoChoice': ({ id }) =>
    say(
      `「${id}」には、引き継げる選択肢がありません。`,
      'optionsFrom には、前の single か multiple の設問を書いてください。',
    ),
  'definition.pipingHere': ({ key }) =>
    say(
      `「${key}」には、回答を差し込めません。`,
      '設問の文、注、確認のメッセージ、行の名前に書いてください。',
    ),
  'definition.badPiping': ({ text }) =>
    say(
      `差し込みの括弧が閉じていないか、形が違います: ${text}`,
      '{{設問の ID|回答がないときの言葉}} の形にしてください。',
    ),
  'definition.pipingWithoutFallback': ({ id }) =>
    say(
      `「${id}」の差し込みに、回答がないときの言葉がありません。`,
      `{{${id}|…}} のように、| の後に書いてください。`,
    ),
  'definition.pipesPersonal': ({ id }) =>
    say(
      `「${id}」は連絡先なので、文に差し込めません。`,
      '別の設問を指すか、差し込みをやめてください。',
    ),
  'definition.pipesSeveral': ({ id }) =>
    say(
      `「${id}」は一つの回答ではないので、文に差し込めません。`,
      '表と繰返しのほかの設問を指すか、差し込みをやめてください。',
    ),
  'definition.untranslated': () =>
    say('英訳のファイルがありません。', 'questionnaire.en.yaml を置いてください。'),
  'definition.translationMissing': ({ key }) =>
    say(`「${key}」の英訳がありません。`, 'questionnaire.en.yaml に加えてください。'),
  'definition.translationUnknown': ({ key }) =>
    say(
      `「${key}」にあたる日本語の文がありません。`,
      'ID とコードのつづりを確かめるか、削ってください。',
    ),
  'definition.translationPiping': ({ key }) =>
    say(
      `「${key}」の英訳に差し込まれている設問が、日本語と違います。`,
      '同じ設問を差し込んでください。',
    ),
  'definition.notANumber': ({ id, type }) =>
    say(`「${id}」は ${type} で、数値として読めません。`, 'number の設問を指してください。'),
  'definition.notCodes': ({ id, type }) =>
    say(
      `「${id}」は ${type} で、選択肢がありません。`,
      'isAnswered を使うか、選択式の設問を指してください。',
    ),
  'definition.noSuchDate': ({ date }) =>
    say(`${date} は暦にない日付です。`, '日付を直してください。'),
  'definition.measuresDiffer': ({ left, right }) =>
    say(
      `${MEASURES[String(left)]}と${MEASURES[String(right)]}を比べています。`,
      '年月日は年月日と、年月は年月と、数は数と比べてください。',
    ),
  'definition.verbForOne': ({ id }) =>
    say(
      `「${id}」は複数選択ですが、一つだけを見る動詞が使われています。`,
      'includes、includesAny、includesAll を使ってください。',
    ),
  'definition.verbForSet': ({ id }) =>
    say(
      `「${id}」は一つだけ選ぶ設問ですが、複数選択の動詞が使われています。`,
      'is か isAnyOf を使ってください。',
    ),
  'definition.exclusiveBeside': ({ id, code }) =>
    say(
      `「${id}」の排他の選択肢「${code}」を、ほかの選択肢と同時に求めています。`,
      'この条件は決して成り立ちません。どちらかを外してください。',
    ),
  'definition.tooDeep': ({ maximum }) =>
    say('条件の入れ子が深すぎます。', `${maximum} 段以内にしてください。`),
  'definition.tooManyTests': ({ maximum }) =>
    say('条件が長すぎます。', `${maximum} 個以内にしてください。`),
  'definition.duplicateColumn': ({ name, other }) =>
    say(
      `出力の列名「${name}」が「${other}」と同じになります。`,
      'どちらかの ID かコードを変えてください。',
    ),
  'definition.unknownTheme': ({ theme }) =>
    say(
      `テーマ「${theme}」は themes.yaml にありません。`,
      'つづりを確かめるか、themes.yaml に加えてください。',
    ),
} satisfies Advices;

type Detail = Details[string] | undefined;

/** What was written, in words where it is nothing or a list. */
function shown(given: Detail): string {
  if (given === 'nothing') return '空の値';
  return given === 'list' ? 'リスト' : `「${String(given).replace(/^"|"$/g, '')}」`;
}

function counter(of: Detail): string {
  return { string: ' 文字', array: ' 個' }[String(of)] ?? ' ';
}

function kind(expected: Detail): string {
  return KINDS[String(expected)] ?? `${expected} `;
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字列',
  number: '数値',
  int: '整数',
  boolean: 'true か false',
  array: 'リスト',
  object: 'キーと値の組',
  record: 'キーと値の組',
};

function form(format: Detail): string {
  return FORMS[String(format)] ?? String(format);
}

/** By the pattern, or the name, of the schema. */
const FORMS: Readonly<Record<string, string>> = {
  '/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/': '英小文字で始め、英小文字と数字を - でつなぐ（例: q2-3）',
  '/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/': '英数字と _ と - で 32 文字以内、先頭は英数字（例: 98）',
  '/^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$/':
    '年月日か年月（例: 2025-07-01、2025-07）',
  date: '年月日（例: 2025-07-01）',
};

const MEASURES: Readonly<Record<string, string>> = { day: '年月日', month: '年月', number: '数' };

/** By the parser's name of a mistake. */
const MISTAKES: Readonly<Record<string, string>> = {
  BAD_ALIAS: '別名（*）の形が違うか、その名の & がありません',
  BAD_DQ_ESCAPE: '二重引用符の中の \\ の使い方が違います',
  BAD_INDENT: '字下げがそろっていません',
  BAD_SCALAR_START: '引用符なしでは始められない文字があります',
  BLOCK_AS_IMPLICIT_KEY: '一行にキーが二つあるか、字下げがそろっていません',
  BLOCK_IN_FLOW: '括弧の中に字下げの書き方が混ざっています',
  DUPLICATE_KEY: '同じキーが二度書かれています',
  MISSING_CHAR: '括弧、引用符、コロンのどれかが足りません',
  MULTILINE_IMPLICIT_KEY: 'キーが二行にわたっています',
  MULTIPLE_ANCHORS: '一つの値に & が二つあります',
  MULTIPLE_DOCS: '--- で区切られた文書が二つ以上あります',
  NON_STRING_KEY: 'キーが文字列ではありません',
  TAB_AS_INDENT: '字下げにタブが使われています。空白にしてください',
  UNEXPECTED_TOKEN: 'ここには書けない記号があります',
};
