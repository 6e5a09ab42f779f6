import type { Language } from '../shared/language.ts';
import type { Details } from '../shared/problem.ts';

/** What is wrong with a definition, and what to do about it. */
interface Advice {
  readonly message: string;
  readonly advice: string;
}

type Advices = Readonly<Record<string, (details: Details) => Advice>>;

/** The sentences of `definition.*`, for the people who write questionnaires. */
export const definitionTexts: Readonly<Record<Language, Advices>> = {
  ja: {
    'definition.tooLarge': ({ length, maxLength }) =>
      say(`調査票が大きすぎます（${length} 文字）。`, `${maxLength} 文字以内に分けてください。`),
    'definition.yaml': ({ reason }) =>
      say(`YAML として読めません: ${reason}`, '字下げと引用符を確かめてください。'),
    'definition.unknownKey': ({ keys }) =>
      say(`知らないキーです: ${keys}`, 'つづりを確かめるか、削ってください。'),
    'definition.missingKey': ({ key }) =>
      say(`「${key}」がありません。`, `「${key}」を書いてください。`),
    'definition.wrongType': ({ expected, given }) =>
      say(`${expected} が必要ですが、${given} があります。`, '値の形を直してください。'),
    'definition.oneOf': ({ values, given }) =>
      say(`${given} は使えません。`, `次のどれかにしてください: ${values}`),
    'definition.tooSmall': ({ minimum }) =>
      say('短すぎるか、少なすぎます。', `${minimum} 以上にしてください。`),
    'definition.tooBig': ({ maximum }) =>
      say('長すぎるか、多すぎます。', `${maximum} 以下にしてください。`),
    'definition.badFormat': ({ given, format }) =>
      say(`${given} は決まった形ではありません。`, `次の形にしてください: ${format}`),
    'definition.unknownType': ({ type }) =>
      say(`${type} という種類の設問はありません。`, '`type` を直してください。'),
    'definition.noCondition': ({ given }) =>
      say(
        `条件として読めません: ${given}`,
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
        '条件は前の設問だけを見られます。順序を変えるか、条件を直してください。',
      ),
    'definition.unknownCode': ({ id, code, known }) =>
      say(
        `「${id}」にコード「${code}」の選択肢はありません。`,
        `次のどれかにしてください: ${known}`,
      ),
    'definition.unknownRow': ({ id, row }) =>
      say(`「${id}」に行「${row}」はありません。`, '行のコードを確かめてください。'),
    'definition.rowMissing': ({ id, rows }) =>
      say(`「${id}」は表なので、行の指定が要ります。`, `row に次のどれかを書いてください: ${rows}`),
    'definition.notANumber': ({ id, type }) =>
      say(`「${id}」は ${type} で、数値として読めません。`, 'number の設問を指してください。'),
    'definition.notCodes': ({ id, type }) =>
      say(
        `「${id}」は ${type} で、選択肢がありません。`,
        'isAnswered を使うか、選択式の設問を指してください。',
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
        'どちらかの ID を変えてください。',
      ),
    'definition.unknownTheme': ({ theme }) =>
      say(
        `テーマ「${theme}」は themes.yaml にありません。`,
        'つづりを確かめるか、themes.yaml に加えてください。',
      ),
  },
  en: {
    'definition.tooLarge': ({ length, maxLength }) =>
      say(
        `The definition is too large (${length} characters).`,
        `Keep it under ${maxLength} characters.`,
      ),
    'definition.yaml': ({ reason }) =>
      say(
        `This is not readable as YAML: ${reason}`,
        'Check the indentation and the quotes around here.',
      ),
    'definition.unknownKey': ({ keys }) =>
      say(`Unknown key: ${keys}.`, 'Check the spelling, or remove it.'),
    'definition.missingKey': ({ key }) => say(`"${key}" is missing.`, `Write "${key}" here.`),
    'definition.wrongType': ({ expected, given }) =>
      say(`Expected ${expected}, found ${given}.`, 'Change the value to the expected shape.'),
    'definition.oneOf': ({ values, given }) =>
      say(`${given} is not possible here.`, `Write one of: ${values}.`),
    'definition.tooSmall': ({ minimum }) =>
      say('This is too short or too small.', `Give at least ${minimum}.`),
    'definition.tooBig': ({ maximum }) =>
      say('This is too long or too large.', `Give at most ${maximum}.`),
    'definition.badFormat': ({ given, format }) =>
      say(`${given} does not have the form required here.`, `It must match ${format}.`),
    'definition.unknownType': ({ type }) =>
      say(`There is no question type ${type}.`, 'Correct `type`.'),
    'definition.noCondition': ({ given }) =>
      say(
        `This is no condition: ${given}.`,
        'Write one subject (question or number) and one verb (is, includes, …), or all, any, not.',
      ),
    'definition.duplicateId': ({ id }) =>
      say(`The id "${id}" is used twice.`, 'Give one of them another id.'),
    'definition.duplicateCode': ({ code }) =>
      say(`The code "${code}" is used twice.`, 'Give one of them another code.'),
    'definition.onlyExclusive': ({ id }) =>
      say(
        `Every option of "${id}" is exclusive.`,
        'Make it a single choice, or add an option that is not exclusive.',
      ),
    'definition.minOverMax': ({ min, max }) =>
      say(`The minimum ${min} is over the maximum ${max}.`, 'Correct one of them.'),
    'definition.unknownReference': ({ id }) =>
      say(`There is no question "${id}".`, 'Check the spelling of the id.'),
    'definition.forwardReference': ({ id }) =>
      say(
        `"${id}" does not stand earlier.`,
        'A condition may look back only: move the question, or change the condition.',
      ),
    'definition.unknownCode': ({ id, code, known }) =>
      say(`"${id}" has no option with code "${code}".`, `Use one of: ${known}.`),
    'definition.unknownRow': ({ id, row }) =>
      say(`"${id}" has no row "${row}".`, 'Check the code of the row.'),
    'definition.rowMissing': ({ id, rows }) =>
      say(`"${id}" is a matrix: the condition must name a row.`, `Add row with one of: ${rows}.`),
    'definition.notANumber': ({ id, type }) =>
      say(`"${id}" is of type ${type} and is not read as a number.`, 'Name a number question.'),
    'definition.notCodes': ({ id, type }) =>
      say(
        `"${id}" is of type ${type} and has no options.`,
        'Use isAnswered, or name a question with options.',
      ),
    'definition.verbForOne': ({ id }) =>
      say(
        `"${id}" takes several options, and this verb reads one.`,
        'Use includes, includesAny or includesAll.',
      ),
    'definition.verbForSet': ({ id }) =>
      say(`"${id}" takes one option, and this verb reads several.`, 'Use is or isAnyOf.'),
    'definition.exclusiveBeside': ({ id, code }) =>
      say(
        `The exclusive option "${code}" of "${id}" is demanded beside another option.`,
        'No answer can give both: drop one of them.',
      ),
    'definition.tooDeep': ({ maximum }) =>
      say('This condition nests too deeply.', `Keep it within ${maximum} levels.`),
    'definition.tooManyTests': ({ maximum }) =>
      say('This condition has too many tests.', `Keep it within ${maximum}.`),
    'definition.duplicateColumn': ({ name, other }) =>
      say(
        `The export column "${name}" would collide with one of "${other}".`,
        'Change one of the ids.',
      ),
    'definition.unknownTheme': ({ theme }) =>
      say(`The theme "${theme}" is not in themes.yaml.`, 'Check the spelling, or add the theme.'),
  },
};

function say(message: string, advice: string): Advice {
  return { message, advice };
}
