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
    'definition.changedAfterPublishing': ({ version }) =>
      say(
        `Version "${version}" was published and has changed since.`,
        'A published questionnaire stays as it is: raise version.',
      ),
    'definition.reusedId': ({ id, before, now }) =>
      say(
        `The id "${id}" meant "${before}" and now means "${now}".`,
        'Give another question a new id; list other words for the same one under also in registry.yaml.',
      ),
    'definition.reusedCode': ({ id, code, before, now }) =>
      say(
        `Code "${code}" of "${id}" meant "${before}" and now means "${now}".`,
        'Give another option a new code; list other words for the same one under also in registry.yaml.',
      ),
    'definition.unknownColumn': ({ id, column }) =>
      say(`"${id}" has no column "${column}".`, 'Check the code of the column.'),
    'definition.columnMissing': ({ id, columns }) =>
      say(
        `"${id}" has columns, so one has to be named.`,
        `Write one of these as column: ${columns}`,
      ),
    'definition.insideRepeat': ({ id, repeat }) =>
      say(
        `"${id}" stands in the repeat "${repeat}" and cannot be read from outside it.`,
        'Use it inside the same repeat, or name a question before the repeat.',
      ),
    'definition.onlyRows': ({ id }) =>
      say(`"${id}" is a repeat and has no answer of its own.`, 'Use isAnswered, isAsked or count.'),
    'definition.checkOutsideRepeat': ({ id, repeat }) =>
      say(
        `"${id}" is no question of the repeat "${repeat}".`,
        'Let `at` name a question of this repeat.',
      ),
    'definition.exclusiveInGroup': ({ code }) =>
      say(
        `Option "${code}" has both exclusive and exclusion.`,
        'Keep one of them; exclusive excludes every other option.',
      ),
    'definition.unknownGroup': ({ code, group }) =>
      say(
        `The group "${group}" of "${code}" is not among the groups.`,
        'Add the heading to groups, or correct group.',
      ),
    'definition.emptyGroup': ({ group }) =>
      say(
        `Nothing stands under the heading "${group}".`,
        'Give options this group, or remove the heading.',
      ),
    'definition.tornGroup': ({ code, group }) =>
      say(
        `"${code}" stands apart from the others under the heading "${group}".`,
        'List the members of a group one after another.',
      ),
    'definition.computedRequired': ({ id }) =>
      say(`"${id}" is computed, never entered, and cannot be required.`, 'Remove `required`.'),
    'definition.columnsOfChoices': () =>
      say(
        'A matrix of choices has no columns of its own.',
        'Remove columns, or make the domain number or text.',
      ),
    'definition.totalsOfNoNumbers': () =>
      say('Only numbers have totals.', 'Remove `totals`, or make the domain number.'),
    'definition.reservedColumn': ({ code }) =>
      say(`The column code "${code}" is kept for the names of rows.`, 'Choose another code.'),
    'definition.badCodeList': () =>
      say('This is no list of options.', 'List { id, options: [ … ] } under codeLists.'),
    'definition.unknownCodeList': ({ list }) =>
      say(`There is no code list "${list}".`, 'Add it to codeLists, or check the spelling.'),
    'definition.optionsTwice': ({ id }) =>
      say(`"${id}" has both options and optionsFrom.`, 'Keep one of them.'),
    'definition.optionsFromNoChoice': ({ id }) =>
      say(
        `"${id}" has no options to take over.`,
        'Let optionsFrom name an earlier single or multiple question.',
      ),
    'definition.badPiping': ({ text }) =>
      say(
        `The braces of an answer in a text are not closed, or of another form: ${text}`,
        'Write {{question id|words while there is no answer}}.',
      ),
    'definition.pipingWithoutFallback': ({ id }) =>
      say(
        `The answer to "${id}" in a text has no words for when it is blank.`,
        `Write them after a bar: {{${id}|…}}.`,
      ),
    'definition.pipesPersonal': ({ id }) =>
      say(
        `"${id}" is contact data and must not stand in a text.`,
        'Name another question, or leave it out.',
      ),
    'definition.untranslated': () =>
      say('There is no English translation.', 'Put a questionnaire.en.yaml beside the definition.'),
    'definition.translationMissing': ({ key }) =>
      say(`"${key}" has no English text.`, 'Add it to questionnaire.en.yaml.'),
    'definition.translationUnknown': ({ key }) =>
      say(`No Japanese text has the key "${key}".`, 'Check its id and code, or remove it.'),
    'definition.translationPiping': ({ key }) =>
      say(
        `The English of "${key}" has other answers in it than the Japanese.`,
        'Put the same questions into both.',
      ),
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
